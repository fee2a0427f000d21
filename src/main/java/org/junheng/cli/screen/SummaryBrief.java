package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.cli.terminal.TerminalText;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** A report on about one screen: verdict, counts by area, what each office has to do, the worst first, and data problems. */
final class SummaryBrief {
    private static final int MOST_OF_OFFICE = 2;
    private static final int MOST_THAT_DECIDE = 6;
    private static final int MOST_CAUSES = 6;
    private static final int MOST_REMARKS = 4;
    private static final int MOST_ACCEPTED = 3;

    private final Report report;
    private final Texts texts;
    private final TerminalPage page;
    private final Set<String> explained;
    private final FindingChains chains;

    SummaryBrief(Report report, Texts texts, TerminalPage page) {
        this.report = report;
        this.texts = texts;
        this.page = page;
        this.explained = SummaryProblems.consequences(report.problems());
        this.chains = new FindingChains(report.findings());
    }

    void write() {
        areas();
        if (report.findings().isEmpty()) {
            new SummaryLists(texts, page).findings(report);
        } else {
            offices();
        }
        new SummaryProblems(texts, page).write(report.problems(), MOST_CAUSES, MOST_REMARKS);
        accepted();
        page.blank();
        page.line(texts.get("brief.where"), Tone.PLAIN);
    }

    /** A few are told as they are. */
    private void accepted() {
        SummaryAccepted accepted = new SummaryAccepted(texts, page);
        if (report.waived().size() <= MOST_ACCEPTED) {
            accepted.waived(report.waived());
        } else {
            page.heading(texts.get("brief.waived", report.waived().size()));
        }
        if (report.queries().size() <= MOST_ACCEPTED) {
            accepted.queries(report.queries());
        } else {
            page.heading(texts.get("brief.queries", report.queries().size()));
        }
    }

    private void areas() {
        Map<String, Counts> areas = new LinkedHashMap<>();
        for (CriterionSummary criterion : SummaryTables.deciding(report.criteria())) {
            areas.merge(criterion.area(), criterion.counts(), Counts::plus);
        }
        List<TerminalPage.Row> rows = new ArrayList<>();
        rows.add(new TerminalPage.Row(
                Tone.STRONG,
                List.of(
                        texts.get("column.area"),
                        texts.get("column.considered"),
                        texts.get("column.met"),
                        texts.get("column.notMet"),
                        texts.get("column.open"))));
        areas.forEach((area, counts) -> rows.add(row(area, counts)));
        page.blank();
        page.table(rows, 0);
    }

    private static TerminalPage.Row row(String area, Counts counts) {
        int open = counts.undetermined() + counts.error();
        Tone tone = counts.notMet() > 0 ? Tone.BAD : open > 0 ? Tone.DOUBTFUL : Tone.PLAIN;
        return new TerminalPage.Row(
                tone,
                List.of(
                        area,
                        String.valueOf(counts.considered()),
                        String.valueOf(counts.met()),
                        String.valueOf(counts.notMet()),
                        String.valueOf(open)));
    }

    /** What only adds up others, and what stays open because of a data problem, is counted and not told once more. */
    private void offices() {
        List<Judgement> own = report.findings().stream()
                .filter(each -> !chains.isSum(each) && !explained.contains(each.id()))
                .toList();
        int rest = report.findings().size() - own.size();
        page.heading(texts.get(rest == 0 ? "brief.findings" : "brief.findings.rest", own.size(), rest));
        own.stream()
                .collect(Collectors.groupingBy(Judgement::owner, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, List<Judgement>> each) -> -decide(each.getValue()))
                        .thenComparingInt(each -> -each.getValue().size()))
                .forEach(each -> office(each.getKey(), each.getValue()));
    }

    private static long decide(List<Judgement> findings) {
        return findings.stream().filter(SummaryBrief::decides).count();
    }

    private static boolean decides(Judgement finding) {
        return finding.severity() == Severity.MUST;
    }

    private void office(String owner, List<Judgement> findings) {
        long deciding = decide(findings);
        page.line(
                texts.get(deciding == 0 ? "brief.office" : "brief.office.must", owner, findings.size(), deciding),
                Tone.STRONG);
        int most = (int) Math.max(MOST_OF_OFFICE, Math.min(deciding, MOST_THAT_DECIDE));
        List<Judgement> shown = findings.stream()
                .sorted(Comparator.comparing((Judgement each) -> !decides(each))
                        .thenComparing(each -> each.verdict() != Verdict.NOT_MET))
                .limit(most)
                .toList();
        int width = TerminalText.codes(shown);
        shown.forEach(each -> page.entry(
                each.code(),
                width,
                SummaryHead.tone(each.verdict()),
                texts.get("findings.line", each.message(), each.id())));
        if (findings.size() > most) {
            page.indented(texts.get("brief.more", findings.size() - most));
        }
    }
}
