package org.junheng.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Layout;
import org.junheng.model.Pack;
import org.junheng.model.RowSink;
import org.junheng.model.Rule;
import org.junheng.model.Subject;

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
        while (true) {
            Pass pass = pass(failing);
            Optional<RuntimeException> failure = pass.run(rulebook.base(failing));
            if (failure.isEmpty()) {
                failing.forEach(rule -> new Isolation(rulebook, pass).book(rule));
                return new Summary(rulebook, binder.facts()).of(pass);
            }
            failing.add(new Culprit(rulebook, failing).of(failure.get(), this::fails));
        }
    }

    /** How the sheets were read; asked after the last of them. */
    public Layout layout() {
        Map<String, Integer> headerRows = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, Subject> rows = new LinkedHashMap<>();
        for (BoundSheet sheet : binder.read()) {
            if (!sheet.table()) {
                headerRows.putIfAbsent(sheet.name(), sheet.headerRow());
                headers.putAll(sheet.headersByColumn());
            }
        }
        binder.facts().values().stream()
                .flatMap(List::stream)
                .map(Row::origin)
                .forEach(origin -> rows.putIfAbsent(((RowOrigin) origin).rowName(), origin.subject()));
        return new Layout(headerRows, headers, rows);
    }

    private boolean fails(Set<Rule> without) {
        return pass(without).run(rulebook.base(without)).isPresent();
    }

    private Pass pass(Set<Rule> without) {
        List<Row> rows = binder.facts().values().stream().flatMap(List::stream).toList();
        return new Pass(rulebook, rows, ledger(without));
    }

    private Ledger ledger(Set<Rule> failing) {
        Pack pack = rulebook.pack();
        Ledger ledger = new Ledger(binder.problems().copy(), new Sentences(rulebook.texts()), pack.rules());
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
