package org.junheng.engine.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.model.sheet.Address;

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
     * @param doubled the places between which cannot be chosen
     * @param slipped figures beside the place of the value, which is empty
     * @param apart where its words stand if not above the column; a whole row where a row gives it to those below
     */
    public record Column(
            int first,
            int last,
            String shown,
            Optional<String> unit,
            List<Address> doubled,
            Optional<Slip> slipped,
            Optional<Address> apart) {
        public Column {
            doubled = List.copyOf(doubled);
        }

        /** A column with words that stand apart from it, which gives one value. */
        public Column(int first, int last, String shown, Optional<String> unit, Optional<Address> apart) {
            this(first, last, shown, unit, List.of(), Optional.empty(), apart);
        }

        /** A column below its words. */
        Column(int first, int last, String shown, Optional<String> unit) {
            this(first, last, shown, unit, Optional.empty());
        }

        /** Of a field that has no column, or one of several that fit equally well. */
        public static Column none(String shown, List<Address> doubled) {
            return new Column(-1, -1, shown, Optional.empty(), doubled, Optional.empty(), Optional.empty());
        }

        /** Of a field whose value may stand beside its place. */
        public static Column beside(String shown, Slip slipped) {
            return new Column(-1, -1, shown, Optional.empty(), List.of(), Optional.of(slipped), Optional.empty());
        }

        /** Of a field that something besides the rows gives to all of them. */
        public static Column above(String shown, Address at) {
            return new Column(-1, -1, shown, Optional.empty(), Optional.of(at));
        }

        public boolean exists() {
            return first >= 0;
        }

        /** Whether the sheet gives the field, in a column or otherwise. */
        public boolean isGiven() {
            return exists() || apart.isPresent();
        }

        boolean holds(int column) {
            return exists() && first <= column && column <= last;
        }
    }

    /**
     * Figures that stand beside the place of a value instead of in it.
     *
     * @param place where the value should stand
     */
    public record Slip(Address place, List<Other> figures) {
        public Slip {
            figures = List.copyOf(figures);
        }
    }

    /** Words that stand for no field. */
    public record Other(Address at, String shown) {
        public int column() {
            return at.column();
        }
    }

    /** How many columns are read. */
    long count() {
        return fields.stream().filter(Column::exists).count();
    }

    /** The last column that has words. */
    public int edge() {
        IntStream doubled =
                fields.stream().flatMap(column -> column.doubled().stream()).mapToInt(Address::column);
        IntStream known = IntStream.concat(fields.stream().mapToInt(Column::last), doubled);
        return IntStream.concat(known, others.stream().mapToInt(Other::column))
                .max()
                .orElse(-1);
    }
}
