package org.junheng.engine.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Subject;

/** The origin of a derived fact: all cells behind the matches that made it. */
public final class DerivedOrigin implements Origin {
    private final Subject subject;
    private final EvidenceSet made = new EvidenceSet();
    private final Set<String> missing;
    private final Set<String> judgements = new HashSet<>();
    private final Set<String> blanks = new HashSet<>();
    private final List<Balance> workings;
    private boolean disputed;

    /**
     * An origin.
     *
     * @param missing types of which there is nothing and for want of which figures are not known
     */
    public DerivedOrigin(Subject subject, Collection<String> missing, List<Balance> workings) {
        this.subject = subject;
        this.missing = new HashSet<>(missing);
        this.workings = List.copyOf(workings);
    }

    /** The coefficients among the fact's own fields. */
    public List<Balance> workings() {
        return workings;
    }

    /** A field is blank. */
    public void isBlankIn(String field) {
        blanks.add(field);
    }

    /** A second match made other figures for the same fact. */
    public void isDisputedBy(EvidenceSet other) {
        disputed = true;
        made.inherit(other);
        judgements.addAll(other.judgements());
    }

    @Override
    public boolean isDisputed() {
        return disputed;
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
        return made.cells().stream()
                .anyMatch(cell -> cell.hole() && !cell.shown().isEmpty());
    }

    @Override
    public Optional<List<CellRef>> doubts(Collection<String> selectors, Collection<String> fields) {
        if (!disputed && selectors.stream().noneMatch(blanks::contains)) {
            return Optional.empty();
        }
        List<CellRef> open = made.holes();
        return Optional.of(open.isEmpty() ? made.cells() : open);
    }

    /** A match made the fact, the first one or another. */
    public void from(EvidenceSet match) {
        made.inherit(match);
        missing.addAll(match.missing());
        judgements.addAll(match.judgements());
    }

    /** A fact that may be, for want of some cells. */
    public void supposedFrom(Collection<CellRef> cells, Collection<String> types) {
        made.add(cells, Role.INPUT);
        missing.addAll(types);
    }

    /** All that the fact was made from. */
    public EvidenceSet made() {
        return made;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public long order() {
        return made.order();
    }

    @Override
    public Set<Long> rows() {
        return made.cells().stream().map(CellRef::row).collect(Collectors.toSet());
    }

    @Override
    public boolean isRow() {
        return false;
    }

    @Override
    public List<CellRef> cells(Collection<String> fields) {
        return made.cells();
    }
}
