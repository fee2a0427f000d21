package org.junheng.engine.county;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.ZeroDivisor;
import org.junheng.engine.fire.Ledger;
import org.junheng.engine.fire.Pass;
import org.junheng.engine.fire.Sentences;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Use;
import org.junheng.model.sheet.Place;
import org.kie.api.KieBase;

/** Finds out for whom a rule fails in its conditions, by trying it on one subject at a time. */
final class Isolation {
    private final Rulebook rulebook;
    private final Pass clean;

    /** @param clean a pass that ran without the rules that fail */
    Isolation(Rulebook rulebook, Pass clean) {
        this.rulebook = rulebook;
        this.clean = clean;
    }

    /** Books a failing rule in the ledger of the pass that ran without it. */
    void book(Rule rule) {
        if (rule.kind() == Rule.Kind.DERIVATION) {
            derivationFailed(rule);
            return;
        }
        PatternUse subject = subjectPattern(rule);
        boolean once = rule.patterns().stream()
                        .filter(pattern -> pattern.type().equals(subject.type()))
                        .count()
                == 1;
        KieBase alone = alone(rule);
        for (Row row : rowsOf(subject.type())) {
            Ledger apart = clean.ledger().apart();
            Optional<RuntimeException> failure = once
                    ? new Pass(rulebook, with(row, subject.type()), List.of(), apart).run(alone)
                    : Optional.of(new IllegalStateException("not to be told by subject"));
            failure.ifPresentOrElse(
                    reason -> error(rule, subject, row, reason),
                    () -> apart.entries().forEach(clean.ledger()::adopt));
        }
    }

    private void derivationFailed(Rule rule) {
        Set<CellRef> zeros = zeros(rule);
        if (zeros.isEmpty()) {
            conditionFailed(rule, "reason.condition");
            return;
        }
        Problems problems = clean.ledger().problems();
        for (CellRef zero : zeros) {
            Optional<Place> place = Optional.of(zero.place());
            problems.add(
                    Problem.Kind.DERIVATION_BLANK, place, zero.shown(), "derivationZero", rule.title(), zero.place());
        }
    }

    /** The zeros by which a derivation divides in its conditions; none if it fails in another way too. */
    private Set<CellRef> zeros(Rule rule) {
        KieBase alone = alone(rule);
        Set<CellRef> zeros = new LinkedHashSet<>();
        for (PatternUse pattern : rule.patterns()) {
            for (Row row : pattern.use() == Use.MATCHED ? rowsOf(pattern.type()) : List.<Row>of()) {
                Optional<RuntimeException> failure = new Pass(
                                rulebook,
                                with(row, pattern.type()),
                                List.of(),
                                clean.ledger().apart())
                        .run(alone);
                if (failure.filter(reason -> !ZeroDivisor.isCauseOf(reason)).isPresent()) {
                    return Set.of();
                }
                failure.ifPresent(reason -> zeros.addAll(Sentences.zeroCells(evidence(pattern, row))));
            }
        }
        return zeros;
    }

    private static EvidenceSet evidence(PatternUse pattern, Row row) {
        EvidenceSet evidence = new EvidenceSet();
        evidence.add(row.origin().cells(pattern.fields()), Role.OBSERVED);
        return evidence;
    }

    /** Books that a rule as a whole came to nothing. */
    void conditionFailed(Rule rule, String why) {
        String reason = rulebook.texts().get(why);
        String file = rule.place().file();
        Problem.Kind kind = Problem.Kind.RULE_ERROR;
        int line = rule.place().line();
        Problems problems = clean.ledger().problems();
        problems.add(
                kind,
                Optional.empty(),
                "",
                rule.isCriterion() ? "criterionFailed" : "derivationFailed",
                rule.title(),
                file,
                line,
                reason);
    }

    private KieBase alone(Rule rule) {
        Set<Rule> others = new HashSet<>(rulebook.pack().rules());
        others.remove(rule);
        return rulebook.base(others);
    }

    private static PatternUse subjectPattern(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(rule.subject()))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rowsOf(String type) {
        return clean.facts().stream()
                .filter(fact -> isOf(fact, type))
                .map(Row.class::cast)
                .toList();
    }

    /** All facts but the other subjects. */
    private List<Object> with(Row row, String type) {
        return clean.facts().stream()
                .filter(fact -> fact == row || !isOf(fact, type))
                .toList();
    }

    private boolean isOf(Object fact, String type) {
        return fact instanceof Row row
                && rulebook.typeOf(row)
                        .filter(found -> found.name().equals(type))
                        .isPresent();
    }

    private void error(Rule rule, PatternUse subject, Row row, RuntimeException reason) {
        clean.ledger().error(rule, row, evidence(subject, row), reason);
    }
}
