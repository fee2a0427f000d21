package org.junheng.check.trial;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.model.sheet.CellValue;

/** What is to stand in some cells instead of what stands there; cells of rows that are not there make new rows. */
public record Edits(SortedMap<At, CellValue> cells) {
    public static final Edits NONE = new Edits(new TreeMap<>());

    public Edits {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public static Edits of(At at, CellValue value) {
        return NONE.plus(at, value);
    }

    public Edits plus(At at, CellValue value) {
        SortedMap<At, CellValue> all = new TreeMap<>(cells);
        all.put(at, value);
        return new Edits(all);
    }

    /** Both; where they differ the other ones hold. */
    public Edits plus(Edits others) {
        return plus(others.cells);
    }

    public Edits plus(Map<At, CellValue> others) {
        SortedMap<At, CellValue> all = new TreeMap<>(cells);
        all.putAll(others);
        return new Edits(all);
    }

    public Set<At> places() {
        return cells.keySet();
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }
}
