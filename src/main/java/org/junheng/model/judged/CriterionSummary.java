package org.junheng.model.judged;

import java.util.List;

/**
 * One criterion of the pack and how it came out.
 *
 * @param severity as the source words it
 * @param rule where the requirement stands
 * @param starved whether it considered nobody because a kind of fact that it needs is absent altogether
 */
public record CriterionSummary(
        String code,
        String title,
        String area,
        Severity severity,
        String owner,
        String remedy,
        List<Clause> basis,
        RulePlace rule,
        Counts counts,
        boolean starved) {
    public CriterionSummary {
        basis = List.copyOf(basis);
    }

    /** The same criterion in another county added. */
    public CriterionSummary plus(CriterionSummary other) {
        return new CriterionSummary(
                code,
                title,
                area,
                severity,
                owner,
                remedy,
                basis,
                rule,
                counts.plus(other.counts),
                starved || other.starved);
    }

    /**
     * A rule's place and text.
     *
     * @param file path below the folder of packs
     * @param line the line of the requirement, counted from 1
     * @param sha256 hash of the rule's text
     */
    public record RulePlace(String file, int line, String sha256) {}
}
