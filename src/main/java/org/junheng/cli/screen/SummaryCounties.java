package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.text.Texts;

/** How did the counties of a run come out? A line each; of many the worst, and where the others are told. */
final class SummaryCounties {
    /** A province's cities and a city's counties are told in full. */
    private static final int MOST_TOLD = 40;

    private static final int WORST = 20;

    /** The most missed first; where that is equal, the most open. */
    private static final Comparator<RunInfo> WORST_FIRST = Comparator.comparing(
                    (RunInfo run) -> List.of(RunVerdict.NOT_COMPLIANT, RunVerdict.INCOMPLETE, RunVerdict.COMPLIANT)
                            .indexOf(run.verdict()))
            .thenComparing(run -> -run.counts().notMet())
            .thenComparing(run -> -run.counts().undetermined() - run.counts().error());

    private final Texts texts;
    private final TerminalPage page;

    SummaryCounties(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    void write(List<RunInfo> runs, List<RunInfo.Input> refused) {
        page.heading(texts.get(
                refused.isEmpty() ? "rollup.heading" : "rollup.headingRefused",
                runs.size() + refused.size(),
                count(runs, RunVerdict.COMPLIANT),
                count(runs, RunVerdict.NOT_COMPLIANT),
                count(runs, RunVerdict.INCOMPLETE),
                refused.size()));
        boolean many = runs.size() > MOST_TOLD;
        List<RunInfo> told =
                many ? runs.stream().sorted(WORST_FIRST).limit(WORST).toList() : runs;
        table(runs, told);
        if (many) {
            page.indented(texts.get("rollup.worst", WORST, runs.size() - WORST));
        }
        refused(refused);
    }

    private void table(List<RunInfo> runs, List<RunInfo> told) {
        List<Row> rows = new ArrayList<>();
        List<String> columns =
                SummaryTables.VERDICT_COLUMNS.stream().map(texts::get).toList();
        rows.add(row(Tone.STRONG, texts.get("column.workbook"), texts.get("column.verdict"), columns));
        for (RunInfo run : told) {
            String word = texts.get("short." + run.verdict().name().toLowerCase(Locale.ROOT));
            String shown = run.waived() == 0 ? word : texts.get("waived.verdict", word, run.waived());
            rows.add(row(SummaryHead.tone(run), SummaryHead.workbook(run), shown, SummaryTables.figures(run.counts())));
        }
        Counts total = runs.stream().map(RunInfo::counts).reduce(Counts.NONE, Counts::plus);
        rows.add(row(Tone.STRONG, texts.get("rollup.total"), "", SummaryTables.figures(total)));
        page.table(rows, 0);
    }

    private void refused(List<RunInfo.Input> refused) {
        if (refused.isEmpty()) {
            return;
        }
        page.heading(texts.get("rollup.refused", refused.size()));
        refused.stream()
                .limit(MOST_TOLD)
                .forEach(file -> page.indented(texts.get("rollup.refusal", file.name(), file.refused())));
        if (refused.size() > MOST_TOLD) {
            page.indented(texts.get("rollup.refusedMore", refused.size() - MOST_TOLD));
        }
    }

    private static Row row(Tone tone, String name, String verdict, List<String> figures) {
        return new Row(
                tone, Stream.concat(Stream.of(name, verdict), figures.stream()).toList());
    }

    private static long count(List<RunInfo> runs, RunVerdict verdict) {
        return runs.stream().filter(run -> run.verdict() == verdict).count();
    }
}
