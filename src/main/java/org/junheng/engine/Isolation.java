package org.junheng.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Problem;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;

/** Finds out for whom a rule fails in its conditions, by trying it on one subject at a time. */
final class Isolation {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Set<Rule> failing;

    Isolation(Rulebook rulebook, Map<String, List<Row>> facts, Set<Rule> failing) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.failing = failing;
    }

    /** Books the failing rule in the ledger of a pass that ran without it. */
    void book(Rule rule, Pass clean) {
        if (!rule.isCriterion()) {
            derivationFailed(rule, clean.ledger().problems());
            return;
        }
        PatternUse subject = subjectPattern(rule);
        for (Row row : clean.rows()) {
            if (!rulebook.typeOf(row)
                    .filter(type -> type.name().equals(subject.type()))
                    .isPresent()) {
                continue;
            }
            if (isAlone(rule, subject)) {
                tryOne(rule, subject, row, clean);
            } else {
                error(rule, subject, row, clean);
            }
        }
    }

    private void derivationFailed(Rule rule, Problems problems) {
        problems.add(
                Problem.Kind.RULE_ERROR,
                Optional.empty(),
                "",
                "derivationFailed",
                rule.title(),
                rule.place().file(),
                rule.place().line(),
                rulebook.texts().get("reason.condition"));
    }

    private static PatternUse subjectPattern(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(rule.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the rule looks at rows only, and at the subject's kind once, so that trying it on one row is the same. */
    private boolean isAlone(Rule rule, PatternUse subject) {
        return rule.patterns().stream()
                .allMatch(pattern -> facts.containsKey(pattern.type())
                        && !rulebook.type(pattern.type()).isDerived()
                        && (pattern == subject || !pattern.type().equals(subject.type())));
    }

    private void tryOne(Rule rule, PatternUse subject, Row row, Pass clean) {
        Map<String, List<Row>> alone = new LinkedHashMap<>(facts);
        alone.put(subject.type(), List.of(row));
        Ledger scratch = new Ledger(clean.ledger().problems().copy(), new Sentences(rulebook.texts()));
        Set<Rule> others = new HashSet<>(failing);
        others.remove(rule);
        if (new Pass(rulebook, alone, scratch).run(others).isPresent()) {
            error(rule, subject, row, clean);
            return;
        }
        scratch.entries().stream()
                .filter(entry -> entry.rule().equals(rule))
                .forEach(entry -> clean.ledger().adopt(entry, scratch));
    }

    private void error(Rule rule, PatternUse subject, Row row, Pass clean) {
        EvidenceSet evidence = new EvidenceSet();
        evidence.add(row.origin().cells(subject.fields()), org.junheng.model.Evidence.Role.OBSERVED);
        clean.ledger().error(rule, row, evidence, new IllegalStateException("condition"));
    }
}
