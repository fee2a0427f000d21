package org.junheng.engine.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Subject;

/** The origin of a derived fact: all cells behind the matches that made it. */
public final class DerivedOrigin implements Origin {
    private final Subject subject;
    private final Set<CellRef> made = new HashSet<>();
    private final Set<String> missing;
    private final Set<String> judgements = new HashSet<>();
    private List<CellRef> cells;
    private final Set<String> blanks = new HashSet<>();
    private final List<Balance> workings;
    private boolean disputed;
    private long order = Long.MAX_VALUE;

    /**
     * An origin.
     *
     * @param missing types of which there is nothing and for want of which figures are not known
     */
    public DerivedOrigin(
            Subject subject, Collection<CellRef> cells, Collection<String> missing, List<Balance> workings) {
        this.subject = subject;
        this.missing = new HashSet<>(missing);
        this.workings = List.copyOf(workings);
        take(cells);
    }

    private void take(Collection<CellRef> more) {
        made.addAll(more);
        for (CellRef cell : more) {
            if (cell.order() < order && !cell.place().table()) {
                order = cell.order();
            }
        }
    }

    /** The coefficients among the fact's own fields. */
    public List<Balance> workings() {
        return workings;
    }

    /** A field that rules select by is blank. */
    public void isBlankIn(String field) {
        blanks.add(field);
    }

    /** A second match made other figures for the same fact. */
    public void isDisputedBy(Collection<CellRef> more) {
        disputed = true;
        alsoFrom(more, List.of());
    }

    @Override
    public boolean isDisputed() {
        return disputed;
    }

    /** Judgements that the fact was made from, by their ids. */
    public void restsOn(Collection<String> ids) {
        judgements.addAll(ids);
    }

    @Override
    public Set<String> judgements() {
        return judgements;
    }

    @Override
    public Set<String> missing() {
        return missing;
    }

    @Override
    public boolean isUnread(String field) {
        return made.stream().anyMatch(cell -> cell.hole() && !cell.shown().isEmpty());
    }

    @Override
    public Optional<List<CellRef>> doubts(Collection<String> selectors, Collection<String> fields) {
        if (!disputed && selectors.stream().noneMatch(blanks::contains)) {
            return Optional.empty();
        }
        List<CellRef> open = inOrder().stream().filter(CellRef::hole).toList();
        return Optional.of(open.isEmpty() ? inOrder() : open);
    }

    /** A second match made the same fact. */
    public void alsoFrom(Collection<CellRef> more, Collection<String> moreMissing) {
        take(more);
        missing.addAll(moreMissing);
        cells = null;
    }

    private List<CellRef> inOrder() {
        if (cells == null) {
            cells = made.stream().sorted().toList();
        }
        return cells;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public long order() {
        return order;
    }

    @Override
    public Set<Long> rows() {
        return made.stream().map(CellRef::row).collect(Collectors.toSet());
    }

    @Override
    public boolean isRow() {
        return false;
    }

    @Override
    public List<CellRef> cells(Collection<String> fields) {
        return inOrder();
    }
}
