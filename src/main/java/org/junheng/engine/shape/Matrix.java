package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Shape;
import org.junheng.model.pack.Stand;

/**
 * A type whose facts are the cells of a table: which of its fields are said by the row, which by the header, which by the
 * cell?
 */
public final class Matrix {
    private final FactType type;
    private final Field across;
    private final Field value;
    private final List<Field> sides;

    private Matrix(FactType type, Field across, Field value) {
        this.type = type;
        this.across = across;
        this.value = value;
        this.sides = type.fields().stream()
                .filter(field -> !field.equals(across) && !field.equals(value))
                .toList();
    }

    /** @param type one that is laid out so, with one field across and one for the cell */
    public static Matrix of(FactType type) {
        Field across = type.fields().stream()
                .filter(field -> field.stands(Stand.Spot.ACROSS))
                .findFirst()
                .orElseThrow();
        return new Matrix(type, across, Field.valueOf(type).orElseThrow());
    }

    public FactType type() {
        return type;
    }

    /** The table as a list: a row a record, with a column for each value that the header may say. */
    public FactType rows() {
        List<Field> fields = new ArrayList<>(sides);
        for (int i = 0; i < across.oneOf().size(); i++) {
            fields.add(value.called(across.oneOf().get(i), unit(i)));
        }
        return new FactType(
                type.name(), type.sheet(), type.table(), type.splits(), type.populations(), Shape.LIST, fields);
    }

    /** The type with its cells counting in a unit. */
    public FactType counting(String unit) {
        return type.with(type.fields().stream()
                .map(field -> field.equals(value) ? field.with(field.stand(), unit) : field)
                .toList());
    }

    /** How many values the header may say. */
    public int size() {
        return across.oneOf().size();
    }

    public int sides() {
        return sides.size();
    }

    /** The column of one of them among those of {@link #rows}. */
    public int column(int number) {
        return sides.size() + number;
    }

    public String word(int number) {
        return across.oneOf().get(number);
    }

    /** In which unit the pack counts what stands under it. */
    public String unit(int number) {
        String own = across.stand().unit(number);
        return own.isEmpty() ? value.unit() : own;
    }

    /** The unit that a value of the row gives to the whole row; empty if it gives none. */
    public Optional<String> unitOfSide(int side, Object said) {
        Field field = sides.get(side);
        int at = said == null ? -1 : field.oneOf().indexOf(said.toString());
        return at < 0 ? Optional.empty() : Optional.of(field.stand().unit(at)).filter(unit -> !unit.isEmpty());
    }

    public boolean isAcross(int field) {
        return type.fields().get(field).equals(across);
    }

    public boolean isValue(int field) {
        return type.fields().get(field).equals(value);
    }

    /** The column of another field among those of {@link #rows}. */
    public int sideOf(int field) {
        return sides.indexOf(type.fields().get(field));
    }
}
