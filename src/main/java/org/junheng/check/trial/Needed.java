package org.junheng.check.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;

/**
 * Which rules must fire for some to judge as they do among all?
 *
 * <p>Those that make what they read, and those that make the facts for each of which there must be a row that they read.
 */
public final class Needed {
    private final RuleGraph graph;
    private final Map<String, FactType> types = new HashMap<>();

    public Needed(Rulebook rulebook) {
        this.graph = rulebook.graph();
        rulebook.pack().types().forEach(type -> types.put(type.name(), type));
    }

    /** The rules themselves and all that they need. */
    public Set<Rule> by(Collection<Rule> asked) {
        Set<Rule> needed = new LinkedHashSet<>();
        List<Rule> more = new ArrayList<>(asked);
        while (!more.isEmpty()) {
            needed.addAll(graph.upstream(more));
            more = needed.stream()
                    .flatMap(rule -> rule.patterns().stream())
                    .map(Rule.PatternUse::type)
                    .distinct()
                    .flatMap(type -> makersOfCovered(type).stream())
                    .filter(maker -> !needed.contains(maker))
                    .distinct()
                    .toList();
        }
        return needed;
    }

    private List<Rule> makersOfCovered(String type) {
        List<Population> populations = types.containsKey(type) ? types.get(type).populations() : List.of();
        return populations.stream()
                .filter(Population.Covers.class::isInstance)
                .flatMap(covers -> graph.makersOf(((Population.Covers) covers).type()).stream())
                .toList();
    }
}
