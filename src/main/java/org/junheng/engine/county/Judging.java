package org.junheng.engine.county;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junheng.engine.compile.Probes;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.AbsentRow;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.engine.fire.Ledger;
import org.junheng.engine.fire.OverBudget;
import org.junheng.engine.fire.Pass;
import org.junheng.engine.fire.Sentences;
import org.junheng.engine.fire.Trail;
import org.junheng.engine.open.Stock;
import org.junheng.engine.witness.Witness;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Rule;
import org.junheng.word.Figures;
import org.kie.api.KieBase;

/**
 * The judging of some facts, in sessions of their own.
 *
 * <p>A rule that fails in its conditions spoils the session it fails in, so it is left out and the facts judged again
 * from the start.
 */
final class Judging {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Problems found;
    private final boolean partial;
    private final Map<String, List<CellRef>> undecided;
    private final Set<AbsentRow> absent = new LinkedHashSet<>();
    private final Set<Rule> costly = new LinkedHashSet<>();

    /**
     * @param found what is wrong with the data
     * @param partial whether only some rows are given, so that none is missed
     * @param undecided by the id of a judgement that stays open, the cells of which another reading would judge otherwise
     */
    Judging(
            Rulebook rulebook,
            Map<String, List<Row>> facts,
            Problems found,
            boolean partial,
            Map<String, List<CellRef>> undecided) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.found = found;
        this.partial = partial;
        this.undecided = undecided;
        Crossing crossing = new Crossing(rulebook, facts);
        rulebook.pack().rules().stream().filter(crossing::isTooMuch).forEach(costly::add);
    }

    /** Called once. */
    Outcome outcome() {
        Set<Rule> failing = new LinkedHashSet<>();
        return outcome(settled(failing, () -> Trail.NONE), failing);
    }

    /** A pass that comes to its end, once the rules that spoil it and the rows that are absent are found. */
    private Pass settled(Set<Rule> failing, Supplier<Trail> trail) {
        failing.addAll(costly);
        while (true) {
            Pass pass = pass(failing, trail.get());
            Optional<RuntimeException> failure = pass.run(rulebook.base(failing));
            if (failure.isPresent()) {
                failing.add(culprit(failure.get(), failing));
            } else if (!isShort(pass)) {
                return pass;
            }
        }
    }

    private Rule culprit(RuntimeException failure, Set<Rule> failing) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OverBudget over) {
                costly.add(over.rule());
                return over.rule();
            }
        }
        return new Culprit(rulebook, failing).of(failure, this::fails);
    }

    /** The same, with what the rules saw when they did something; called once, in place of {@link #outcome}. */
    Witness told() {
        Set<Rule> failing = new LinkedHashSet<>();
        AtomicReference<Trail> trail = new AtomicReference<>();
        Pass pass = settled(failing, () -> {
            trail.set(Trail.kept());
            return trail.get();
        });
        Probes none = new Probes(List.of(), Map.of());
        return new Witness(rulebook, outcome(pass, failing), trail.get(), pass.facts(), none);
    }

    /** With everything kept that the rules see; called once, in place of {@link #outcome}. */
    Witness witness(Set<String> codes) {
        Set<Rule> failing = new LinkedHashSet<>();
        Collection<Rule> probed = rulebook.graph()
                .behind(rulebook.pack().rules().stream()
                        .filter(rule -> codes.contains(rule.code()))
                        .toList());
        return witness(probed, failing)
                .or(() -> {
                    settled(failing, () -> Trail.NONE);
                    return witness(probed, failing);
                })
                .or(() -> witness(List.of(), failing))
                .orElseThrow();
    }

    private Optional<Witness> witness(Collection<Rule> probed, Set<Rule> failing) {
        Trail trail = Trail.kept();
        Pass pass = pass(failing, trail);
        Probes probes = new Probes(probed, rulebook.compiled().rules());
        KieBase rules = rulebook.compiled().base(failing, probes.model());
        return pass.run(rules, Optional.of(probes)).isPresent() || isShort(pass)
                ? Optional.empty()
                : Optional.of(new Witness(rulebook, outcome(pass, failing), trail, pass.facts(), probes));
    }

    private Outcome outcome(Pass pass, Set<Rule> failing) {
        Isolation isolation = new Isolation(rulebook, pass);
        failing.forEach(rule -> {
            if (costly.contains(rule)) {
                isolation.conditionFailed(rule, "reason.costly");
            } else {
                isolation.book(rule);
            }
        });
        return new Summary(rulebook, facts).of(pass);
    }

    /** Whether a pass shows rows to be absent that it did not know to be. */
    private boolean isShort(Pass pass) {
        if (partial) {
            return false;
        }
        boolean more = absent.addAll(
                new Populations(rulebook, pass.facts(), pass.ledger().stock()).absent());
        return absent.addAll(new Lookups(rulebook, pass.ledger()).absent()) || more;
    }

    private boolean fails(Set<Rule> without) {
        return pass(without, Trail.NONE).run(rulebook.base(without)).isPresent();
    }

    private Pass pass(Set<Rule> without, Trail trail) {
        List<Row> rows = facts.values().stream().flatMap(List::stream).toList();
        List<Rule> rules = rulebook.pack().rules().stream()
                .filter(rule -> !without.contains(rule))
                .toList();
        return new Pass(rulebook, rows, rules, ledger(without, trail));
    }

    private Ledger ledger(Set<Rule> failing, Trail trail) {
        Pack pack = rulebook.pack();
        Stock stock = new Stock(rulebook);
        for (Rule rule : failing) {
            rule.inserts().forEach(type -> stock.suppose(type, Map.of(), List.of(), Set.of()));
            if (rule.isHeard()) {
                Map<String, Object> known = Map.of("code", rule.code(), "area", rule.area());
                stock.suppose(Stock.JUDGEMENT, known, List.of(), Set.of());
            }
        }
        pack.types().stream()
                .filter(type -> !type.isDerived() && !type.isOptional())
                .filter(type -> facts.get(type.name()).isEmpty())
                .forEach(type -> stock.suppose(type.name(), Map.of(), List.of(), Set.of(type.name())));
        Problems problems = found.copy();
        facts.forEach((type, rows) -> suppose(type, rows, stock, problems));
        return new Ledger(problems, new Sentences(rulebook.texts()), stock, trail, undecided);
    }

    /** What the register calls whoever should have handed in a form. */
    private String name(AbsentRow row) {
        return row.type().populations().stream()
                .filter(Population.Covers.class::isInstance)
                .flatMap(covers -> facts.getOrDefault(((Population.Covers) covers).type(), List.of()).stream())
                .map(registered -> registered.origin().subject())
                .filter(subject -> row.values().values().stream()
                        .anyMatch(value -> Figures.text(value).equals(subject.key())))
                .map(subject -> " " + subject.label())
                .findFirst()
                .orElse("");
    }

    /** Notes the absent rows of a type, each with a place of its own below those that are there. */
    private void suppose(String type, List<Row> rows, Stock stock, Problems problems) {
        int number = 0;
        for (AbsentRow row : absent) {
            if (!row.type().name().equals(type)) {
                continue;
            }
            if (row.isKnown()) {
                CellRef cell = row.cell((RowOrigin) rows.get(rows.size() - 1).origin(), ++number);
                String words = row.words();
                boolean spread = row.type().shape().isSpread();
                String key = spread ? "missingForm" : row.type().table().isPresent() ? "missingTableRow" : "missingRow";
                String sheet =
                        spread ? row.type().sheet().orElse(type) : cell.place().sheet();
                words = spread ? words + name(row) : words;
                stock.suppose(type, row.values(), List.of(cell), Set.of());
                problems.add(Problem.Kind.MISSING_ROW, Optional.of(cell.place()), words, key, sheet, words);
            } else {
                stock.suppose(type, row.values(), row.blanks(), Set.of());
            }
        }
    }
}
