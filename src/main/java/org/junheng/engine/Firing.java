package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Balance;
import org.junheng.model.Evidence.Role;
import org.junheng.model.Judgement;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;
import org.junheng.model.Rule.Use;
import org.kie.api.runtime.rule.Match;

/**
 * One match of one rule.
 *
 * @param evidence the cells it rests on
 * @param blanks whether a variable that the author bound is blank
 * @param unknown cells of holes in the populations that it aggregates or tests; a hole without cells is an empty sheet
 */
record Firing(
        Rule rule, Map<String, Object> values, EvidenceSet evidence, boolean blanks, List<Optional<CellRef>> unknown) {
    private static final String HIDDEN = "$_";

    static Firing of(Rule rule, Match match, Ledger ledger) {
        Map<String, Object> values = new HashMap<>();
        match.getDeclarationIds().forEach(id -> values.put(Ascii.read(id), match.getDeclarationValue(id)));
        EvidenceSet evidence = new EvidenceSet();
        rule.patterns().forEach(pattern -> collect(pattern, values.get(pattern.binding()), evidence, ledger));
        boolean blanks = values.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == null && !entry.getKey().startsWith(HIDDEN));
        List<Optional<CellRef>> unknown = unknown(rule, ledger);
        evidence.add(unknown.stream().flatMap(Optional::stream).toList(), Role.INPUT);
        return new Firing(rule, values, evidence, blanks, unknown);
    }

    private static void collect(PatternUse pattern, Object value, EvidenceSet evidence, Ledger ledger) {
        if (value instanceof List<?> facts) {
            facts.forEach(fact -> add(pattern, fact, evidence, ledger));
        } else if (value != null) {
            add(pattern, value, evidence, ledger);
        }
    }

    private static void add(PatternUse pattern, Object fact, EvidenceSet evidence, Ledger ledger) {
        if (fact instanceof Row row) {
            Origin origin = row.origin();
            boolean own = origin.isRow() && pattern.use() == Use.MATCHED;
            evidence.add(origin.cells(pattern.fields()), own ? Role.OBSERVED : Role.INPUT);
        } else if (fact instanceof Judgement judgement) {
            evidence.add(ledger.cellsOf(judgement), Role.INPUT);
        }
    }

    private static List<Optional<CellRef>> unknown(Rule rule, Ledger ledger) {
        List<Optional<CellRef>> unknown = new ArrayList<>();
        for (PatternUse pattern : rule.patterns()) {
            if (pattern.use() == Use.MATCHED) {
                continue;
            }
            ledger.holes().under(pattern).ifPresent(cells -> {
                cells.forEach(cell -> unknown.add(Optional.of(cell)));
                if (cells.isEmpty()) {
                    unknown.add(Optional.empty());
                }
            });
        }
        return unknown;
    }

    /** Whether the match rests on a blank, so that nothing may be judged from it. */
    boolean isBlank() {
        return blanks || !unknown.isEmpty();
    }

    Optional<Row> subject() {
        return values.get(rule.subject()) instanceof Row row ? Optional.of(row) : Optional.empty();
    }

    List<Balance> workings() {
        List<Balance> workings = new ArrayList<>();
        for (PatternUse pattern : rule.patterns()) {
            if (pattern.use() == Use.MATCHED && values.get(pattern.binding()) instanceof Row row) {
                addWorkings(row, workings);
            }
        }
        values.values().stream()
                .filter(Balance.class::isInstance)
                .map(Balance.class::cast)
                .filter(balance -> !workings.contains(balance))
                .forEach(workings::add);
        return workings;
    }

    private static void addWorkings(Row row, List<Balance> workings) {
        if (row.origin() instanceof DerivedOrigin derived) {
            workings.addAll(derived.workings());
        }
    }
}
