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
}
