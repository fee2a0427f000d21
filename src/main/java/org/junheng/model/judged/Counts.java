package org.junheng.model.judged;

import java.util.Collection;

/** How many judgements there are of each verdict. */
public record Counts(int considered, int met, int notMet, int undetermined, int error) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(Collection<Judgement> judgements) {
        int[] byVerdict = new int[Verdict.values().length];
        judgements.forEach(judgement -> byVerdict[judgement.verdict().ordinal()]++);
        return new Counts(
                judgements.size(),
                byVerdict[Verdict.MET.ordinal()],
                byVerdict[Verdict.NOT_MET.ordinal()],
                byVerdict[Verdict.UNDETERMINED.ordinal()],
                byVerdict[Verdict.ERROR.ordinal()]);
    }

    public Counts plus(Counts other) {
        return new Counts(
                considered + other.considered,
                met + other.met,
                notMet + other.notMet,
                undetermined + other.undetermined,
                error + other.error);
    }
}
