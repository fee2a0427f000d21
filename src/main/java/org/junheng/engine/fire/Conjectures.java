package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junheng.engine.open.Aggregated;
import org.junheng.engine.open.Evaluation;
import org.junheng.engine.open.Holes;
import org.junheng.engine.open.Possible;
import org.junheng.engine.open.Stock;
import org.junheng.engine.open.Truth;
import org.junheng.engine.open.Tuple;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Test;
import org.junheng.model.pack.Rule.Use;

/** Whom could rules match besides those whom they match, for want of values that are not known? */
final class Conjectures {
    /** Beyond so many steps, or so much found, a rule could match anything. */
    private static final int MOST_STEPS = 200_000;

    private static final int MOST_FOUND = 10_000;

    private final Map<Integer, List<Rule>> byStratum;
    private final Stock stock;
    private final Holes holes;
    private final Map<Rule, Set<List<Object>>> fired = new HashMap<>();
    private final Set<Rule> deciding;
    private final Map<PatternUse, PatternUse> wide = new IdentityHashMap<>();

    Conjectures(Collection<Rule> rules, Ledger ledger) {
        this.byStratum = rules.stream()
                .filter(rule -> rule.kind() != Rule.Kind.DATA)
                .collect(Collectors.groupingBy(Rule::stratum));
        this.deciding = rules.stream().filter(Aggregated::decides).collect(Collectors.toSet());
        this.stock = ledger.stock();
        this.holes = ledger.holes();
    }

    /** A match fired whose facts may not match: it is no conjecture any more. */
    void note(Firing firing) {
        if (firing.doubts().whether() || deciding.contains(firing.rule())) {
            fired.computeIfAbsent(firing.rule(), rule -> new HashSet<>()).add(firing.facts());
        }
    }

    /**
     * Goes through the rules of a stratum; called when all of it have fired.
     *
     * @param found takes what each rule may match and has not matched
     */
    void of(int stratum, BiConsumer<Rule, List<Tuple>> found) {
        for (Rule rule : byStratum.getOrDefault(stratum, List.of())) {
            if (rule.patterns().stream().anyMatch(pattern -> matters(rule, pattern))) {
                found.accept(rule, new Search(rule).tuples());
            }
        }
    }

    /** Whether what is not known could let a rule match more. */
    private boolean matters(Rule rule, PatternUse pattern) {
        return switch (pattern.use()) {
            case MATCHED -> holes.touch(pattern);
            case TESTED -> pattern.test() != Test.ABSENT && holes.touch(pattern);
            case AGGREGATED -> deciding.contains(rule) && holes.isWithin(wide(pattern));
        };
    }

    private PatternUse wide(PatternUse pattern) {
        return wide.computeIfAbsent(pattern, PatternUse::askingAll);
    }

    /** All that one rule may match. */
    private final class Search {
        private final Rule rule;
        private final List<Tuple> found = new ArrayList<>();
        private int steps;

        Search(Rule rule) {
            this.rule = rule;
        }

        List<Tuple> tuples() {
            for (List<Integer> way : rule.ways()) {
                extend(
                        Tuple.knowing(Map.of(), stock),
                        way.stream().map(rule.patterns()::get).toList());
            }
            return isTooMuch() ? List.of(anything()) : found;
        }

        private void extend(Tuple tuple, List<PatternUse> left) {
            if (left.isEmpty()) {
                keep(tuple);
                return;
            }
            PatternUse next = left.get(0);
            List<PatternUse> rest = left.subList(1, left.size());
            if (next.use() != Use.MATCHED) {
                tested(tuple, next).forEach(tried -> extend(tried, rest));
                return;
            }
            for (Possible fact : tuple.among(stock.shelf(next.type()), next)) {
                steps++;
                if (isTooMuch()) {
                    return;
                }
                tuple.with(next, fact).ifPresent(longer -> extend(longer, rest));
            }
        }

        private boolean isTooMuch() {
            return steps > MOST_STEPS || found.size() > MOST_FOUND;
        }

        /** The tuple if it can pass a test, none if it cannot. */
        private List<Tuple> tested(Tuple tuple, PatternUse pattern) {
            if (pattern.use() == Use.AGGREGATED) {
                List<Possible> open = deciding.contains(rule) ? holes.within(wide(pattern), tuple) : List.of();
                return List.of(open.isEmpty() ? tuple : tuple.testing(wide(pattern), open));
            }
            if (pattern.test() == Test.ABSENT && holes.test(pattern, tuple) == Truth.TRUE) {
                return List.of();
            }
            if (pattern.test() == Test.PRESENT) {
                return switch (holes.test(pattern, tuple)) {
                    case TRUE -> List.of(tuple);
                    case FALSE -> List.of();
                    case OPEN -> List.of(tuple.testing(pattern, holes.under(pattern, tuple)));
                };
            }
            List<Possible> under = pattern.test() == Test.JOINTLY ? holes.under(pattern, tuple) : List.of();
            return List.of(under.isEmpty() ? tuple : tuple.testing(pattern, under));
        }

        private void keep(Tuple tuple) {
            List<Object> facts = tuple.met().stream()
                    .map(met -> Evaluation.plain(met.fact()))
                    .toList();
            if (tuple.isOpen() && !fired.getOrDefault(rule, Set.of()).contains(facts)) {
                found.add(tuple);
            }
        }

        /** Nothing is known of what the rule matches. */
        private Tuple anything() {
            Tuple tuple = Tuple.knowing(Map.of(), stock);
            for (PatternUse pattern : rule.patterns()) {
                tuple = tuple.testing(pattern, holes.all(pattern));
            }
            return tuple;
        }
    }
}
