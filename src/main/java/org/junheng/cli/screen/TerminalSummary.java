package org.junheng.cli.screen;

import java.util.List;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.text.Texts;

/** Renders reports as text for a terminal: the verdict first, then what it rests on. */
public final class TerminalSummary {
    private TerminalSummary() {}

    /**
     * One report on about a screen.
     *
     * @param language {@code zh} or {@code en}
     * @param colour whether to use ANSI colours
     * @param width of the terminal in columns
     */
    public static String renderBrief(Report report, String language, boolean colour, int width) {
        Texts texts = Texts.of("cli.screen", language);
        TerminalPage page = new TerminalPage(colour, width);
        new SummaryHead(report, texts, page).write();
        new SummaryBrief(report, texts, page).write();
        return page.toString();
    }

    /**
     * One report in full; lists that are cut say how many entries are left out and which file has them.
     *
     * @param language {@code zh} or {@code en}
     * @param colour whether to use ANSI colours
     * @param width of the terminal in columns
     */
    public static String render(Report report, String language, boolean colour, int width) {
        Texts texts = Texts.of("cli.screen", language);
        TerminalPage page = new TerminalPage(colour, width);
        new SummaryHead(report, texts, page).write();
        new SummaryTables(texts, page).criteria(report.criteria());
        SummaryLists lists = new SummaryLists(texts, page);
        lists.findings(report);
        SummaryAccepted accepted = new SummaryAccepted(texts, page);
        accepted.waived(report.waived());
        accepted.queries(report.queries());
        lists.exclusions(report.exclusions());
        lists.problems(report.problems());
        new SummaryTables(texts, page).checks(report.dataChecks());
        new SummaryHead(report, texts, page).totals();
        return page.toString();
    }

    /**
     * Several counties, one line each, and their totals; of many only the worst.
     *
     * @param uncounted waivers and explanations that do not count
     * @param refused what could have been a county and was not judged
     */
    public static String renderRollup(
            List<RunInfo> runs,
            List<Problem> uncounted,
            List<RunInfo.Input> refused,
            String language,
            boolean colour,
            int width) {
        Texts texts = Texts.of("cli.screen", language);
        TerminalPage page = new TerminalPage(colour, width);
        new SummaryCounties(texts, page).write(runs, refused);
        SummaryHead.uncounted(uncounted, texts, page);
        new SummaryLists(texts, page).problems(uncounted);
        page.blank();
        page.line(texts.get("rollup.where"), TerminalPage.Tone.PLAIN);
        return page.toString();
    }
}
