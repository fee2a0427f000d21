package org.junheng.workbook.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a ledger that was handed in.
 *
 * @param source the file
 * @param place sheet and number of the row
 * @param id of the finding
 * @param known what stands in the columns that the program knows, blank ones left out
 * @param others the same of other columns, by their headers, from left to right
 */
public record LedgerRow(
        String source, String place, String id, Map<LedgerColumn, String> known, Map<String, String> others) {
    public LedgerRow {
        Map<LedgerColumn, String> copy = new EnumMap<>(LedgerColumn.class);
        copy.putAll(known);
        known = Collections.unmodifiableMap(copy);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** What stands in a column; empty if nothing does. */
    public String text(LedgerColumn column) {
        return known.getOrDefault(column, "");
    }
}
