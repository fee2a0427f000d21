package org.junheng.engine.fire;

import org.junheng.model.pack.Rule;

/** Which rule matched so often that it was stopped? The others judge without it. */
public final class OverBudget extends RuntimeException {
    /** Several times what a rule over every lesson of the largest county comes to. */
    static final int MOST_MATCHES = 300_000;

    private static final long serialVersionUID = 1;

    private final transient Rule rule;

    OverBudget(Rule rule) {
        super("more than " + MOST_MATCHES + " matches", null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
