package org.junheng.model.judged;

import java.util.stream.Stream;

/**
 * What was judged: a row of a sheet, or a fact derived from rows.
 *
 * @param type the fact type's name
 * @param key the values of its key fields joined with {@code /}
 * @param label what a person calls it
 */
public record Subject(String type, String key, String label) {
    /** Label and key together, for people who know it by one or the other. */
    public String named() {
        boolean said = key.isEmpty() || Stream.of(key.split("/")).allMatch(label::contains);
        return said ? label : label + "（" + key + "）";
    }
}
