package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.compile.Ascii;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Origin;
import org.junheng.engine.fact.Row;
import org.junheng.engine.open.Doubts;
import org.junheng.engine.open.Tuple;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.kie.api.runtime.rule.Match;

/**
 * One match of one rule.
 *
 * @param evidence the cells it rests on
 * @param blanks whether a variable that the author bound is blank
 * @param doubts what is not known of what it matches, aggregates or tests
 */
public record Firing(Rule rule, Map<String, Object> values, EvidenceSet evidence, boolean blanks, Doubts doubts) {
    private static final String HIDDEN = "$_";

    static Firing of(Rule rule, Match match, Ledger ledger) {
        Map<String, Object> values = new HashMap<>();
        match.getDeclarationIds().forEach(id -> values.put(Ascii.read(id), match.getDeclarationValue(id)));
        EvidenceSet evidence = new EvidenceSet();
        rule.patterns().forEach(pattern -> collect(pattern, values.get(pattern.binding()), evidence, ledger));
        boolean blanks = values.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == null && !entry.getKey().startsWith(HIDDEN));
        Doubts doubts = Doubts.of(rule, values, ledger.stock(), ledger.holes());
        evidence.add(doubts.cells(), Role.INPUT);
        evidence.lacks(doubts.missing());
        return new Firing(rule, values, evidence, blanks, doubts);
    }

    /** A match that may be, of facts of which some may not be there. */
    static Firing of(Rule rule, Tuple tuple, Ledger ledger) {
        Map<String, Object> values = tuple.known();
        EvidenceSet evidence = new EvidenceSet();
        tuple.met().forEach(met -> met.fact().fact().ifPresent(fact -> add(met.pattern(), fact, evidence, ledger)));
        Doubts doubts = Doubts.of(tuple);
        evidence.add(doubts.cells(), Role.INPUT);
        evidence.lacks(doubts.missing());
        return new Firing(rule, values, evidence, true, doubts);
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
            evidence.lacks(origin.missing());
            evidence.rests(origin.judgements());
        } else if (fact instanceof Judgement judgement) {
            evidence.add(ledger.cellsOf(judgement), Role.INPUT);
            evidence.lacks(ledger.missingFor(judgement));
            evidence.rests(List.of(judgement.id()));
        }
    }

    /** Whether the match rests on a blank, so that nothing may be judged from it. */
    boolean isBlank() {
        return blanks || doubts.any();
    }

    /** The facts that it matches, in the order of the conditions. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        rule.patterns().stream()
                .filter(pattern -> pattern.use() == Use.MATCHED && values.get(pattern.binding()) != null)
                .forEach(pattern -> facts.add(values.get(pattern.binding())));
        return facts;
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
