package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Origin;
import org.junheng.engine.fact.Row;
import org.junheng.engine.open.Aggregated;
import org.junheng.engine.open.Doubts;
import org.junheng.engine.open.Tuple;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.junheng.tree.Statement;
import org.kie.api.runtime.rule.Match;

/** One match of one rule. */
public final class Firing {
    private final Rule rule;
    private final Supplier<Map<String, Object>> named;
    private final EvidenceSet evidence;
    private final boolean blanks;
    private final Doubts doubts;
    private Map<String, Object> values;

    private Firing(
            Rule rule, Supplier<Map<String, Object>> named, EvidenceSet evidence, boolean blanks, Doubts doubts) {
        this.rule = rule;
        this.named = named;
        this.evidence = evidence;
        this.blanks = blanks;
        this.doubts = doubts;
    }

    static Firing of(Variables variables, Match match, Ledger ledger) {
        Rule rule = variables.rule();
        Object[] held = variables.values(match);
        EvidenceSet evidence = new EvidenceSet();
        for (int i = 0; i < rule.patterns().size(); i++) {
            collect(rule.patterns().get(i), variables.fact(i, held), evidence, ledger);
        }
        boolean blanks = variables.blanks(held);
        if (!Doubts.areLikely(rule, ledger.stock())) {
            return new Firing(rule, () -> variables.named(held), evidence, blanks, Doubts.NONE);
        }
        Map<String, Object> values = variables.named(held);
        Doubts doubts = Doubts.of(rule, values, ledger.stock(), ledger.holes());
        evidence.add(doubts.cells(), Role.INPUT);
        evidence.lacks(doubts.missing());
        return new Firing(rule, () -> values, evidence, blanks, doubts);
    }

    /** A match that may be, of facts of which some may not be there. */
    static Firing of(Rule rule, Tuple tuple, Ledger ledger) {
        Map<String, Object> values = tuple.known();
        EvidenceSet evidence = new EvidenceSet();
        tuple.met().forEach(met -> met.fact().fact().ifPresent(fact -> add(met.pattern(), fact, evidence, ledger)));
        Doubts doubts = Doubts.of(tuple);
        evidence.add(doubts.cells(), Role.INPUT);
        evidence.lacks(doubts.missing());
        return new Firing(rule, () -> values, evidence, true, doubts);
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
            if (origin instanceof DerivedOrigin derived) {
                evidence.inherit(derived.made());
            } else {
                evidence.add(origin.cells(pattern.fields()), pattern.use() == Use.MATCHED ? Role.OBSERVED : Role.INPUT);
            }
            evidence.lacks(origin.missing());
            evidence.rests(origin.judgements());
        } else if (fact instanceof Judgement judgement) {
            evidence.judge(judgement.id(), ledger.evidenceOf(judgement));
        }
    }

    /** The same match resting on more. */
    Firing with(Collection<CellRef> more) {
        return new Firing(rule, this::values, evidence.with(more), blanks, doubts);
    }

    public Rule rule() {
        return rule;
    }

    /** What the rule's variables hold, by their names. */
    public Map<String, Object> values() {
        if (values == null) {
            values = named.get();
        }
        return values;
    }

    /** The cells it rests on. */
    EvidenceSet evidence() {
        return evidence;
    }

    /** Whether a variable that the author bound is blank. */
    boolean blanks() {
        return blanks;
    }

    /** What is not known of what it matches, aggregates or tests. */
    Doubts doubts() {
        return doubts;
    }

    /** Whether it cannot be told which of several things the rule would do. */
    boolean isUndecided() {
        return doubts.any()
                && rule.tree().all(Statement.Choice.class).findAny().isPresent()
                && (doubts.disputed() || Aggregated.chooses(rule));
    }

    /** Whether the match rests on a blank, so that nothing may be judged from it. */
    boolean isBlank() {
        return blanks || doubts.any();
    }

    /** The facts that it matches, in the order of the conditions. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        rule.patterns().stream()
                .filter(pattern -> pattern.use() == Use.MATCHED && values().get(pattern.binding()) != null)
                .forEach(pattern -> facts.add(values().get(pattern.binding())));
        return facts;
    }

    Optional<Row> subject() {
        return values().get(rule.subject()) instanceof Row row ? Optional.of(row) : Optional.empty();
    }

    List<Balance> workings() {
        List<Balance> workings = new ArrayList<>();
        for (PatternUse pattern : rule.patterns()) {
            if (pattern.use() == Use.MATCHED && values().get(pattern.binding()) instanceof Row row) {
                addWorkings(row, workings);
            }
        }
        values().values().stream()
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
