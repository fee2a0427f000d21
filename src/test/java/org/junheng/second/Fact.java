package org.junheng.second;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What does one row of a sheet say? A column that is blank is not there.
 *
 * @param there whether there is such a row, or must be
 * @param absent whether it must be there and is missing: a row of blanks
 */
public record Fact(Map<String, String> cells, Truth there, boolean absent) {
    public Fact {
        cells = new LinkedHashMap<>(cells);
    }

    /** A row that must be there, and of which nothing is known but what it is about. */
    public static Fact missing(Map<String, String> keys, Truth wanted) {
        return new Fact(keys, wanted, true);
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** Empty if blank. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    public Figure number(String column) {
        return has(column) ? Figure.of(text(column)) : Figure.UNKNOWN;
    }

    public Truth is(String column, String... words) {
        return has(column) ? Truth.of(List.of(words).contains(text(column))) : Truth.OPEN;
    }

    public Truth flag(String column) {
        return is(column, "是");
    }

    /** Its keys as a judgement names them. */
    public String key(String... columns) {
        return String.join("/", List.of(columns).stream().map(this::text).toList());
    }
}
