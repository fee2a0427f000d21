package org.junheng.model.pack;

import java.util.List;
import java.util.Optional;

/** Which rows of a type there must be, whatever else there is. */
public sealed interface Population {
    /**
     * A row for every combination of the values that the declaration lists for some fields, in each of the last years.
     *
     * @param fields those whose values are listed
     * @param years empty if the rows have no years, or any year will do
     */
    record Every(List<String> fields, Optional<Last> years) implements Population {
        public Every {
            fields = List.copyOf(fields);
        }
    }

    /** Nothing need be there: of a table, a row for what is looked up; of a sheet, the sheet. */
    record Optionally() implements Population {}

    /** The forms hold no rows, and nobody is asked for the sheet; what rests on it stays open without it. */
    record Unheld() implements Population {}

    /** A row for every fact of another type, by the fields that are that type's key. */
    record Covers(String type) implements Population {}

    /**
     * The last years.
     *
     * @param field the year, as a number or as the first four digits of a text
     * @param years how many, counted back from the newest
     * @param lag by how many years the newest may lie behind the newest of the other types that say their years
     */
    record Last(String field, int years, int lag) {}
}
