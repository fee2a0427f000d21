package org.junheng.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.FactType;

/**
 * A row that must be there and is not.
 *
 * @param values by field, those that it must have, in the order in which they are told
 * @param bounds in words, within which other fields must lie; empty if they need not
 */
record AbsentRow(FactType type, Map<String, Object> values, String bounds) {
    private static final int BEYOND = 0x4000;

    AbsentRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Its values in words, such as {@code 类别 甲、年份 2025}. */
    String words() {
        Stream<String> exact =
                values.entrySet().stream().map(entry -> entry.getKey() + " " + Exact.text(entry.getValue()));
        return Stream.concat(exact, Stream.of(bounds).filter(words -> !words.isEmpty()))
                .collect(Collectors.joining("、"));
    }

    /**
     * The place where it would stand, which is no cell yet.
     *
     * @param last the last row that is there
     * @param number how many-eth of those absent below it, from 1
     */
    CellRef cell(RowOrigin last, int number) {
        int row = last.row() + number;
        BoundSheet sheet = last.sheet();
        long order = CellRef.order(sheet.index(), row, BEYOND);
        return new CellRef(order, sheet.at(row + ":" + row), words(), "", true, false, true);
    }
}
