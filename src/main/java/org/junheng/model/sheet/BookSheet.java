package org.junheng.model.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Of which workbook is a sheet, where one county has several? Written as spreadsheets write it, {@code [Book.xlsx]Sheet1}: the
 * name of a sheet holds no brackets.
 */
public final class BookSheet {
    private BookSheet() {}

    public static String of(String book, String sheet) {
        return "[" + book + "]" + sheet;
    }

    /** The name of the sheet alone. */
    public static String bare(String sheet) {
        return sheet.startsWith("[") ? sheet.substring(sheet.lastIndexOf(']') + 1) : sheet;
    }

    /** The workbook; empty if the name does not say one. */
    public static Optional<String> book(String sheet) {
        int end = sheet.startsWith("[") ? sheet.lastIndexOf(']') : -1;
        return end > 0 ? Optional.of(sheet.substring(1, end)) : Optional.empty();
    }

    /** Says to a taker of sheets of which workbook they are. */
    public static RowSink naming(String book, RowSink sink) {
        return new RowSink() {
            @Override
            public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
                sink.beginSheet(of(book, sheet), hidden, merged);
            }

            @Override
            public void row(SheetRow row) {
                sink.row(row);
            }

            @Override
            public void hiddenColumns(List<Integer> columns) {
                sink.hiddenColumns(columns);
            }

            @Override
            public void endSheet() {
                sink.endSheet();
            }
        };
    }
}
