package org.junheng.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Pack;
import org.junheng.model.Problem;
import org.junheng.model.RowSink;
import org.junheng.model.Rule;
import org.junheng.model.WrittenPack;
import org.kie.api.KieBase;

/** One county's facts, and their judging in a session of their own. */
public final class County {
    private final Rulebook rulebook;
    private final Binder binder;
    private final Set<AbsentRow> absent = new LinkedHashSet<>();
    private boolean partial;

    County(Rulebook rulebook, String workbook) {
        this.rulebook = rulebook;
        this.binder = new Binder(rulebook, workbook, rulebook.texts());
    }

    /** Only some of the county's rows are given, so that none is missed. */
    public County partial() {
        partial = true;
        return this;
    }

    /** Where the county's sheets go. */
    public RowSink sheets() {
        return binder;
    }

    /**
     * Judges the county; called once, after its last sheet.
     *
     * <p>A rule that fails in its conditions spoils the session it fails in, so it is left out and the county judged
     * again from the start.
     */
    public Outcome judge() {
        binder.finish();
        Set<Rule> failing = new LinkedHashSet<>();
        return outcome(settled(failing), failing);
    }

    /** A pass that comes to its end, once the rules that spoil it and the rows that are absent are found. */
    private Pass settled(Set<Rule> failing) {
        while (true) {
            Pass pass = pass(failing, Trail.NONE);
            Optional<RuntimeException> failure = pass.run(rulebook.base(failing));
            if (failure.isPresent()) {
                failing.add(new Culprit(rulebook, failing).of(failure.get(), this::fails));
            } else if (!isShort(pass)) {
                return pass;
            }
        }
    }

    /**
     * Judges the county with everything kept that its rules see; called once, in place of {@link #judge}.
     *
     * @param codes the criteria that may be asked why they did not take a subject
     */
    public Witness witness(WrittenPack written, Set<String> codes) {
        binder.finish();
        Set<Rule> failing = new LinkedHashSet<>();
        Collection<Rule> probed = new Upstream(rulebook.pack()).of(codes);
        return witness(written, probed, failing)
                .or(() -> {
                    settled(failing);
                    return witness(written, probed, failing);
                })
                .or(() -> witness(written, List.of(), failing))
                .orElseThrow();
    }

    private Optional<Witness> witness(WrittenPack written, Collection<Rule> probed, Set<Rule> failing) {
        Trail trail = Trail.kept();
        Pass pass = pass(failing, trail);
        Probes probes = new Probes(probed, written, rulebook.compiled().rules());
        KieBase rules = rulebook.compiled().base(failing, probes.model());
        return pass.run(rules, Optional.of(probes)).isPresent() || isShort(pass)
                ? Optional.empty()
                : Optional.of(new Witness(rulebook, written, outcome(pass, failing), trail, pass.facts(), probes));
    }

    private Outcome outcome(Pass pass, Set<Rule> failing) {
        failing.forEach(rule -> new Isolation(rulebook, pass).book(rule));
        return new Summary(rulebook, binder.facts()).of(pass);
    }

    /** Whether a pass shows rows to be absent that it did not know to be. */
    private boolean isShort(Pass pass) {
        if (partial) {
            return false;
        }
        boolean more = absent.addAll(new Populations(rulebook, pass.facts()).absent());
        return absent.addAll(new Lookups(rulebook, pass.ledger()).absent()) || more;
    }

    private boolean fails(Set<Rule> without) {
        return pass(without, Trail.NONE).run(rulebook.base(without)).isPresent();
    }

    private Pass pass(Set<Rule> without, Trail trail) {
        List<Row> rows = binder.facts().values().stream().flatMap(List::stream).toList();
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
            if (rule.isCriterion()) {
                Map<String, Object> known = Map.of("code", rule.code(), "area", rule.area());
                stock.suppose(Stock.JUDGEMENT, known, List.of(), Set.of());
            }
        }
        pack.types().stream()
                .filter(type -> !type.isDerived())
                .filter(type -> binder.facts().get(type.name()).isEmpty())
                .forEach(type -> stock.suppose(type.name(), Map.of(), List.of(), Set.of(type.name())));
        Problems problems = binder.problems().copy();
        binder.facts().forEach((type, rows) -> suppose(type, rows, stock, problems));
        return new Ledger(problems, new Sentences(rulebook.texts()), stock, trail);
    }

    /** Notes the absent rows of a type, each with a place of its own below those that are there. */
    private void suppose(String type, List<Row> rows, Stock stock, Problems problems) {
        int number = 0;
        for (AbsentRow row : absent) {
            if (row.type().name().equals(type)) {
                CellRef cell = row.cell((RowOrigin) rows.get(rows.size() - 1).origin(), ++number);
                String words = row.words();
                String key = row.type().table().isPresent() ? "missingTableRow" : "missingRow";
                String sheet = cell.place().sheet();
                stock.suppose(type, row.values(), List.of(cell), Set.of());
                problems.add(Problem.Kind.MISSING_ROW, Optional.of(cell.place()), words, key, sheet, words);
            }
        }
    }
}
