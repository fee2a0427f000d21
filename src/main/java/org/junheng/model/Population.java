package org.junheng.model;

import java.util.List;

/** Which rows of a type there must be, whatever else there is. */
public sealed interface Population {
    /** A row for every value that the declaration lists for a field, and for every combination of several fields. */
    record Every(List<String> fields) implements Population {
        public Every {
            fields = List.copyOf(fields);
        }
    }

    /** A row for every fact of another type, by the key fields that both have. */
    record Covers(String type) implements Population {}

    /**
     * A row for each of the last years, none left out.
     *
     * @param field the year, as a number or as the first four digits of a text
     * @param years how many, counted back from the newest
     * @param lag by how many years the newest may lie behind the newest of the other types that say their years
     */
    record Last(String field, int years, int lag) implements Population {}
}
