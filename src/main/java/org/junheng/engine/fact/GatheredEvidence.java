package org.junheng.engine.fact;

import java.util.AbstractList;
import java.util.Iterator;
import org.junheng.model.judged.Evidence;

/** The cells of a match as a list that is gathered when somebody looks into it. */
public final class GatheredEvidence extends AbstractList<Evidence> {
    private final EvidenceSet evidence;

    public GatheredEvidence(EvidenceSet evidence) {
        this.evidence = evidence;
    }

    @Override
    public Evidence get(int index) {
        return evidence.entries().get(index);
    }

    /** Gathers once for all, not for each entry. */
    @Override
    public Iterator<Evidence> iterator() {
        return evidence.entries().iterator();
    }

    @Override
    public int size() {
        return evidence.entries().size();
    }
}
