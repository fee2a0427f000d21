package org.junheng.engine.layout;

import java.util.List;
import java.util.Optional;

/**
 * Where the fields of a type stand in a block of rows.
 *
 * @param headerRow the last row of the header
 * @param fields one for each field, in the order of the declaration
 * @param others the columns that stand for no field
 */
public record Columns(int headerRow, List<Column> fields, List<Other> others) {
    public Columns {
        fields = List.copyOf(fields);
        others = List.copyOf(others);
    }

    /**
     * The column of one field.
     *
     * @param first counted from 0; -1 if there is none, or if several fit equally well
     * @param last the same column, or the last over which its header is merged
     * @param shown its header as it stands there; the field's name if there is none
     * @param unit the unit that its header gives, as written
     * @param doubled the columns between which cannot be chosen
     */
    public record Column(int first, int last, String shown, Optional<String> unit, List<Integer> doubled) {
        public Column {
            doubled = List.copyOf(doubled);
        }

        public boolean exists() {
            return first >= 0;
        }

        boolean holds(int column) {
            return exists() && first <= column && column <= last;
        }
    }

    /** A column that stands for no field. */
    public record Other(int column, String shown) {}

    /** How many columns are read. */
    long count() {
        return fields.stream().filter(Column::exists).count();
    }
}
