package org.junheng.bench.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet or table as plain rows under headers without their units. */
final class PlainSheet {
    final String name;
    final Map<String, Integer> columns = new HashMap<>();
    final List<PlainRow> rows = new ArrayList<>();

    PlainSheet(String name) {
        this.name = name;
    }

    int column(String header) {
        Integer column = columns.get(header);
        if (column == null) {
            throw new IllegalArgumentException(name + " has no " + header);
        }
        return column;
    }
}
