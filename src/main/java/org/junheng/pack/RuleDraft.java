package org.junheng.pack;

import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Rule;

/**
 * A rule before it knows its place in the order.
 *
 * @param tree the rule as written
 * @param consequence the text of what it does, as written
 */
record RuleDraft(Rule rule, RuleDescr tree, String consequence) {
    /** What a rule is replaced or retired by: its code, or the name of a derivation. */
    String identity() {
        return rule.code().isEmpty() ? rule.title() : rule.code();
    }
}
