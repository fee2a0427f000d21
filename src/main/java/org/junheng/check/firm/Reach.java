package org.junheng.check.firm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Grid;
import org.junheng.check.trial.Judged;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;

/**
 * How far do judgements reach over the workbook?
 *
 * <p>A wide one rests on many rows of a sheet, so that cells far from each other count in it together; whatever reads a
 * wide criterion, or judges by it, is wide too.
 */
final class Reach {
    /** Of a sheet with fewer rows nothing is wide. */
    private static final int MANY_ROWS = 8;

    private static final int ONE_OF = 3;

    private final RuleGraph graph;
    private final List<Rule> rules;
    private final Set<String> wide = new HashSet<>();

    Reach(Rulebook rulebook, Judged base, Grid grid) {
        this.graph = rulebook.graph();
        this.rules = rulebook.pack().rules();
        Map<String, Integer> rows = new HashMap<>();
        grid.sheets().forEach(sheet -> rows.put(sheet, grid.records(sheet).size()));
        for (Judgement judgement : base.all()) {
            if (!wide.contains(judgement.code()) && isWide(judgement, rows)) {
                wide.add(judgement.code());
            }
        }
    }

    private static boolean isWide(Judgement judgement, Map<String, Integer> rows) {
        Map<String, Set<Integer>> own = new HashMap<>();
        Attempts.places(judgement)
                .forEach(at -> own.computeIfAbsent(at.sheet(), sheet -> new HashSet<>())
                        .add(at.row()));
        return !judgement.workings().isEmpty()
                || own.entrySet().stream().anyMatch(entry -> {
                    int all = rows.getOrDefault(entry.getKey(), 0);
                    return all >= MANY_ROWS && entry.getValue().size() * ONE_OF > all;
                });
    }

    /** The rules that name the field of a cell; no other rule can tell what stands there. */
    private Set<Rule> namers(Grid.Known cell) {
        String type = cell.type().name();
        String field = cell.field().name();
        return graph.readersOf(type).stream()
                .filter(rule -> rule.patterns().stream()
                        .anyMatch(pattern ->
                                pattern.type().equals(type) && pattern.fields().contains(field)))
                .collect(Collectors.toSet());
    }

    /** The criteria that are not wide and in which a cell of a column may count. */
    Set<String> narrow(Grid.Known cell) {
        return graph.downstream(namers(cell)).stream()
                .filter(rule -> isJudged(rule) && !wide.contains(rule.code()))
                .map(Rule::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The wide criteria that read a column other than through judgements. */
    Set<String> wide(Grid.Known cell) {
        Set<Rule> namers = namers(cell);
        return rules.stream()
                .filter(rule -> wide.contains(rule.code()) && isJudged(rule))
                .filter(rule -> graph.behind(Set.of(rule)).stream().anyMatch(namers::contains))
                .map(Rule::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The wide criteria that read judgements, directly or not. */
    Set<String> rollups() {
        return rules.stream()
                .filter(rule -> rule.readsJudgements() || hears(rule))
                .filter(rule -> wide.contains(rule.code()))
                .map(Rule::code)
                .collect(Collectors.toSet());
    }

    private boolean hears(Rule rule) {
        return graph.upstream(Set.of(rule)).stream().anyMatch(Rule::readsJudgements);
    }

    private static boolean isJudged(Rule rule) {
        return rule.kind() == Rule.Kind.MUST || rule.kind() == Rule.Kind.SHOULD;
    }
}
