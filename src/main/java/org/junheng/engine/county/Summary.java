package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.Outcome;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.engine.fire.Ledger;
import org.junheng.engine.fire.Ledger.Entry;
import org.junheng.engine.fire.Pass;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.SheetName;

/** Puts what a pass brought into the order that is promised. */
final class Summary {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Map<String, Clause> clauses;

    Summary(Rulebook rulebook, Map<String, List<Row>> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.clauses = rulebook.pack().clauses().stream().collect(Collectors.toMap(Clause::id, clause -> clause));
    }

    Outcome of(Pass pass) {
        Map<Rule, List<Judgement>> byRule = byRule(pass.ledger().entries());
        List<CriterionSummary> criteria = new ArrayList<>();
        List<DataCheck> checks = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        List<Judgement> comparisons = new ArrayList<>();
        byRule.forEach((rule, made) -> {
            Counts counts = Counts.of(made);
            if (rule.isCriterion()) {
                criteria.add(criterion(rule, counts));
                judgements.addAll(made);
            } else {
                checks.add(new DataCheck(rule.code(), rule.title(), rule.place(), counts));
                comparisons.addAll(made);
            }
        });
        List<Problem> problems = problems(pass.ledger(), byRule);
        return new Outcome(
                criteria, judgements, pass.ledger().exclusionsInOrder(), checks, comparisons, problems, sheets());
    }

    private List<SheetName> sheets() {
        Map<Integer, BoundSheet> blocks = new TreeMap<>();
        for (List<Row> rows : facts.values()) {
            for (Row row : rows) {
                BoundSheet block = ((RowOrigin) row.origin()).sheet();
                blocks.put(block.index(), block);
            }
        }
        return Stream.of(false, true)
                .flatMap(table -> blocks.values().stream().filter(block -> block.table() == table))
                .map(BoundSheet::named)
                .distinct()
                .toList();
    }

    /** Those of the data, and the comparisons that do not agree; each with what cannot be judged because of it. */
    private List<Problem> problems(Ledger ledger, Map<Rule, List<Judgement>> byRule) {
        Causes causes = new Causes(rulebook, ledger);
        byRule.forEach((rule, made) -> made.stream()
                .filter(check -> !rule.isCriterion() && check.isFinding() && !causes.explain(rule, check))
                .forEach(check -> disagreement(check, ledger.problems())));
        return causes.of(ledger.problems().inOrder(), byRule);
    }

    private Map<Rule, List<Judgement>> byRule(List<Entry> entries) {
        Map<Rule, List<Entry>> grouped = new LinkedHashMap<>();
        rulebook.pack().rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.DERIVATION)
                .forEach(rule -> grouped.put(rule, new ArrayList<>()));
        entries.forEach(entry -> grouped.get(entry.rule()).add(entry));
        Map<Rule, List<Judgement>> ordered = new LinkedHashMap<>();
        grouped.forEach((rule, made) -> ordered.put(rule, distinct(made)));
        return ordered;
    }

    /** In subject order; a key that stands twice in the workbook gets its second judgement an id of its own. */
    private static List<Judgement> distinct(List<Entry> entries) {
        Map<String, Integer> seen = new HashMap<>();
        return entries.stream()
                .sorted(Comparator.comparingLong(Entry::order)
                        .thenComparing(entry -> entry.judgement().subject().key())
                        .thenComparing(entry -> entry.judgement().item())
                        .thenComparing(entry -> entry.judgement().actual()))
                .map(Entry::judgement)
                .map(judgement -> {
                    int times = seen.merge(judgement.id(), 1, Integer::sum);
                    return times == 1 ? judgement : judgement.withId(judgement.id() + "-" + times);
                })
                .toList();
    }

    private CriterionSummary criterion(Rule rule, Counts counts) {
        return new CriterionSummary(
                rule.code(),
                rule.title(),
                rule.area(),
                rule.severity(),
                rule.owner(),
                rule.remedy(),
                rule.basis().stream().map(clauses::get).toList(),
                rule.place(),
                counts,
                rule.isHeard() && counts.considered() == 0 && isStarved(rule));
    }

    private static void disagreement(Judgement check, Problems problems) {
        Problem.Kind kind = check.verdict() == Verdict.ERROR ? Problem.Kind.RULE_ERROR : Problem.Kind.DISAGREEMENT;
        Optional<Evidence> first = check.evidence().stream().findFirst();
        problems.addWorded(
                kind, first.map(Evidence::place), first.map(Evidence::value).orElse(""), check.message());
    }

    /** Whether a sheet that the rule needs, directly or through derivations, has no row at all. */
    private boolean isStarved(Rule rule) {
        return rulebook.graph().typesBehind(rule).stream()
                .map(rulebook::type)
                .filter(type -> type != null && !type.isDerived() && !type.isOptional())
                .map(FactType::name)
                .anyMatch(type -> facts.get(type).isEmpty());
    }
}
