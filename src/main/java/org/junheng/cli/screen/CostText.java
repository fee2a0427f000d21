package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.RunCost;
import org.junheng.model.answer.RunCost.OfRule;
import org.junheng.model.judged.CriterionSummary.RulePlace;
import org.junheng.model.text.Texts;

/** What a check cost: its rules, the dearest first, and its phases. */
public final class CostText {
    private static final double MILLI = 1_000_000;
    private static final double PERCENT = 100;
    private static final List<String> COLUMNS =
            List.of("place", "rule", "matches", "evaluating", "acting", "share", "inserted", "judged");

    private final Texts texts;
    private final RunCost cost;

    private CostText(RunCost cost, String language) {
        this.texts = Texts.of("cli.screen", language);
        this.cost = cost;
    }

    /** @param most how many rules are listed */
    public static String render(RunCost cost, int most, String language, Screen screen) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new CostText(cost, language).print(page, most);
        return page.toString();
    }

    private void print(TerminalPage page, int most) {
        page.heading(texts.get("cost.heading"));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG,
                COLUMNS.stream().map(column -> texts.get("cost." + column)).toList()));
        cost.rules().stream().limit(most).forEach(each -> rows.add(row(each)));
        List<OfRule> rest = cost.rules().stream().skip(most).toList();
        if (!rest.isEmpty()) {
            rows.add(row(Tone.PLAIN, "", texts.get("cost.rest", rest.size()), rest));
        }
        rows.add(row(Tone.STRONG, "", texts.get("cost.sum", cost.rules().size()), cost.rules()));
        page.table(rows, 1);
        page.indented(texts.get("cost.besides", millis(cost.besides()), cost.silent(), cost.passes()));
        page.indented(texts.get("cost.phases", phases()));
    }

    private String phases() {
        return cost.phases().entrySet().stream()
                .map(phase -> texts.get("cost.phase." + phase.getKey(), millis(phase.getValue())))
                .collect(Collectors.joining(texts.get("separator")));
    }

    private Row row(OfRule each) {
        RulePlace place = each.rule().place();
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        String named = (each.rule().code() + " " + each.rule().title()).strip();
        return row(Tone.PLAIN, file + ":" + place.line(), named, List.of(each));
    }

    private Row row(Tone tone, String place, String name, List<OfRule> rules) {
        double all = sum(cost.rules(), OfRule::spent);
        return new Row(
                tone,
                Stream.of(
                                place,
                                name,
                                sum(rules, OfRule::matches),
                                millis(sum(rules, OfRule::evaluating)),
                                millis(sum(rules, OfRule::acting)),
                                shown(PERCENT * sum(rules, OfRule::spent) / Math.max(all, 1)) + "%",
                                sum(rules, OfRule::inserted),
                                sum(rules, OfRule::judged))
                        .map(String::valueOf)
                        .toList());
    }

    private static long sum(List<OfRule> rules, ToLongFunction<OfRule> what) {
        return rules.stream().mapToLong(what).sum();
    }

    private static String millis(long nanos) {
        return shown(nanos / MILLI);
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
