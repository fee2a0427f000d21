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
 * rule fires after all that make what it reads, never in an order of authors or files. Which rows a sheet must have is
 * asked when all have fired: what makes the facts that a type covers is needed by its readers, yet not in a lower layer.
 */
public final class RuleGraph {
    private final List<Rule> heard;
    private final Map<String, List<Rule>> makers = new LinkedHashMap<>();
    private final Map<String, List<Rule>> readers = new LinkedHashMap<>();
    private final Map<String, Set<String>> counted = new HashMap<>();
    private final Map<Rule, Set<Rule>> before = new HashMap<>();
    private final Map<Rule, Set<Rule>> after = new HashMap<>();
    private final Map<Rule, Integer> layers = new HashMap<>();
    private final List<Rule> path = new ArrayList<>();
    private List<Rule> circle = List.of();

    private RuleGraph(Collection<Rule> rules, Collection<FactType> types) {
        types.forEach(type -> counted.merge(type.name(), covered(type), RuleGraph::joined));
        this.heard = rules.stream().filter(Rule::isHeard).toList();
        for (Rule rule : rules) {
            rule.inserts().stream().distinct().forEach(type -> add(makers, type, rule));
            rule.patterns().stream().map(PatternUse::type).distinct().forEach(type -> add(readers, type, rule));
        }
        for (Rule reader : rules) {
            before.put(reader, find(reader));
            needed(reader)
                    .forEach(maker -> after.computeIfAbsent(maker, any -> new LinkedHashSet<>())
                            .add(reader));
        }
        rules.forEach(this::layer);
    }

    public static RuleGraph of(Pack pack) {
        return new RuleGraph(pack.rules(), pack.types());
    }

    /** @param types those that say which rows there must be */
    public static RuleGraph of(Collection<Rule> rules, Collection<FactType> types) {
        return new RuleGraph(rules, types);
    }

    private static Set<String> covered(FactType type) {
        return type.populations().stream()
                .filter(Population.Covers.class::isInstance)
                .map(covers -> ((Population.Covers) covers).type())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    private static <T> Set<T> joined(Set<T> some, Set<T> others) {
        Set<T> joined = new LinkedHashSet<>(some);
        joined.addAll(others);
        return joined;
    }

    /**
     * A type and those for each of whose facts it must have a row, directly or through others; the nearest first.
     *
     * <p>A row that is absent is supposed, so what makes the facts that it is absent for decides about it.
     */
    public Set<String> withCovered(String type) {
        return reached(List.of(type), each -> counted.getOrDefault(each, Set.of()));
    }

    private List<Rule> makersBehind(String type) {
        return withCovered(type).stream()
                .flatMap(each -> makersOf(each).stream())
                .toList();
    }

    /**
     * The criteria whose judgements are asked for.
     *
     * @param words as {@link Rule#isAskedFor} takes them
     */
    public List<Rule> askedFor(List<String> words) {
        return heard.stream().filter(rule -> rule.isAskedFor(words)).toList();
    }

    /** The rules that make the facts and judgements that a rule reads; it may be one of another pack. */
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

    /** The same, with those that make the facts for each of which there must be a row that it reads. */
    private Set<Rule> needed(Rule reader) {
        return joined(makers(reader), factMakers(reader));
    }

    private Set<Rule> factMakers(Rule reader) {
        return reader.patterns().stream()
                .flatMap(pattern -> makersBehind(pattern.type()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Some rules and all without which they would judge otherwise, directly or not. */
    public Set<Rule> upstream(Collection<Rule> from) {
        return reached(from, this::needed);
    }

    /** Some rules and all that judge otherwise without them, directly or not; the nearest first. */
    public Set<Rule> downstream(Collection<Rule> from) {
        return reached(from, rule -> after.getOrDefault(rule, Set.of()));
    }

    private static <T> Set<T> reached(Collection<T> from, Function<T, Set<T>> next) {
        Set<T> found = new LinkedHashSet<>(from);
        Deque<T> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            next.apply(waiting.remove()).stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }

    /** As {@link #upstream}, what they hear of judgements aside. */
    public Set<Rule> behind(Collection<Rule> from) {
        return reached(from, this::factMakers);
    }

    /** The types whose facts a rule reads, or what makes them reads; what it hears of judgements aside. */
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
