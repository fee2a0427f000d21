package org.junheng.engine.fact;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junheng.model.judged.Evidence;

/** The cells of a match as a list that is gathered when somebody looks into it. */
final class GatheredEvidence extends AbstractList<Evidence> {
    private final Supplier<List<Evidence>> evidence;

    /** @param evidence gathers once, however often it is asked */
    GatheredEvidence(Supplier<List<Evidence>> evidence) {
        this.evidence = evidence;
    }

    @Override
    public Evidence get(int index) {
        return evidence.get().get(index);
    }

    /** Gathers once for all, not for each entry. */
    @Override
    public Iterator<Evidence> iterator() {
        return evidence.get().iterator();
    }

    @Override
    public int size() {
        return evidence.get().size();
    }
}
