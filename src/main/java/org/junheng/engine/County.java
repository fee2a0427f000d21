package org.junheng.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Pack;
import org.junheng.model.RowSink;
import org.junheng.model.Rule;
import org.junheng.model.WrittenPack;
import org.kie.api.KieBase;

/** One county's facts, and their judging in a session of their own. */
public final class County {
    private final Rulebook rulebook;
    private final Binder binder;

    County(Rulebook rulebook, String workbook) {
        this.rulebook = rulebook;
        this.binder = new Binder(rulebook, workbook, rulebook.texts());
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

    /** A pass that comes to its end, once the rules that spoil it are found. */
    private Pass settled(Set<Rule> failing) {
        while (true) {
            Pass pass = pass(failing, Trail.NONE);
            Optional<RuntimeException> failure = pass.run(rulebook.base(failing));
            if (failure.isEmpty()) {
                return pass;
            }
            failing.add(new Culprit(rulebook, failing).of(failure.get(), this::fails));
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
        return pass.run(rules, Optional.of(probes)).isPresent()
                ? Optional.empty()
                : Optional.of(new Witness(rulebook, written, outcome(pass, failing), trail, pass.facts(), probes));
    }

    private Outcome outcome(Pass pass, Set<Rule> failing) {
        failing.forEach(rule -> new Isolation(rulebook, pass).book(rule));
        new Populations(rulebook, pass.facts(), pass.ledger().problems()).check();
        return new Summary(rulebook, binder.facts()).of(pass);
    }

    private boolean fails(Set<Rule> without) {
        return pass(without, Trail.NONE).run(rulebook.base(without)).isPresent();
    }

    private Pass pass(Set<Rule> without, Trail trail) {
        List<Row> rows = binder.facts().values().stream().flatMap(List::stream).toList();
        return new Pass(rulebook, rows, ledger(without, trail));
    }

    private Ledger ledger(Set<Rule> failing, Trail trail) {
        Pack pack = rulebook.pack();
        Ledger ledger = new Ledger(binder.problems().copy(), new Sentences(rulebook.texts()), pack.rules(), trail);
        failing.forEach(rule -> rule.inserts().forEach(type -> ledger.holes().unknownFact(type, List.of())));
        failing.stream().filter(Rule::isCriterion).forEach(ledger.holes()::unknownJudgements);
        binder.lost()
                .forEach((type, cells) -> cells.forEach(cell -> ledger.holes().unknownFact(type, List.of(cell))));
        pack.types().stream()
                .filter(type -> !type.isDerived())
                .filter(type -> binder.facts().get(type.name()).isEmpty())
                .forEach(type -> ledger.holes().unknownFact(type.name(), List.of()));
        noteBlankSelectors(ledger);
        return ledger;
    }

    private void noteBlankSelectors(Ledger ledger) {
        for (Map.Entry<String, List<Row>> entry : binder.facts().entrySet()) {
            List<String> selectors = rulebook.selectors(entry.getKey());
            for (Row fact : selectors.isEmpty() ? List.<Row>of() : entry.getValue()) {
                RowOrigin origin = (RowOrigin) fact.origin();
                selectors.forEach(field -> origin.holes(List.of(field))
                        .forEach(cell -> ledger.holes().unknownField(entry.getKey(), field, List.of(cell))));
            }
        }
    }
}
