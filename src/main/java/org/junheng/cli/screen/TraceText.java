package org.junheng.cli.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.Screen;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.answer.Trace;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.UnusedCells;
import org.junheng.model.text.Texts;

/** What rests on a cell, and which cells nothing rests on, as lines for a terminal. */
public final class TraceText {
    private static final int MOST_BLOCKS = 6;

    private final Texts texts;
    private final TerminalPage page;

    private TraceText(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    /**
     * The text for a terminal.
     *
     * @param language {@code zh} or {@code en}
     * @param screen how the terminal shows it
     */
    public static String render(Trace trace, String language, Screen screen) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new TraceText(Texts.of("cli.screen", language), page).write(trace);
        return page.toString();
    }

    /**
     * The same of cells that no rule looked at.
     *
     * @param language {@code zh} or {@code en}
     * @param screen how the terminal shows it
     */
    public static String renderUnused(List<UnusedCells> unused, String language, Screen screen) {
        TerminalPage page = new TerminalPage(screen.colour(), screen.width());
        new TraceText(Texts.of("cli.screen", language), page).write(unused);
        return page.toString();
    }

    private void write(Trace trace) {
        page.line(
                trace.cell()
                        .map(cell -> texts.get(
                                "trace.cell",
                                trace.place(),
                                cell.header(),
                                cell.value().isEmpty() ? texts.get("trace.blank") : cell.value()))
                        .orElse(trace.place()),
                Tone.STRONG);
        if (trace.cell().isEmpty()) {
            page.line(texts.get("trace.nothing"), Tone.PLAIN);
            return;
        }
        page.line(count(trace.judgements()), Tone.PLAIN);
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.ERROR, Verdict.UNDETERMINED, Verdict.MET)) {
            trace.judgements().stream()
                    .filter(judgement -> judgement.verdict() == verdict)
                    .collect(Collectors.groupingBy(
                            judgement -> VerdictWords.of(texts, judgement), LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::group);
        }
        exclusions(trace.exclusions());
    }

    private String count(List<Judgement> all) {
        long queries = all.stream().filter(Judgement::isQuery).count();
        long findings = all.stream()
                .filter(judgement -> judgement.isFinding() && !judgement.isQuery())
                .count();
        String key = queries == 0 ? "trace.count" : "trace.countQueries";
        return texts.get(key, all.size() - queries, findings, queries);
    }

    private void group(String verdict, List<Judgement> judgements) {
        page.heading(texts.get("trace.group", verdict, judgements.size()));
        int width = TerminalText.codes(judgements);
        Tone tone = SummaryHead.tone(judgements.get(0).verdict());
        judgements.forEach(
                each -> page.entry(each.code(), width, tone, texts.get("findings.line", each.message(), each.id())));
    }

    private void exclusions(List<Exclusion> exclusions) {
        if (exclusions.isEmpty()) {
            return;
        }
        page.heading(texts.get("exclusions.heading", exclusions.size()));
        exclusions.forEach(each -> page.indented(texts.get(
                "trace.excluded",
                each.subject().label(),
                texts.get("exclusions.reason", each.scope(), each.reason()))));
    }

    private void write(List<UnusedCells> unused) {
        int cells = unused.stream().mapToInt(UnusedCells::count).sum();
        page.line(unused.isEmpty() ? texts.get("unused.none") : texts.get("unused.count", cells), Tone.STRONG);
        String sheet = "";
        for (UnusedCells column : unused) {
            if (!column.sheet().equals(sheet)) {
                sheet = column.sheet();
                page.heading(sheet);
            }
            String blocks =
                    column.blocks().stream().limit(MOST_BLOCKS).collect(Collectors.joining(texts.get("separator")));
            String more = column.blocks().size() > MOST_BLOCKS ? texts.get("unused.more") : "";
            String name = column.header().isEmpty() ? texts.get("unused.noHeader") : column.header();
            page.indented(texts.get(
                    column.whole() ? "unused.whole" : "unused.part",
                    name,
                    column.count(),
                    column.filled(),
                    blocks + more));
        }
    }
}
