package org.junheng.model.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.model.pack.Rule.PatternUse;

/**
 * Which rules make what which others read, and in which layers must they fire?
 *
 * <p>An aggregate runs over nothing before its facts are there, and a roll-up could judge half the judgements; so each
 * rule fires after all that make what it reads, never in an order of authors or files.
 */
public final class RuleGraph {
    private final List<Rule> heard;
    private final Map<String, List<Rule>> makers = new LinkedHashMap<>();
    private final Map<String, List<Rule>> readers = new LinkedHashMap<>();
    private final Map<Rule, Set<Rule>> before = new HashMap<>();
    private final Map<Rule, Set<Rule>> after = new HashMap<>();
    private final Map<Rule, Integer> layers = new HashMap<>();
    private final List<Rule> path = new ArrayList<>();
    private List<Rule> circle = List.of();

    private RuleGraph(List<Rule> rules) {
        this.heard = rules.stream().filter(Rule::isHeard).toList();
        for (Rule rule : rules) {
            rule.inserts().stream().distinct().forEach(type -> add(makers, type, rule));
            rule.patterns().stream().map(PatternUse::type).distinct().forEach(type -> add(readers, type, rule));
        }
        for (Rule reader : rules) {
            before.put(reader, find(reader));
            makers(reader)
                    .forEach(maker -> after.computeIfAbsent(maker, any -> new LinkedHashSet<>())
                            .add(reader));
        }
        rules.forEach(this::layer);
    }

    public static RuleGraph of(List<Rule> rules) {
        return new RuleGraph(rules);
    }

    private static void add(Map<String, List<Rule>> rules, String type, Rule rule) {
        rules.computeIfAbsent(type, any -> new ArrayList<>()).add(rule);
    }

    /** The rules that insert facts of a type. */
    public List<Rule> makersOf(String type) {
        return makers.getOrDefault(type, List.of());
    }

    /** The rules that ask for facts of a type. */
    public List<Rule> readersOf(String type) {
        return readers.getOrDefault(type, List.of());
    }

    /**
     * The criteria whose judgements are asked for.
     *
     * @param words as {@link Rule#isAskedFor} takes them
     */
    public List<Rule> askedFor(List<String> words) {
        return heard.stream().filter(rule -> rule.isAskedFor(words)).toList();
    }

    /** The rules that make what a rule reads; it may be one of another pack. */
    public Set<Rule> makers(Rule reader) {
        return before.containsKey(reader) ? before.get(reader) : find(reader);
    }

    private Set<Rule> find(Rule reader) {
        Set<Rule> found = new LinkedHashSet<>();
        reader.patterns()
                .forEach(pattern -> found.addAll(
                        pattern.isOfJudgements() ? askedFor(pattern.selectors()) : makersOf(pattern.type())));
        return found;
    }

    /** Some rules and all that make, directly or not, what they read. */
    public Set<Rule> upstream(Collection<Rule> from) {
        return reached(from, this::makers);
    }

    /** Some rules and all that read, directly or not, what they make; the nearest first. */
    public Set<Rule> downstream(Collection<Rule> from) {
        return reached(from, rule -> after.getOrDefault(rule, Set.of()));
    }

    private static Set<Rule> reached(Collection<Rule> from, Function<Rule, Set<Rule>> next) {
        Set<Rule> found = new LinkedHashSet<>(from);
        Deque<Rule> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            next.apply(waiting.remove()).stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }

    /** Some rules and all whose facts they read, directly or not; what they hear of judgements aside. */
    public Set<Rule> behind(Collection<Rule> from) {
        return reached(
                from,
                rule -> rule.patterns().stream()
                        .flatMap(pattern -> makersOf(pattern.type()).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The types that a rule needs, directly or through what makes them; what it hears of judgements aside. */
    public Set<String> typesBehind(Rule rule) {
        Set<String> types = new LinkedHashSet<>();
        collect(rule, types);
        return types;
    }

    private void collect(Rule rule, Set<String> types) {
        rule.patterns().stream()
                .map(PatternUse::type)
                .filter(types::add)
                .forEach(type -> makersOf(type).forEach(maker -> collect(maker, types)));
    }

    /** 0 for rules that read rows only; else one more than the highest of those that make what it reads. */
    public int layer(Rule rule) {
        Integer known = layers.get(rule);
        if (known != null) {
            return known;
        }
        if (path.contains(rule)) {
            circle = circle.isEmpty() ? List.copyOf(path.subList(path.indexOf(rule), path.size())) : circle;
            return 0;
        }
        path.add(rule);
        int layer =
                makers(rule).stream().mapToInt(maker -> 1 + layer(maker)).max().orElse(0);
        path.remove(path.size() - 1);
        layers.put(rule, layer);
        return layer;
    }

    /** The rules of the first circle, empty if there is none. */
    public List<Rule> circle() {
        return circle;
    }
}
