package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Grounds;

/**
 * The cells that one match rests on, each with its role; followed down through every derivation.
 *
 * <p>What a match inherits is kept by reference and gathered when it is asked for: most of it never is.
 */
public final class EvidenceSet {
    private static final long UNKNOWN = -1;

    final List<CellRef> observed = new ArrayList<>(0);
    final List<CellRef> inputs = new ArrayList<>(0);
    final List<EvidenceSet> inherited = new ArrayList<>(0);
    final List<EvidenceSet> judged = new ArrayList<>(0);
    private Set<String> missing = Set.of();
    private Set<String> judgements = Set.of();
    private List<CellRef> cells;
    private long order = UNKNOWN;
    private List<Evidence> entries;
    private List<Evidence> own;
    private Boolean rollsUp;

    /** The same with more inputs; the one taken over stays as it is. */
    public EvidenceSet with(Collection<CellRef> more) {
        EvidenceSet longer = new EvidenceSet();
        longer.observed.addAll(observed);
        longer.inputs.addAll(inputs);
        longer.inputs.addAll(more);
        longer.inherited.addAll(inherited);
        longer.judged.addAll(judged);
        longer.lacks(missing);
        longer.rests(judgements);
        return longer;
    }

    public void add(Collection<CellRef> more, Role role) {
        forget();
        (role == Role.OBSERVED ? observed : inputs).addAll(more);
        order = order == UNKNOWN ? UNKNOWN : Math.min(order, first(more));
    }

    /** Takes over, as inputs, all that something rests on that was made before. */
    public void inherit(EvidenceSet other) {
        takeOver(other, inherited);
    }

    /** The same of a judgement that was made before. */
    public void judge(String id, EvidenceSet behind) {
        takeOver(behind, judged);
        lacks(behind.missing());
        rests(List.of(id));
    }

    private void takeOver(EvidenceSet other, List<EvidenceSet> among) {
        forget();
        among.add(other);
        order = order == UNKNOWN ? UNKNOWN : Math.min(order, other.order());
    }

    private void forget() {
        cells = null;
        entries = null;
        own = null;
        rollsUp = null;
    }

    /** Notes types of which there is nothing. */
    public void lacks(Collection<String> types) {
        missing = joined(missing, types);
    }

    /** Most matches lack nothing and read no judgement, and there are many. */
    private static Set<String> joined(Set<String> some, Collection<String> more) {
        if (more.isEmpty()) {
            return some;
        }
        Set<String> joined = some.isEmpty() ? new LinkedHashSet<>() : some;
        joined.addAll(more);
        return joined;
    }

    /** The types of which there is nothing and for want of which something is not known. */
    public Set<String> missing() {
        return missing;
    }

    /** Notes judgements that the match reads, or that what it reads was made from, by their ids. */
    public void rests(Collection<String> ids) {
        judgements = joined(judgements, ids);
    }

    Set<String> judgements() {
        return judgements;
    }

    /** In workbook order. */
    public List<CellRef> cells() {
        if (cells == null) {
            List<CellRef> all = new ArrayList<>(observed);
            all.addAll(inputs);
            inherited.forEach(each -> all.addAll(each.cells()));
            judged.forEach(each -> all.addAll(each.cells()));
            cells = distinct(all);
        }
        return cells;
    }

    static List<CellRef> distinct(List<CellRef> all) {
        CellRef[] sorted = all.toArray(new CellRef[0]);
        Arrays.sort(sorted);
        int kept = 0;
        for (CellRef cell : sorted) {
            if (kept == 0 || !sorted[kept - 1].equals(cell)) {
                sorted[kept++] = cell;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(sorted, kept)));
    }

    /** The position of the first cell that stands in no table, {@link Long#MAX_VALUE} if there is none. */
    public long order() {
        if (order == UNKNOWN) {
            order = Math.min(first(observed), first(inputs));
            inherited.forEach(each -> order = Math.min(order, each.order()));
            judged.forEach(each -> order = Math.min(order, each.order()));
        }
        return order;
    }

    private static long first(Collection<CellRef> cells) {
        long first = Long.MAX_VALUE;
        for (CellRef cell : cells) {
            if (cell.order() < first && !cell.place().table()) {
                first = cell.order();
            }
        }
        return first;
    }

    public List<CellRef> holes() {
        return cells().stream().filter(CellRef::hole).toList();
    }

    /** The subject's own cells first, then inputs, then the required side; gathered when they are looked at. */
    public List<Evidence> gathered() {
        return new GatheredEvidence(this::entries);
    }

    /** What a judgement rests on that is made by the match, gathered as well when it is looked at. */
    public Grounds grounds() {
        List<String> ids =
                judgements.isEmpty() ? List.of() : judgements.stream().sorted().toList();
        return new Grounds(gathered(), new GatheredEvidence(this::ownEntries), ids);
    }

    private List<Evidence> entries() {
        if (entries == null) {
            entries = entries(cells());
        }
        return entries;
    }

    /** What all of {@link #gathered} is but for cells that are not observed and stand behind a judgement as well. */
    private List<Evidence> ownEntries() {
        if (!rollsUp()) {
            return entries();
        }
        if (own == null) {
            own = entries(OwnCells.of(this));
        }
        return own;
    }

    /** Whether something here rests on a judgement, at whatever remove; asked once all is inherited. */
    private boolean rollsUp() {
        if (rollsUp == null) {
            rollsUp = !judged.isEmpty() || inherited.stream().anyMatch(EvidenceSet::rollsUp);
        }
        return rollsUp;
    }

    private List<Evidence> entries(List<CellRef> sorted) {
        Set<CellRef> seen = new HashSet<>(observed);
        List<Evidence> all = new ArrayList<>();
        List<Evidence> others = new ArrayList<>();
        List<Evidence> required = new ArrayList<>();
        for (CellRef cell : sorted) {
            Evidence entry = cell.as(seen.contains(cell) ? Role.OBSERVED : Role.INPUT);
            (entry.role() == Role.OBSERVED ? all : entry.role() == Role.INPUT ? others : required).add(entry);
        }
        all.addAll(others);
        all.addAll(required);
        return Collections.unmodifiableList(all);
    }
}
