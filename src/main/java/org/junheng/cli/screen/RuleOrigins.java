package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.WordedPack;
import org.junheng.model.pack.WordedRule;
import org.junheng.model.text.Texts;

/** Renders where each rule of a pack comes from once it has inherited, replaced and retired. */
public final class RuleOrigins {
    private final Texts texts;
    private final TerminalPage page;

    private RuleOrigins(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    /** The place of a rule's first word. */
    static String place(Rule rule) {
        return rule.place().file() + ":" + rule.firstLine();
    }

    /**
     * All rules of the given pack, one line each, and those that are switched off.
     *
     * @param shown the rules to be listed
     * @param width of the terminal in columns
     */
    public static String render(WordedPack pack, List<WordedRule> shown, String language, boolean colour, int width) {
        RuleOrigins origins = new RuleOrigins(Texts.of("cli.screen.rules", language), new TerminalPage(colour, width));
        origins.head(pack, shown);
        for (Rule.Kind kind : Rule.Kind.values()) {
            origins.table(
                    kind,
                    shown.stream().filter(each -> each.rule().kind() == kind).toList());
        }
        origins.retired(pack.retired());
        return origins.page.toString();
    }

    private void head(WordedPack pack, List<WordedRule> shown) {
        long inherited =
                shown.stream().filter(each -> each.origin().inherited()).count();
        long replacing = shown.stream()
                .filter(each -> each.origin().replaced().isPresent())
                .count();
        page.line(
                texts.get(
                        "effective.head",
                        pack.pack().title(),
                        pack.pack().id(),
                        shown.size(),
                        shown.size() - inherited,
                        inherited,
                        replacing,
                        pack.retired().size()),
                Tone.STRONG);
    }

    private void table(Rule.Kind kind, List<WordedRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        page.heading(texts.get("area", texts.get("kind." + kind), rules.size()));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG, List.of(texts.get("column.code"), texts.get("column.place"), texts.get("column.title"))));
        rules.forEach(each -> rows.add(new Row(Tone.PLAIN, cells(each))));
        page.table(rows, 2);
    }

    private List<String> cells(WordedRule each) {
        String title = texts.get("from", each.rule().title(), origin(each.origin()));
        return List.of(each.rule().code(), place(each.rule()), title);
    }

    private String origin(WordedRule.Origin origin) {
        String from = origin.inherited() ? texts.get("inherited", origin.pack()) : texts.get("own");
        return origin.replaced()
                .map(earlier -> texts.get("replaces", from, earlier))
                .orElse(from);
    }

    private void retired(List<WordedPack.Retired> retired) {
        if (retired.isEmpty()) {
            return;
        }
        page.heading(texts.get("retired", retired.size()));
        retired.forEach(each -> page.indented(texts.get(
                "retired.line",
                each.rule().code(),
                each.rule().title(),
                place(each.rule()),
                each.pack(),
                each.reason())));
    }
}
