package org.junheng.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.answer.Explained;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Formula;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;

/** One judgement on one screen: sentence, clause, rule, values, working, cells, and what would satisfy it. */
public final class ExplainText {
    private static final int MOST_CELLS = 16;
    private static final String PER_CENT = "%";
    private static final int DECIMALS = 4;

    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    ExplainText(Texts texts, TerminalPage page, boolean all) {
        this.texts = texts;
        this.page = page;
        this.all = all;
    }

    /**
     * The text for a terminal.
     *
     * @param language {@code zh} or {@code en}
     * @param screen how the terminal shows it
     * @param all whether nothing is cut
     */
    public static String render(Explained explained, String language, Screen screen, boolean all) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new ExplainText(Texts.of("cli.screen", language), page, all).write(explained);
        return page.toString();
    }

    void write(Explained explained) {
        Judgement judgement = explained.judgement();
        page.line(
                texts.get(
                        "explain.title",
                        judgement.code(),
                        explained.criterion().title(),
                        VerdictWords.of(texts, judgement),
                        judgement.id()),
                SummaryHead.tone(judgement.verdict()));
        page.line(judgement.message(), Tone.PLAIN);
        explained.waiver().ifPresent(this::waiver);
        clauses(explained.criterion().basis());
        rule(explained);
        explained.explanation().ifPresent(this::conditions);
        explained.explanation().ifPresent(this::workings);
        cells(explained);
        wayOut(judgement);
        if (explained.ruleLines().isEmpty()) {
            page.heading(texts.get("explain.notKept"));
        }
    }

    private void waiver(Waiver waiver) {
        page.line(
                texts.get(
                        waiver.kind() == Waiver.Kind.WAIVER ? "explain.waived" : "explain.explained",
                        waiver.approver(),
                        waiver.reason(),
                        waiver.issued(),
                        waiver.expires(),
                        waiver.evidence().isEmpty() ? texts.get("noPaper") : waiver.evidence(),
                        waiver.place()),
                Tone.DOUBTFUL);
    }

    private void clauses(List<Clause> basis) {
        page.heading(texts.get("explain.clauses"));
        for (Clause clause : basis) {
            page.indented(texts.get(
                    "explain.clause",
                    clause.id(),
                    clause.document(),
                    clause.article(),
                    texts.get(clause.verified() ? "explain.verified" : "explain.unverified")));
            page.indented(2, clause.text());
        }
    }

    private void rule(Explained explained) {
        String file = explained.criterion().rule().file();
        int line = explained.criterion().rule().line();
        page.heading(texts.get("explain.rule", file, line));
        int number = explained.firstLine();
        for (String text : explained.ruleLines()) {
            String mark = number == line ? ">" : " ";
            page.indented(1, String.format(Locale.ROOT, "%4d%s %s", number, mark, text));
            number++;
        }
    }

    private void conditions(Explanation explanation) {
        page.heading(texts.get("explain.conditions"));
        FormulaText values = new FormulaText(texts, page, all);
        for (Explanation.Condition condition : explanation.conditions()) {
            page.indented(1, condition.text());
            if (!condition.seen().isEmpty()) {
                page.indented(3, values.cells(condition.seen()));
            }
        }
    }

    private void workings(Explanation explanation) {
        page.heading(texts.get("explain.workings"));
        FormulaText formulas = new FormulaText(texts, page, all);
        explanation.actual().ifPresent(formula -> formulas.write("", formula, 1));
        String required = texts.get("comparator." + explanation.judgement().comparator());
        explanation.required().forEach(formula -> formulas.write(required, formula, 1));
    }

    /** The cells that the figures stand in come first; of many more only those are shown. */
    private void cells(Explained explained) {
        List<Evidence> evidence = explained.judgement().evidence();
        if (evidence.isEmpty()) {
            return;
        }
        Set<Evidence> ordered = new LinkedHashSet<>();
        explained.explanation().stream()
                .flatMap(explanation -> {
                    List<Formula> formulas = new ArrayList<>(explanation.required());
                    explanation.actual().ifPresent(actual -> formulas.add(0, actual));
                    return formulas.stream();
                })
                .forEach(formula -> figures(formula, evidence, ordered));
        ordered.addAll(evidence);
        int shown = all ? ordered.size() : Math.min(MOST_CELLS, ordered.size());
        page.heading(texts.get("explain.cells", evidence.size()));
        List<Row> rows = new ArrayList<>();
        ordered.stream().limit(shown).forEach(cell -> rows.add(row(cell)));
        page.table(rows, 1);
        if (shown < ordered.size()) {
            page.indented(texts.get("explain.more", ordered.size() - shown));
        }
    }

    private Row row(Evidence cell) {
        String value = cell.value().isEmpty() ? texts.get("trace.blank") : cell.value();
        String place = cell.place().table()
                ? texts.get("explain.tableCell", cell.place(), cell.place().source())
                : cell.place().toString();
        return new Row(Tone.PLAIN, List.of(place, cell.header(), value));
    }

    private static void figures(Formula formula, List<Evidence> evidence, Set<Evidence> ordered) {
        formula.cells().stream()
                .flatMap(seen -> seen.cell().stream())
                .forEach(cell -> evidence.stream()
                        .filter(own -> own.place().equals(cell.place()))
                        .limit(1)
                        .forEach(ordered::add));
        if (ordered.size() < MOST_CELLS) {
            formula.parts().forEach(part -> figures(part, evidence, ordered));
        }
    }

    /** Percentages differ by points, not by per cent. */
    private void wayOut(Judgement judgement) {
        page.heading(texts.get("explain.wayOut"));
        String unit = judgement.unit();
        String key = judgement.verdict() == Verdict.NOT_MET || judgement.verdict() == Verdict.MET
                ? judgement.verdict() + "." + judgement.comparator()
                : judgement.verdict().name();
        page.indented(texts.get(
                "explain.way." + key.toLowerCase(Locale.ROOT),
                judgement.item(),
                judgement.required(),
                unit,
                gap(judgement),
                unit.equals(PER_CENT) ? texts.get("points") : unit));
        if (judgement.isFinding()) {
            page.indented(texts.get("explain.remedy", judgement.owner(), judgement.remedy()));
        }
    }

    /** Rounded up, so that it is enough. */
    private String gap(Judgement judgement) {
        if (!judgement.gap().matches("-?[0-9.]+")) {
            return "";
        }
        BigDecimal gap = new BigDecimal(judgement.gap()).abs();
        BigDecimal enough = gap.scale() > DECIMALS ? gap.setScale(DECIMALS, RoundingMode.UP) : gap;
        return enough.toPlainString();
    }
}
