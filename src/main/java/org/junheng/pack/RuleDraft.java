package org.junheng.pack;

import java.util.Set;
import org.junheng.model.Rule;

/**
 * A rule before it knows its place in the order.
 *
 * @param judgementCodes codes that its conditions ask of judgements
 * @param judgementAreas areas that its conditions ask of judgements
 * @param excludes whether it excludes subjects
 */
record RuleDraft(Rule rule, Set<String> judgementCodes, Set<String> judgementAreas, boolean excludes) {
    /** What a rule is replaced or retired by: its code, or the name of a derivation. */
    String identity() {
        return rule.code().isEmpty() ? rule.title() : rule.code();
    }
}
