package org.junheng.model.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.pack.Rule;

/**
 * What a check cost in time, in nanoseconds and over all its counties.
 *
 * @param phases by name, in the order in which a county goes through them
 * @param passes how often the rules were fired over a county; more than once where rows turned out to be absent
 * @param rules those that matched anything, the dearest first
 * @param silent how many rules matched nothing
 * @param besides the time of firing that is no rule's own
 */
public record RunCost(Map<String, Long> phases, int passes, List<OfRule> rules, int silent, long besides) {
    public RunCost {
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        rules = List.copyOf(rules);
    }

    /**
     * What one rule cost.
     *
     * @param evaluating what passed before its matches were found; what finds no match counts for the next that is found
     * @param acting what its consequences took, with the keeping of evidence
     * @param inserted facts that it made
     * @param judged judgements of it, with those that could not be made
     */
    public record OfRule(Rule rule, long matches, long evaluating, long acting, long inserted, long judged) {
        public long spent() {
            return evaluating + acting;
        }
    }
}
