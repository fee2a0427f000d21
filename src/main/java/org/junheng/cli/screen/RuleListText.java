package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.WordedPack;
import org.junheng.model.pack.WordedRule;
import org.junheng.model.text.Texts;

/** Renders a pack's rules as sentences for a terminal, by area and in pack order. */
public final class RuleListText {
    private final WordedPack pack;
    private final Texts texts;
    private final TerminalPage page;
    private final Map<String, Clause> clauses;

    private RuleListText(WordedPack pack, String language, boolean colour, int width) {
        this.pack = pack;
        this.texts = Texts.of("cli.screen.rules", language);
        this.page = new TerminalPage(colour, width);
        this.clauses =
                pack.pack().clauses().stream().collect(Collectors.toMap(Clause::id, clause -> clause, (a, b) -> a));
    }

    /**
     * Rules in full.
     *
     * @param shown the rules to be listed
     * @param derivations whether to list the derivations that they rest on as well
     * @param width of the terminal in columns
     */
    public static String render(
            WordedPack pack, List<WordedRule> shown, boolean derivations, String language, boolean colour, int width) {
        RuleListText list = new RuleListText(pack, language, colour, width);
        list.head();
        list.areas(shown);
        if (derivations) {
            list.derivations(shown);
        }
        return list.page.toString();
    }

    private void head() {
        List<Rule> rules = pack.pack().rules();
        page.line(
                texts.get(
                        "head",
                        pack.pack().title(),
                        pack.pack().id(),
                        rules.stream().filter(Rule::isCriterion).count(),
                        rules.stream()
                                .filter(rule -> rule.kind() == Rule.Kind.DATA)
                                .count()),
                Tone.STRONG);
        if (pack.pack().clauses().stream().anyMatch(clause -> !clause.verified())) {
            page.line(texts.get("unverified.legend"), Tone.PLAIN);
        }
    }

    private void areas(List<WordedRule> shown) {
        Map<String, List<WordedRule>> areas = new LinkedHashMap<>();
        Comparator<WordedRule> checksLast =
                Comparator.comparing(each -> each.rule().kind() == Rule.Kind.DATA);
        shown.stream()
                .sorted(checksLast)
                .forEach(each -> areas.computeIfAbsent(area(each.rule()), area -> new ArrayList<>())
                        .add(each));
        areas.forEach((area, rules) -> {
            page.heading(texts.get("area", area, rules.size()));
            rules.forEach(this::rule);
        });
    }

    private String area(Rule rule) {
        return rule.kind() == Rule.Kind.DATA || rule.area().isBlank() ? texts.get("kind." + rule.kind()) : rule.area();
    }

    private void rule(WordedRule worded) {
        Rule rule = worded.rule();
        page.blank();
        page.line(
                texts.get("rule", rule.code() + mark(rule), rule.title(), texts.get("kind." + rule.kind())),
                Tone.STRONG);
        page.indented(worded.sentence());
        page.indented(texts.get("basis", basis(rule)));
        page.indented(texts.get("owner", rule.owner(), rule.remedy()));
        restsOn(worded);
        page.indented(texts.get("place", RuleOrigins.place(rule)));
    }

    private void restsOn(WordedRule worded) {
        if (worded.restsOn().isEmpty()) {
            return;
        }
        int others = pack.behind(List.of(worded)).size() - worded.restsOn().size();
        String titles = String.join(texts.get("comma"), worded.restsOn());
        page.indented(texts.get(others > 0 ? "restsOnMore" : "restsOn", titles, others));
    }

    private String mark(Rule rule) {
        boolean open = rule.basis().stream().map(clauses::get).anyMatch(clause -> !clause.verified());
        return open ? texts.get("unverified") : "";
    }

    private String basis(Rule rule) {
        return rule.basis().stream()
                .map(clauses::get)
                .map(clause -> texts.get(
                        clause.verified() ? "clause" : "clause.unverified",
                        clause.id(),
                        clause.document(),
                        clause.article()))
                .collect(Collectors.joining(texts.get("semicolon")));
    }

    private void derivations(List<WordedRule> shown) {
        List<WordedRule> behind = pack.behind(shown);
        if (behind.isEmpty()) {
            return;
        }
        page.heading(texts.get("derivations", behind.size()));
        for (WordedRule each : behind) {
            page.blank();
            page.line(texts.get("derivation", each.rule().title()), Tone.STRONG);
            page.indented(each.sentence());
            if (!each.rule().basis().isEmpty()) {
                page.indented(texts.get("basis", basis(each.rule())));
            }
            page.indented(texts.get("place", RuleOrigins.place(each.rule())));
        }
    }
}
