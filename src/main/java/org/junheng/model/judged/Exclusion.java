package org.junheng.model.judged;

import java.util.List;

/**
 * A subject that a rule keeps out of a population, with the reason.
 *
 * @param scope what it is kept out of
 * @param basis ids of the clauses that the rule rests on
 * @param evidence the cells that it rests on; must not change any more
 * @param fact the subject itself, for rules that read exclusions
 */
public record Exclusion(
        Subject subject, String scope, String reason, List<String> basis, List<Evidence> evidence, Object fact) {
    public Exclusion {
        basis = List.copyOf(basis);
    }
}
