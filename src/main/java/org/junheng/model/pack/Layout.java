package org.junheng.model.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Subject;

/**
 * How a workbook was read: where each sheet's header stands and what its rows are called.
 *
 * @param headerRows by sheet, for the sheets that the pack knows, in workbook order
 * @param headers header texts by sheet and column letters, such as {@code Sheet1!C}, or of a single cell, {@code Sheet1!C5}
 * @param rows the subject of a row by sheet and number, such as {@code Sheet1!5}
 * @param passedOver the rows that are no records, by sheet and number
 */
public record Layout(
        Map<String, Integer> headerRows,
        Map<String, String> headers,
        Map<String, Subject> rows,
        Set<String> passedOver) {
    public Layout {
        passedOver = Set.copyOf(passedOver);
        headerRows = Collections.unmodifiableMap(new LinkedHashMap<>(headerRows));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    public Optional<Subject> row(String sheet, int number) {
        return Optional.ofNullable(rows.get(sheet + "!" + number));
    }

    public boolean isRecord(String sheet, int number) {
        return !passedOver.contains(sheet + "!" + number);
    }

    /** What names a cell: words of its own where it has some, else the header above it. */
    public String name(String sheet, String letters, int row) {
        String own = headers.get(sheet + "!" + letters + row);
        return own == null ? header(sheet, letters) : own;
    }

    /** The header above a cell, empty if the pack does not know the sheet. */
    public String header(String sheet, String letters) {
        return headers.getOrDefault(sheet + "!" + letters, "");
    }
}
