package org.junheng.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.model.Balance;
import org.junheng.model.Subject;

/** The origin of a derived fact: all cells behind the matches that made it. */
final class DerivedOrigin implements Origin {
    private final Subject subject;
    private final Set<CellRef> cells = new TreeSet<>();
    private final List<Balance> workings;

    DerivedOrigin(Subject subject, Collection<CellRef> cells, List<Balance> workings) {
        this.subject = subject;
        this.workings = List.copyOf(workings);
        this.cells.addAll(cells);
    }

    /** The coefficients among the fact's own fields. */
    List<Balance> workings() {
        return workings;
    }

    /** A second match made the same fact. */
    void alsoFrom(Collection<CellRef> more) {
        cells.addAll(more);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public long order() {
        return cells.stream()
                .filter(cell -> !cell.place().table())
                .mapToLong(CellRef::order)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public boolean isRow() {
        return false;
    }

    @Override
    public List<CellRef> cells(Collection<String> fields) {
        return List.copyOf(cells);
    }
}
