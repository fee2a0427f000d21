package org.junheng.check.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Cause;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.text.Texts;
import org.junheng.tree.Expression;

/** What differs between two packs, and which of it a criterion rests on. */
public final class PackChanges {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Cause> changedRules = new LinkedHashMap<>();
    private final Map<String, List<Cause>> changedTables;
    private final List<String> changedFunctions = new ArrayList<>();
    private final RuleGraph graph;
    private final Texts texts;

    /**
     * A pack with the text of its files.
     *
     * @param lines the lines of a rule as they stood in its file
     */
    public record Written(Pack pack, Function<Rule, List<String>> lines) {}

    public PackChanges(Written before, Written after, Texts texts) {
        this.texts = texts;
        this.changedTables = new TableChanges(before.pack(), after.pack(), texts).byType();
        Map<String, Rule> old = new LinkedHashMap<>();
        before.pack().rules().forEach(rule -> old.put(rule.identity(), rule));
        rules.putAll(old);
        after.pack().rules().forEach(rule -> rules.put(rule.identity(), rule));
        this.graph = RuleGraph.of(
                rules.values(),
                Stream.of(before, after)
                        .flatMap(each -> each.pack().types().stream())
                        .toList());
        for (Rule rule : after.pack().rules()) {
            Optional.ofNullable(old.remove(rule.identity()))
                    .ifPresentOrElse(earlier -> compare(before, earlier, after, rule), () -> note("ruleNew", rule));
        }
        old.values().forEach(gone -> note("ruleGone", gone));
        after.pack().functions().stream()
                .filter(function -> !before.pack().functions().contains(function))
                .map(function -> function.tree().name())
                .forEach(changedFunctions::add);
    }

    private void note(String what, Rule rule) {
        String file = rule.place().file();
        String sentence = texts.get("impact." + what, file, rule.firstLine(), rule.title());
        changedRules.put(rule.identity(), new Cause(Cause.Kind.RULE, file + ":" + rule.firstLine(), sentence));
    }

    private void compare(Written before, Rule old, Written after, Rule rule) {
        if (old.place().sha256().equals(rule.place().sha256())) {
            return;
        }
        List<String> earlier = before.lines().apply(old);
        List<String> later = after.lines().apply(rule);
        int line = 0;
        while (line < later.size() - 1
                && line < earlier.size() - 1
                && (later.get(line).equals(earlier.get(line)) || isName(line, earlier, later))) {
            line++;
        }
        String from = line < earlier.size() ? earlier.get(line) : "";
        String to = line < later.size() ? later.get(line) : "";
        List<String> words = Differing.of(from, to);
        String place = rule.place().file() + ":" + (rule.firstLine() + line);
        String sentence = texts.get("impact.line", place, words.get(0), words.get(1));
        changedRules.put(rule.identity(), new Cause(Cause.Kind.RULE, place, sentence));
    }

    /** A name that was changed along with the rule decides nothing: the line that does comes after it. */
    private static boolean isName(int line, List<String> earlier, List<String> later) {
        return line == 0 && !earlier.subList(1, earlier.size()).equals(later.subList(1, later.size()));
    }

    /**
     * The changes that a criterion rests on, nearest first.
     *
     * @param moved codes whose judgements change too, for criteria that read judgements
     */
    List<Cause> causes(String code, Set<String> moved) {
        Set<Cause> found = new LinkedHashSet<>();
        follow(rules.get(code), moved, new HashSet<>(), found);
        return List.copyOf(found);
    }

    /** The same in words. */
    public List<String> behind(String code, Set<String> moved) {
        return causes(code, moved).stream().map(Cause::words).toList();
    }

    private void follow(Rule rule, Set<String> moved, Set<String> seen, Set<Cause> found) {
        if (rule == null || !seen.add(rule.identity())) {
            return;
        }
        Optional.ofNullable(changedRules.get(rule.identity())).ifPresent(found::add);
        Set<String> called = called(rule);
        changedFunctions.stream()
                .filter(called::contains)
                .forEach(name -> found.add(new Cause(Cause.Kind.RULE, "", texts.get("impact.function", name))));
        rule.patterns().stream()
                .flatMap(pattern -> graph.withCovered(pattern.type()).stream())
                .forEach(type -> {
                    found.addAll(changedTables.getOrDefault(type, List.of()));
                    graph.makersOf(type).forEach(maker -> follow(maker, moved, seen, found));
                });
        if (rule.readsJudgements()) {
            moved.stream()
                    .map(rules::get)
                    .filter(graph.makers(rule)::contains)
                    .forEach(read -> follow(read, moved, seen, found));
        }
    }

    private static Set<String> called(Rule rule) {
        return rule.tree().all(Expression.Call.class).map(Expression.Call::name).collect(Collectors.toSet());
    }
}
