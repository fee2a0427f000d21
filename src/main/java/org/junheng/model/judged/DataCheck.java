package org.junheng.model.judged;

/** A comparison of figures that must agree, and how often they did; what does not agree is a {@link Problem}. */
public record DataCheck(String code, String title, CriterionSummary.RulePlace rule, Counts counts) {
    /** The same check in another county added. */
    public DataCheck plus(DataCheck other) {
        return new DataCheck(code, title, rule, counts.plus(other.counts));
    }
}
