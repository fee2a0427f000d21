package org.junheng.pack;

import org.junheng.model.Rule;

/**
 * A rule before it knows its place in the order.
 */
record RuleDraft(Rule rule) {
    /** What a rule is replaced or retired by: its code, or the name of a derivation. */
    String identity() {
        return rule.code().isEmpty() ? rule.title() : rule.code();
    }
}
