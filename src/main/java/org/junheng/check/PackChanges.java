package org.junheng.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.Pack;
import org.junheng.model.Rule;
import org.junheng.model.Texts;

/** What differs between two packs, and which of it a criterion rests on. */
final class PackChanges {
    private static final Pattern FUNCTION_NAME = Pattern.compile("(\\S+)\\s*\\(");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, String> changedRules = new LinkedHashMap<>();
    private final Map<String, List<String>> changedTables;
    private final List<String> changedFunctions = new ArrayList<>();
    private final Texts texts;

    /**
     * What differs.
     *
     * @param beforeLines the lines of a rule of the old pack as they stood in its file, likewise the new one's
     */
    PackChanges(
            Pack before,
            Function<Rule, List<String>> beforeLines,
            Pack after,
            Function<Rule, List<String>> afterLines,
            Texts texts) {
        this.texts = texts;
        this.changedTables = new TableChanges(before, after, texts).byType();
        Map<String, Rule> old = new LinkedHashMap<>();
        before.rules().forEach(rule -> old.put(key(rule), rule));
        rules.putAll(old);
        after.rules().forEach(rule -> rules.put(key(rule), rule));
        Set<String> kept = new HashSet<>();
        for (Rule rule : after.rules()) {
            kept.add(key(rule));
            compare(Optional.ofNullable(old.get(key(rule))), beforeLines, rule, afterLines);
        }
        old.forEach((key, rule) -> {
            if (!kept.contains(key)) {
                changedRules.put(
                        key, texts.get("impact.ruleGone", rule.place().file(), rule.firstLine(), rule.title()));
            }
        });
        after.functions().stream()
                .filter(function -> !before.functions().contains(function))
                .map(PackChanges::name)
                .forEach(changedFunctions::add);
    }

    /** A rule without a code is known by its name. */
    private static String key(Rule rule) {
        return rule.code().isEmpty() ? rule.title() : rule.code();
    }

    private static String name(String function) {
        Matcher name = FUNCTION_NAME.matcher(function);
        return name.find() ? name.group(1) : function;
    }

    private void compare(
            Optional<Rule> old,
            Function<Rule, List<String>> beforeLines,
            Rule rule,
            Function<Rule, List<String>> afterLines) {
        String file = rule.place().file();
        if (old.isEmpty()) {
            changedRules.put(key(rule), texts.get("impact.ruleNew", file, rule.firstLine(), rule.title()));
            return;
        }
        if (old.get().place().sha256().equals(rule.place().sha256())) {
            return;
        }
        List<String> earlier = beforeLines.apply(old.get());
        List<String> later = afterLines.apply(rule);
        int line = 0;
        while (line < later.size() - 1
                && line < earlier.size() - 1
                && (later.get(line).equals(earlier.get(line)) || isName(line, earlier, later))) {
            line++;
        }
        String from = line < earlier.size() ? earlier.get(line) : "";
        String to = line < later.size() ? later.get(line) : "";
        List<String> words = Differing.of(from, to);
        String place = file + ":" + (rule.firstLine() + line);
        changedRules.put(key(rule), texts.get("impact.line", place, words.get(0), words.get(1)));
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
    List<String> behind(String code, Set<String> moved) {
        Set<String> found = new LinkedHashSet<>();
        follow(rules.get(code), moved, new HashSet<>(), found);
        return List.copyOf(found);
    }

    private void follow(Rule rule, Set<String> moved, Set<String> seen, Set<String> found) {
        if (rule == null || !seen.add(key(rule))) {
            return;
        }
        Optional.ofNullable(changedRules.get(key(rule))).ifPresent(found::add);
        changedFunctions.stream()
                .filter(name ->
                        rule.consequence().contains(name) || rule.condition().contains(name))
                .forEach(name -> found.add(texts.get("impact.function", name)));
        for (Rule.PatternUse pattern : rule.patterns()) {
            found.addAll(changedTables.getOrDefault(pattern.type(), List.of()));
            rules.values().stream()
                    .filter(maker -> maker.inserts().contains(pattern.type()))
                    .forEach(maker -> follow(maker, moved, seen, found));
        }
        if (rule.readsJudgements()) {
            moved.stream()
                    .map(rules::get)
                    .filter(read -> read != null && reads(rule, read))
                    .forEach(read -> follow(read, moved, seen, found));
        }
    }

    private static boolean reads(Rule reader, Rule maker) {
        return reader.patterns().stream()
                .filter(pattern -> pattern.type().equals("Judgement"))
                .anyMatch(pattern -> maker.isAskedFor(pattern.selectors()));
    }
}
