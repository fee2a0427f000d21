package org.junheng.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param unknown cells of holes in what it matches, aggregates or tests; a hole without cells is an empty sheet
 */
record Firing(
        Rule rule, Map<String, Object> values, EvidenceSet evidence, boolean blanks, List<Optional<CellRef>> unknown) {
    private static final String HIDDEN = "$_";
    private static final String EXCLUSION = "Exclusion";

    static Firing of(Rule rule, Match match, Ledger ledger) {
        Map<String, Object> values = new HashMap<>();
        match.getDeclarationIds().forEach(id -> values.put(Ascii.read(id), match.getDeclarationValue(id)));
        EvidenceSet evidence = new EvidenceSet();
        rule.patterns().forEach(pattern -> collect(pattern, values.get(pattern.binding()), evidence, ledger));
        boolean blanks = values.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == null && !entry.getKey().startsWith(HIDDEN));
        List<Optional<CellRef>> unknown = unknown(rule, values, ledger);
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

    private static List<Optional<CellRef>> unknown(Rule rule, Map<String, Object> values, Ledger ledger) {
        List<Optional<CellRef>> unknown = new ArrayList<>();
        for (PatternUse pattern : rule.patterns()) {
            if (pattern.use() != Use.MATCHED) {
                ledger.holes().under(pattern).stream()
                        .filter(hole -> concerns(hole, pattern, values))
                        .forEach(hole -> note(hole.cells(), unknown));
            }
            Object matched = values.get(pattern.binding());
            for (Object fact : matched instanceof List<?> facts ? facts : Arrays.asList(matched)) {
                if (fact instanceof Row row) {
                    row.origin().doubts(pattern.selectors()).ifPresent(cells -> note(cells, unknown));
                }
            }
        }
        return unknown;
    }

    /** An exclusion that cannot be decided concerns its own subject only; any other unknown fact could match. */
    private static boolean concerns(Holes.Hole hole, PatternUse pattern, Map<String, Object> values) {
        if (!pattern.type().equals(EXCLUSION) || hole.cells().isEmpty()) {
            return true;
        }
        Set<Long> rows = hole.cells().stream().map(CellRef::row).collect(Collectors.toSet());
        return values.values().stream()
                .filter(Row.class::isInstance)
                .map(fact -> ((Row) fact).origin())
                .anyMatch(origin -> origin.rows().stream().anyMatch(rows::contains));
    }

    private static void note(List<CellRef> cells, List<Optional<CellRef>> unknown) {
        cells.forEach(cell -> unknown.add(Optional.of(cell)));
        if (cells.isEmpty()) {
            unknown.add(Optional.empty());
        }
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
