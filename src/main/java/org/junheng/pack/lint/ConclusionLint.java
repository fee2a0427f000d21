package org.junheng.pack.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.RuleGraph;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.rule.RuleReader;
import org.junheng.pack.text.RuleFaults;

/** Does the pack's conclusion rest on whatever decides? Else the conclusion and the verdict of a run could disagree. */
final class ConclusionLint {
    private final LoadedPack loaded;
    private final RuleFaults faults;

    ConclusionLint(LoadedPack loaded, RuleFaults faults) {
        this.loaded = loaded;
        this.faults = faults;
    }

    void check() {
        List<Rule> concluding = loaded.pack().rules().stream()
                .filter(rule -> rule.tree().annotation(RuleReader.CONCLUDES).isPresent())
                .toList();
        for (Rule rule : concluding) {
            if (rule.kind() != Rule.Kind.MUST) {
                faults.add(rule, "lint.concludesMust", rule.code());
            }
        }
        if (!concluding.isEmpty()) {
            Set<String> heard = heard(concluding.stream().toList());
            loaded.pack().rules().stream()
                    .filter(rule -> rule.kind() == Rule.Kind.MUST && !heard.contains(rule.code()))
                    .forEach(rule -> notConcluded(rule, concluding.get(0)));
        }
    }

    /** Said where it is mended: at the pack's own criterion, or at the conclusion that leaves out an inherited one. */
    private void notConcluded(Rule rule, Rule conclusion) {
        boolean own = loaded.pack().owns(rule.place().file());
        faults.add(own ? rule : conclusion, "lint.notConcluded", rule.code(), conclusion.code());
    }

    /** The codes of the criteria that others roll up, directly or through what they roll up themselves. */
    private Set<String> heard(List<Rule> from) {
        RuleGraph graph = RuleGraph.of(loaded.pack());
        Set<Rule> heard = new LinkedHashSet<>(from);
        Deque<Rule> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            open.pop().patterns().stream()
                    .filter(PatternUse::isOfJudgements)
                    .flatMap(pattern -> graph.askedFor(pattern.selectors()).stream())
                    .filter(heard::add)
                    .forEach(open::push);
        }
        return heard.stream().map(Rule::code).collect(Collectors.toSet());
    }
}
