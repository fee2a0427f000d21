package org.junheng.model.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.sheet.CellWords;

/**
 * One field of a fact type: a column of its sheet, or a figure of a derived fact.
 *
 * @param columns header texts that stand for it, the field's own name first
 * @param unit unit of the figure as the pack words it, empty if none
 * @param refers the fact type whose key this field repeats, if it does
 * @param words the words that stand for a value in its cells
 * @param end if it says from or until when its row of a table holds, which of them
 * @param stand where it stands on its sheet
 * @param apart how far the counties of a province must differ in it
 */
public record Field(
        String name,
        Type type,
        boolean key,
        boolean required,
        boolean label,
        boolean whole,
        Optional<BigDecimal> min,
        List<String> oneOf,
        List<String> columns,
        String unit,
        Optional<String> refers,
        CellWords words,
        Optional<End> end,
        Stand stand,
        Apart apart) {
    /** How far the counties of a province must differ in it. */
    public enum Apart {
        /** Two counties never say the same. */
        ALWAYS,
        /** Two counties hardly say the same in all such fields of a row. */
        MOSTLY,
        NEVER
    }

    /** An end of the time for which a row of a table holds: a year, or a day; both ends belong to it. */
    public enum End {
        FROM,
        UNTIL
    }

    public enum Type {
        TEXT("String"),
        DECIMAL("BigDecimal"),
        FLAG("Boolean"),
        DATE("LocalDate"),
        BALANCE("Balance");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word for it in a declaration. */
        public String word() {
            return word;
        }
    }

    public Field {
        oneOf = List.copyOf(oneOf);
        columns = List.copyOf(columns);
    }

    /** The same in a column of its own. */
    Field plain() {
        return stand.equals(Stand.PLAIN) ? this : with(stand.plain(), unit);
    }

    public boolean stands(Stand.Spot spot) {
        return stand.is(spot);
    }

    /** The same field in another place, counting in another unit. */
    public Field with(Stand other, String otherUnit) {
        return new Field(
                name, type, key, required, label, whole, min, oneOf, columns, otherUnit, refers, words, end, other,
                apart);
    }

    /** What another word says in the same way; it names nothing. */
    public Field called(String word, String otherUnit) {
        return new Field(
                word,
                type,
                false,
                false,
                false,
                whole,
                min,
                oneOf,
                List.of(word),
                otherUnit,
                Optional.empty(),
                words,
                end,
                Stand.PLAIN,
                apart);
    }

    /** The field of a table's cells: the only one of its type that neither a row nor the header says. */
    public static Optional<Field> valueOf(FactType type) {
        List<Field> left = type.fields().stream()
                .filter(field -> field.stands(Stand.Spot.COLUMN) && !field.key())
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
}
