package org.junheng.engine.fire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.compile.Ascii;
import org.junheng.model.pack.Rule;
import org.kie.api.runtime.rule.Match;

/** What are the variables of one rule called, and which of them hold its facts? Told once, not at every match. */
final class Variables {
    private static final String HIDDEN = "$_";

    private final Rule rule;
    private final String[] ids;
    private final String[] names;

    /** Per pattern the number of the variable that holds what it matches; negative if none does. */
    private final int[] facts;

    private int matches;

    Variables(Rule rule, List<String> declared) {
        this.rule = rule;
        this.ids = declared.toArray(new String[0]);
        this.names = declared.stream().map(Ascii::read).toArray(String[]::new);
        List<String> known = List.of(names);
        this.facts = rule.patterns().stream()
                .mapToInt(pattern -> known.indexOf(pattern.binding()))
                .toArray();
    }

    /** Counts one more match of the rule; too many end the session, and tell whose they were. */
    void matched() {
        matches++;
        if (matches > OverBudget.MOST_MATCHES) {
            throw new OverBudget(rule);
        }
    }

    Rule rule() {
        return rule;
    }

    /** What they hold in one match, in their order. */
    Object[] values(Match match) {
        Object[] values = new Object[ids.length];
        for (int i = 0; i < ids.length; i++) {
            values[i] = match.getDeclarationValue(ids[i]);
        }
        return values;
    }

    Map<String, Object> named(Object[] values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            named.put(names[i], values[i]);
        }
        return named;
    }

    /** What one of the rule's patterns matches; null if nothing holds it. */
    Object fact(int pattern, Object[] values) {
        return facts[pattern] < 0 ? null : values[facts[pattern]];
    }

    /** Whether a variable that the author bound is blank. */
    boolean blanks(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !names[i].startsWith(HIDDEN)) {
                return true;
            }
        }
        return false;
    }
}
