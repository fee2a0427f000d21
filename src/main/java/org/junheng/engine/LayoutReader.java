package org.junheng.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Cell;
import org.junheng.model.CellValue;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Layout;
import org.junheng.model.MergedRegion;
import org.junheng.model.Pack;
import org.junheng.model.Place;
import org.junheng.model.RowSink;
import org.junheng.model.SheetRow;
import org.junheng.model.Subject;

/** Reads how a workbook is laid out, without binding anything: headers, and what each row is called. */
public final class LayoutReader implements RowSink {
    private static final int HEADER_WITHIN = 30;

    private final Pack pack;
    private final Map<String, Integer> headerRows = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private List<MergedRegion> regions = List.of();
    private String sheet = "";

    public LayoutReader(Pack pack) {
        this.pack = pack;
    }

    /** What was read so far. */
    public Layout layout() {
        return new Layout(headerRows, headers, subjects);
    }

    @Override
    public void beginSheet(String name, boolean hidden, List<MergedRegion> merged) {
        sheet = name;
        regions = merged;
        rows.clear();
    }

    @Override
    public void row(SheetRow row) {
        rows.add(row);
    }

    @Override
    public void endSheet() {
        List<SheetRow> first = rows.subList(0, Math.min(HEADER_WITHIN, rows.size()));
        for (FactType type : pack.types()) {
            boolean own = type.sheet()
                    .filter(wanted -> HeaderWords.match(sheet, wanted))
                    .isPresent();
            if (own) {
                new HeaderFinder(first, regions).find(type).ifPresent(header -> read(type, header));
            }
        }
    }

    private void read(FactType type, HeaderFinder.Header header) {
        headerRows.putIfAbsent(sheet, header.row());
        header.texts()
                .keySet()
                .forEach(column -> headers.putIfAbsent(sheet + "!" + Place.letters(column), header.shown(column)));
        List<Integer> keys = columns(type, header, Field::key);
        List<Integer> labels = columns(type, header, Field::label);
        for (SheetRow row : rows) {
            if (row.number() > header.row()) {
                String key = joined(row, keys, "/");
                String label = joined(row, labels, " ");
                String name = label.isEmpty() ? key : label;
                subjects.putIfAbsent(sheet + "!" + row.number(), new Subject(type.name(), key, name));
            }
        }
    }

    private static List<Integer> columns(
            FactType type, HeaderFinder.Header header, java.util.function.Predicate<Field> wanted) {
        return type.fields().stream()
                .filter(wanted)
                .flatMap(field -> header.columnsOf(field).stream().limit(1))
                .toList();
    }

    private static String joined(SheetRow row, List<Integer> columns, String between) {
        return String.join(
                between,
                columns.stream().flatMap(column -> text(row, column).stream()).toList());
    }

    private static Optional<String> text(SheetRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(LayoutReader::text)
                .findFirst();
    }

    private static String text(Cell cell) {
        if (cell.value() instanceof CellValue.Number number) {
            BigDecimal plain = number.number().stripTrailingZeros();
            return plain.toPlainString();
        }
        return cell.shown().strip();
    }
}
