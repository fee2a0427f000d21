package org.junheng.bench.plain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row: texts, exact numbers, dates. */
public final class PlainRow {
    private final PlainSheet sheet;
    private final int number;
    private final Object[] values;

    PlainRow(PlainSheet sheet, int number, Object[] values) {
        this.sheet = sheet;
        this.number = number;
        this.values = values;
    }

    String text(String header) {
        Object value = values[sheet.column(header)];
        return value == null ? "" : value.toString();
    }

    BigDecimal number(String header) {
        return (BigDecimal) values[sheet.column(header)];
    }

    LocalDate date(String header) {
        return (LocalDate) values[sheet.column(header)];
    }

    boolean yes(String header) {
        return "是".equals(values[sheet.column(header)]);
    }

    boolean has(String header, String text) {
        return text.equals(values[sheet.column(header)]);
    }

    PlainCell cell(String header) {
        return new PlainCell(this, sheet.column(header));
    }

    PlainCell[] cells(String... headers) {
        PlainCell[] cells = new PlainCell[headers.length];
        for (int i = 0; i < headers.length; i++) {
            cells[i] = cell(headers[i]);
        }
        return cells;
    }

    @Override
    public String toString() {
        return sheet.name + " " + number;
    }
}
