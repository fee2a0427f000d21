package org.junheng.cli.screen;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Waiver;
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
     * Several reports, one line each, and their totals.
     *
     * @param refused what could have been a county and was not judged
     */
    public static String renderRollup(
            List<Report> reports, List<RunInfo.Input> refused, String language, boolean colour, int width) {
        Texts texts = Texts.of("cli.screen", language);
        TerminalPage page = new TerminalPage(colour, width);
        new SummaryTables(texts, page).rollup(reports, refused);
        List<Problem> waivers = reports.stream()
                .flatMap(report -> report.problems().stream())
                .filter(each -> Stream.of(Waiver.Kind.values())
                        .anyMatch(kind -> each.kind().isAbout(kind)))
                .toList();
        SummaryHead.uncounted(waivers, texts, page);
        new SummaryLists(texts, page).problems(waivers);
        return page.toString();
    }
}
