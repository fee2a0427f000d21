package org.junheng.engine.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.layout.Columns;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetName;

/**
 * A block of rows of a sheet or table whose header has been matched with the fields of a fact type.
 *
 * @param index position among all blocks of the run
 * @param headers per field the header's own words, with the unit where it stands elsewhere
 * @param numbers of the fields by their names
 */
public record BoundSheet(
        int index,
        String source,
        boolean table,
        String name,
        FactType type,
        Columns columns,
        List<String> headers,
        Map<String, Integer> numbers) {
    private static final int BEYOND = 0x4000;

    public BoundSheet {
        headers = List.copyOf(headers);
    }

    public BoundSheet(
            int index,
            String source,
            boolean table,
            String name,
            FactType type,
            Columns columns,
            List<String> headers) {
        this(index, source, table, name, type, columns, headers, numbers(type));
    }

    private static Map<String, Integer> numbers(FactType type) {
        Map<String, Integer> numbers = new HashMap<>();
        type.fields().forEach(field -> numbers.putIfAbsent(field.name(), numbers.size()));
        return numbers;
    }

    public BoundSheet with(List<String> otherHeaders) {
        return new BoundSheet(index, source, table, name, type, columns, otherHeaders, numbers);
    }

    int fieldIndex(String field) {
        return numbers.getOrDefault(field, -1);
    }

    /** Whether the sheet gives the field, in a column or otherwise. */
    public boolean has(int field) {
        return columns.fields().get(field).isGiven();
    }

    /** Whether the field has a column of its own. */
    boolean isColumn(int field) {
        return columns.fields().get(field).exists();
    }

    boolean isFigure(int field) {
        Field declared = type.fields().get(field);
        return !declared.key() && declared.type() != Field.Type.TEXT;
    }

    int orderOf(int field) {
        return isColumn(field) ? columns.fields().get(field).first() : BEYOND + field;
    }

    public String header(int field) {
        return headers.get(field);
    }

    /** The cell of a field; the whole row where the sheet lacks the column. */
    public Place place(int row, int field) {
        String cell = isColumn(field) ? Place.letters(orderOf(field)) + row : row + ":" + row;
        return at(cell);
    }

    /** Where the words of a field stand. */
    public Place head(int field) {
        return columns.fields()
                .get(field)
                .apart()
                .map(words -> at(words.toString()))
                .orElseGet(() -> place(columns.headerRow(), field));
    }

    public SheetName named() {
        return new SheetName(source, table, name);
    }

    public Place at(String cell) {
        return new Place(source, table, name, cell);
    }
}
