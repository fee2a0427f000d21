package org.junheng.engine;

import java.util.List;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Place;

/**
 * A sheet or table whose header has been matched with the fields of a fact type.
 *
 * @param index position among all sheets and tables of the run
 * @param columns per field its column, -1 if the sheet has none
 * @param headers per field the header's own words
 */
record BoundSheet(
        int index,
        String source,
        boolean table,
        String name,
        FactType type,
        int headerRow,
        List<Integer> columns,
        List<String> headers) {
    private static final int BEYOND = 0x4000;

    int fieldIndex(String field) {
        List<Field> fields = type.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(int field) {
        return columns.get(field) >= 0;
    }

    boolean isFigure(int field) {
        Field declared = type.fields().get(field);
        return !declared.key() && declared.type() != Field.Type.TEXT;
    }

    int orderOf(int field) {
        return has(field) ? columns.get(field) : BEYOND + field;
    }

    String header(int field) {
        return headers.get(field);
    }

    /** The cell of a field; the whole row where the sheet lacks the column. */
    Place place(int row, int field) {
        String cell = has(field) ? Place.letters(columns.get(field)) + row : row + ":" + row;
        return new Place(source, table, name, cell);
    }
}
