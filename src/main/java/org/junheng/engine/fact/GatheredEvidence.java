package org.junheng.engine.fact;

import java.util.AbstractList;
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

    @Override
    public int size() {
        return evidence.entries().size();
    }
}
