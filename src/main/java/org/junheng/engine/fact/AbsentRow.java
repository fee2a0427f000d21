package org.junheng.engine.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.Place;
import org.junheng.word.Figures;

/**
 * A row that must be there and is not, or may be missed for want of other cells; the same row is equal, whatever it is
 * missed for.
 *
 * @param values by field, those that it must have, in the order in which they are told
 * @param bounds in words, within which other fields must lie; empty if they need not
 * @param blanks the cells for want of which it is not known whether it is there or must be; empty if it is known
 */
public record AbsentRow(FactType type, Map<String, Object> values, String bounds, List<CellRef> blanks) {
    private static final int BEYOND = 0x4000;

    public AbsentRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        blanks = List.copyOf(blanks);
    }

    /** A row that is known to be absent. */
    public AbsentRow(FactType type, Map<String, Object> values, String bounds) {
        this(type, values, bounds, List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbsentRow row
                && row.type.equals(type)
                && row.values.equals(values)
                && row.bounds.equals(bounds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.name(), values, bounds);
    }

    public boolean isKnown() {
        return blanks.isEmpty();
    }

    /** Its values in words, such as {@code 类别 甲、年份 2025}. */
    public String words() {
        Stream<String> exact =
                values.entrySet().stream().map(entry -> entry.getKey() + " " + Figures.text(entry.getValue()));
        return Stream.concat(exact, Stream.of(bounds).filter(words -> !words.isEmpty()))
                .collect(Collectors.joining("、"));
    }

    /**
     * The place where it would stand, which is no cell yet.
     *
     * @param last the last row that is there
     * @param number how many-eth of those absent below it, from 1
     */
    public CellRef cell(RowOrigin last, int number) {
        int row = last.row() + number;
        BoundSheet sheet = last.sheet();
        long order = CellRef.order(sheet.index(), row, BEYOND);
        Place place = type.shape().isSpread()
                ? new Place(sheet.source(), false, type.sheet().orElse(type.name()), "1:1")
                : sheet.at(row + ":" + row);
        return new CellRef(order, place, words(), "", true, false, true);
    }
}
