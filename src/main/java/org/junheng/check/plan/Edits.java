package org.junheng.check.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.model.sheet.CellValue;

/** What is to stand in some cells instead of what stands there; cells of rows that are not there make new rows. */
record Edits(SortedMap<At, CellValue> cells) {
    static final Edits NONE = new Edits(new TreeMap<>());

    Edits {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    static Edits of(At at, CellValue value) {
        return NONE.plus(at, value);
    }

    Edits plus(At at, CellValue value) {
        SortedMap<At, CellValue> all = new TreeMap<>(cells);
        all.put(at, value);
        return new Edits(all);
    }

    /** Both; where they differ the other ones hold. */
    Edits plus(Edits others) {
        return plus(others.cells);
    }

    Edits plus(Map<At, CellValue> others) {
        SortedMap<At, CellValue> all = new TreeMap<>(cells);
        all.putAll(others);
        return new Edits(all);
    }

    Set<At> places() {
        return cells.keySet();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }
}
