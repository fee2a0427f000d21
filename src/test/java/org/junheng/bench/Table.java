package org.junheng.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.fixtures.Column;
import org.junheng.fixtures.Sheet;

/** One sheet of a generated workbook: rows are arrays, since a nation has tens of millions of them. */
record Table(String name, String title, List<Column> columns, List<String[]> rows) {
    static Table of(Sheet sheet) {
        List<Column> columns = List.copyOf(sheet.columns());
        List<String[]> rows = new ArrayList<>();
        for (Map<String, String> row : sheet.rows()) {
            rows.add(columns.stream().map(column -> row.get(column.name())).toArray(String[]::new));
        }
        return new Table(sheet.name(), sheet.title(), columns, rows);
    }

    Table with(String title, List<String[]> rows) {
        return new Table(name, title, columns, rows);
    }

    int column(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no " + header);
    }

    boolean has(String header) {
        return columns.stream().anyMatch(column -> column.name().equals(header));
    }

    /** The different values of a column, in order. */
    Set<String> values(String header) {
        int column = column(header);
        Set<String> values = new LinkedHashSet<>();
        rows.forEach(row -> values.add(row[column]));
        return values;
    }

    long sum(String header) {
        int column = column(header);
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }
}
