package org.junheng.pack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.Rule;

/** Which rules of a pack work on what which others make. */
public final class RuleLinks {
    private final List<Rule> rules;
    private final Map<Rule, Set<Rule>> makers = new HashMap<>();
    private final Map<Rule, Set<Rule>> readers = new HashMap<>();

    private RuleLinks(List<Rule> rules) {
        this.rules = rules;
    }

    public static RuleLinks of(List<Rule> rules) {
        RuleLinks links = new RuleLinks(rules);
        rules.forEach(links::link);
        return links;
    }

    private void link(Rule reader) {
        Set<Rule> found = makersFor(reader);
        makers.put(reader, found);
        found.forEach(maker ->
                readers.computeIfAbsent(maker, rule -> new LinkedHashSet<>()).add(reader));
    }

    private Set<Rule> makersFor(Rule reader) {
        Set<Rule> found = new LinkedHashSet<>();
        reader.patterns()
                .forEach(pattern -> rules.stream()
                        .filter(maker -> Strata.makes(maker, pattern))
                        .forEach(found::add));
        return found;
    }

    /** Some rules and all that make, directly or not, what they read; a rule of another pack may be among them. */
    public Set<Rule> upstream(Collection<Rule> from) {
        Set<Rule> found = new LinkedHashSet<>(from);
        Deque<Rule> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            Rule rule = waiting.remove();
            Set<Rule> before = makers.containsKey(rule) ? makers.get(rule) : makersFor(rule);
            before.stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }

    /** Some rules and all that read, directly or not, what they make; the nearest first. */
    public Set<Rule> downstream(Collection<Rule> from) {
        Set<Rule> found = new LinkedHashSet<>(from);
        Deque<Rule> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            readers.getOrDefault(waiting.remove(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(waiting::add);
        }
        return found;
    }
}
