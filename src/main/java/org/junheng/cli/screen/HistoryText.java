package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.cli.years.TrendText;
import org.junheng.model.answer.History;
import org.junheng.model.judged.Judgement;
import org.junheng.model.text.Texts;

/** Verdicts over several runs as lines for a terminal: the runs first, then what turned, when and why. */
public final class HistoryText {
    private final Texts texts;
    private final TerminalPage page;
    private final boolean all;

    private HistoryText(Texts texts, TerminalPage page, boolean all) {
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
    public static String render(History history, String language, Screen screen, boolean all) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new HistoryText(Texts.of("cli.screen", language), page, all).write(history);
        return page.toString();
    }

    private void write(History history) {
        page.line(texts.get("history.runs", history.runs().size()), Tone.STRONG);
        page.table(runs(history.runs()), 1);
        history.unread().forEach(run -> page.line(texts.get("history.unread", run.name(), run.why()), Tone.DOUBTFUL));
        new TrendText(history, texts.language(), page, all).write(history.trends());
        page.heading(texts.get(
                history.lines().isEmpty() ? "history.none" : "history.lines",
                history.lines().size()));
        int width = history.lines().stream()
                .mapToInt(line -> TerminalText.breadth(line.latest().code()))
                .max()
                .orElse(0);
        history.lines().forEach(line -> write(line, width));
    }

    private List<Row> runs(List<History.Run> runs) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Tone.STRONG,
                List.of("number", "run", "moment", "verdict", "findings").stream()
                        .map(column -> texts.get("history." + column))
                        .toList()));
        boolean renamed = runs.stream().map(this::about).distinct().count() > 1;
        for (History.Run run : runs) {
            String name = renamed ? texts.get("history.about", run.name(), about(run)) : run.name();
            rows.add(new Row(
                    SummaryHead.tone(run.info()),
                    List.of(
                            String.valueOf(rows.size()),
                            name,
                            run.moment(),
                            texts.get("short." + run.info().verdict().name().toLowerCase(java.util.Locale.ROOT)),
                            String.valueOf(run.findings()))));
        }
        return rows;
    }

    private String about(History.Run run) {
        return run.info().named(texts.get("history.between"));
    }

    private void write(History.Line line, int width) {
        Judgement judgement = line.latest();
        String verdicts = line.verdicts().stream()
                .map(verdict -> DiffText.word(texts, verdict))
                .collect(Collectors.joining(texts.get("history.then")));
        String name = texts.get("history.name", judgement.subject().label(), judgement.item());
        Tone tone = SummaryHead.tone(judgement.verdict());
        page.entry(judgement.code(), width, tone, texts.get("history.line", name, verdicts));
        DiffText causes = new DiffText(texts, page, all);
        for (History.Turn turn : line.turns()) {
            page.indented(2, texts.get("history.turn", turn.run(), DiffText.word(texts, turn.after()), turn.message()));
            causes.causes(turn.causes());
        }
    }
}
