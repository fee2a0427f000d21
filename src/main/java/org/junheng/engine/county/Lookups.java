package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.AbsentRow;
import org.junheng.engine.fire.Ledger;
import org.junheng.engine.open.Holes;
import org.junheng.engine.open.Possible;
import org.junheng.engine.open.Stock;
import org.junheng.engine.open.Terms;
import org.junheng.engine.open.Truth;
import org.junheng.engine.open.Tuple;
import org.junheng.engine.open.Unknown;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.junheng.model.pack.Term;
import org.junheng.word.Figures;

/** Which rows do rules look up in the pack's tables and find none? Asked at the end of a pass. */
final class Lookups {
    private static final List<String> BOUNDS = List.of("<", "<=", ">", ">=");

    private final Rulebook rulebook;
    private final Stock stock;
    private final Holes holes;
    private final Set<AbsentRow> absent = new LinkedHashSet<>();

    Lookups(Rulebook rulebook, Ledger ledger) {
        this.rulebook = rulebook;
        this.stock = ledger.stock();
        this.holes = ledger.holes();
    }

    /** What is looked up for facts that otherwise meet a rule's conditions, and has no row. */
    Set<AbsentRow> absent() {
        for (Rule rule : rulebook.pack().rules()) {
            for (List<Integer> way : rule.ways()) {
                List<PatternUse> patterns =
                        way.stream().map(rule.patterns()::get).toList();
                patterns.stream().filter(this::isTable).forEach(pattern -> look(pattern, patterns));
            }
        }
        return absent;
    }

    private boolean isTable(PatternUse pattern) {
        FactType type = rulebook.type(pattern.type());
        return pattern.use() == Use.MATCHED
                && type != null
                && type.table().isPresent()
                && !type.isOptional()
                && !stock.shelf(type.name()).all().isEmpty();
    }

    private void look(PatternUse pattern, List<PatternUse> patterns) {
        FactType type = rulebook.type(pattern.type());
        List<Term> asked = pattern.constraints().stream()
                .filter(constraint -> !Terms.variables(constraint).isEmpty() || asksKey(type, constraint))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        PatternUse lookup = pattern.asking(asked, Map.of());
        List<PatternUse> others = without(pattern, patterns);
        List<PatternUse> fewer = asking(lookup, others);
        if (fewer.size() == others.size() || !missing(lookup, fewer).isEmpty()) {
            absent.addAll(missing(lookup, others));
        }
    }

    private Set<AbsentRow> missing(PatternUse lookup, List<PatternUse> others) {
        Search search = new Search(rulebook.type(lookup.type()), lookup);
        search.extend(Tuple.knowing(Map.of(), stock), others);
        return search.found;
    }

    /**
     * Those of the other conditions that say what is looked up, without what they ask of the rest: where even for all that
     * meets these nothing is missing, the rest need not be gone through.
     */
    private static List<PatternUse> asking(PatternUse lookup, List<PatternUse> others) {
        Set<String> wanted = variables(lookup.constraints());
        List<PatternUse> kept = new ArrayList<>();
        for (int i = others.size() - 1; i >= 0; i--) {
            PatternUse other = others.get(i);
            if (wanted.contains(other.binding())
                    || !Collections.disjoint(wanted, other.figures().keySet())) {
                wanted.addAll(variables(other.figures().values()));
                kept.add(0, other);
            }
        }
        Set<String> bound = new HashSet<>();
        kept.forEach(each -> bound.addAll(each.figures().keySet()));
        kept.forEach(each -> bound.add(each.binding()));
        return bound.containsAll(wanted)
                ? kept.stream().map(each -> askingOnly(each, bound)).toList()
                : others;
    }

    private static PatternUse askingOnly(PatternUse pattern, Set<String> known) {
        List<Term> kept = pattern.constraints().stream()
                .filter(constraint -> known.containsAll(Terms.variables(constraint)))
                .toList();
        return pattern.asking(kept, pattern.figures());
    }

    private static Set<String> variables(Collection<Term> terms) {
        Set<String> variables = new LinkedHashSet<>();
        terms.forEach(term -> variables.addAll(Terms.variables(term)));
        return variables;
    }

    private static boolean asksKey(FactType type, Term constraint) {
        return type.fields().stream()
                .filter(Field::key)
                .anyMatch(field -> Terms.mentions(constraint, new Term.Column(field.name())));
    }

    /** The other conditions, without those that need what is looked up. */
    private static List<PatternUse> without(PatternUse pattern, List<PatternUse> patterns) {
        Set<String> needed = new HashSet<>(pattern.figures().keySet());
        needed.add(pattern.binding());
        List<PatternUse> others = new ArrayList<>();
        for (PatternUse other : patterns) {
            boolean rests =
                    other.constraints().stream().anyMatch(each -> !Collections.disjoint(Terms.variables(each), needed));
            if (other != pattern && other.use() != Use.AGGREGATED && !rests) {
                others.add(other);
            } else if (other != pattern) {
                needed.addAll(other.figures().keySet());
            }
        }
        return others;
    }

    /** All that meets the other conditions of a rule, each asked for its row. */
    private final class Search {
        private final FactType type;
        private final PatternUse lookup;
        private final Set<String> variables;
        private final Set<List<Object>> asked = new HashSet<>();
        private final Set<AbsentRow> found = new LinkedHashSet<>();

        Search(FactType type, PatternUse lookup) {
            this.type = type;
            this.lookup = lookup;
            this.variables = variables(lookup.constraints());
        }

        void extend(Tuple tuple, List<PatternUse> left) {
            if (left.isEmpty()) {
                ask(tuple);
                return;
            }
            PatternUse next = left.get(0);
            List<PatternUse> rest = left.subList(1, left.size());
            if (next.use() == Use.TESTED) {
                if (passes(tuple, next)) {
                    extend(tuple, rest);
                }
                return;
            }
            for (Possible fact : tuple.among(stock.shelf(next.type()), next)) {
                tuple.with(next, fact).filter(longer -> !longer.isOpen()).ifPresent(longer -> extend(longer, rest));
            }
        }

        private boolean passes(Tuple tuple, PatternUse tested) {
            return switch (tested.test()) {
                case ABSENT -> holes.test(tested, tuple) == Truth.FALSE;
                case PRESENT -> holes.test(tested, tuple) == Truth.TRUE;
                case NONE, JOINTLY -> true;
            };
        }

        /** Looks once for what many facts ask alike. */
        private void ask(Tuple tuple) {
            boolean isNew = asked.add(variables.stream().map(tuple::variable).toList());
            boolean there = !isNew
                    || tuple.among(stock.shelf(type.name()), lookup).stream()
                            .anyMatch(row -> tuple.with(lookup, row).isPresent());
            if (!there) {
                found.add(row(tuple));
            }
        }

        /** What the row must say, as far as one value or a bound is asked of a column. */
        private AbsentRow row(Tuple tuple) {
            Map<String, Object> values = new LinkedHashMap<>();
            StringJoiner bounds = new StringJoiner("、");
            for (Term constraint : lookup.constraints()) {
                asked(constraint, tuple).ifPresent(asked -> {
                    if (asked.operator().equals("==")) {
                        values.put(asked.column(), asked.value());
                    } else {
                        bounds.add(asked.column() + " " + asked.operator() + " " + Figures.text(asked.value()));
                    }
                });
            }
            return new AbsentRow(type, values, bounds.toString());
        }

        private Optional<Asked> asked(Term constraint, Tuple tuple) {
            if (!(constraint instanceof Term.Operation operation)
                    || !(operation.terms().get(0) instanceof Term.Column column)
                    || !operation.operator().equals("==") && !BOUNDS.contains(operation.operator())) {
                return Optional.empty();
            }
            Object value = tuple.value(operation.terms().get(1));
            return value instanceof Unknown || value instanceof Possible
                    ? Optional.empty()
                    : Optional.of(new Asked(column.field(), operation.operator(), value));
        }
    }

    /** One column's part of what is looked up. */
    private record Asked(String column, String operator, Object value) {}
}
