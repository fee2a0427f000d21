package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junheng.model.Clause;
import org.junheng.model.Counts;
import org.junheng.model.CriterionSummary;
import org.junheng.model.DataCheck;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.RunVerdict;
import org.junheng.model.Texts;
import org.junheng.report.TerminalPage.Row;
import org.junheng.report.TerminalPage.Tone;

/** The tables of the summary: criteria, data checks, and workbooks of a run. */
final class SummaryTables {
    private static final List<String> VERDICT_COLUMNS =
            List.of("column.considered", "column.met", "column.notMet", "column.undetermined", "column.error");
    private static final List<String> CHECK_COLUMNS =
            List.of("column.considered", "column.agree", "column.disagree", "column.undetermined", "column.error");
    private final Texts texts;
    private final TerminalPage page;

    SummaryTables(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    void criteria(List<CriterionSummary> criteria) {
        page.heading(texts.get("criteria.heading", criteria.size()));
        if (criteria.isEmpty()) {
            page.indented(texts.get("criteria.none"));
            return;
        }
        List<Row> rows = new ArrayList<>();
        rows.add(header("column.criterion", VERDICT_COLUMNS));
        criteria.forEach(each -> rows.add(row(tone(each), code(each), title(each), each.counts())));
        page.table(rows, 1);
        if (criteria.stream().anyMatch(SummaryTables::isUnverified)) {
            page.indented(texts.get("unverified.legend"));
        }
    }

    void checks(List<DataCheck> checks) {
        if (checks.isEmpty()) {
            return;
        }
        page.heading(texts.get("checks.heading", checks.size()));
        List<Row> rows = new ArrayList<>();
        rows.add(header("column.check", CHECK_COLUMNS));
        checks.forEach(each -> rows.add(row(tone(each.counts()), each.code(), title(each), each.counts())));
        page.table(rows, 1);
    }

    void rollup(List<Report> reports, List<RunInfo.Input> refused) {
        page.heading(texts.get(
                refused.isEmpty() ? "rollup.heading" : "rollup.headingRefused",
                reports.size() + refused.size(),
                count(reports, RunVerdict.COMPLIANT),
                count(reports, RunVerdict.NOT_COMPLIANT),
                count(reports, RunVerdict.INCOMPLETE),
                refused.size()));
        List<Row> rows = new ArrayList<>();
        rows.add(workbooks(Tone.STRONG, texts.get("column.workbook"), texts.get("column.verdict"), columns()));
        Counts total = new Counts(0, 0, 0, 0, 0);
        for (Report report : reports) {
            RunVerdict verdict = report.run().verdict();
            Counts counts = report.run().counts();
            String word = texts.get("short." + verdict.name().toLowerCase(Locale.ROOT));
            int waived = report.waived().size();
            String shown = waived == 0 ? word : texts.get("waived.verdict", word, waived);
            rows.add(workbooks(SummaryHead.tone(report.run()), SummaryHead.workbook(report), shown, figures(counts)));
            total = total.plus(counts);
        }
        rows.add(workbooks(Tone.STRONG, texts.get("rollup.total"), "", figures(total)));
        page.table(rows, 0);
        refused(refused);
    }

    private void refused(List<RunInfo.Input> refused) {
        if (!refused.isEmpty()) {
            page.heading(texts.get("rollup.refused", refused.size()));
            refused.forEach(file -> page.indented(texts.get("rollup.refusal", file.name(), file.refused())));
        }
    }

    private String code(CriterionSummary criterion) {
        return isUnverified(criterion) ? texts.get("unverified", criterion.code()) : criterion.code();
    }

    private String title(CriterionSummary criterion) {
        if (criterion.starved()) {
            return criterion.title() + texts.get("starved");
        }
        return criterion.counts().considered() == 0 ? criterion.title() + texts.get("nobody") : criterion.title();
    }

    private String title(DataCheck check) {
        return check.counts().considered() == 0 ? check.title() + texts.get("nobody") : check.title();
    }

    private static boolean isUnverified(CriterionSummary criterion) {
        return !criterion.basis().stream().allMatch(Clause::verified);
    }

    private static Tone tone(CriterionSummary criterion) {
        return criterion.starved() || criterion.counts().considered() == 0 ? Tone.DOUBTFUL : tone(criterion.counts());
    }

    private static Tone tone(Counts counts) {
        if (counts.notMet() > 0) {
            return Tone.BAD;
        }
        return counts.undetermined() + counts.error() > 0 ? Tone.DOUBTFUL : Tone.PLAIN;
    }

    private Row header(String title, List<String> figures) {
        return new Row(
                Tone.STRONG,
                Stream.concat(Stream.of("column.code", title), figures.stream())
                        .map(texts::get)
                        .toList());
    }

    private static Row row(Tone tone, String code, String title, Counts counts) {
        return new Row(
                tone,
                Stream.concat(Stream.of(code, title), figures(counts).stream()).toList());
    }

    private static Row workbooks(Tone tone, String name, String verdict, List<String> figures) {
        return new Row(
                tone, Stream.concat(Stream.of(name, verdict), figures.stream()).toList());
    }

    private List<String> columns() {
        return VERDICT_COLUMNS.stream().map(texts::get).toList();
    }

    private static List<String> figures(Counts counts) {
        return Stream.of(counts.considered(), counts.met(), counts.notMet(), counts.undetermined(), counts.error())
                .map(String::valueOf)
                .toList();
    }

    private static long count(List<Report> reports, RunVerdict verdict) {
        return reports.stream()
                .filter(report -> report.run().verdict() == verdict)
                .count();
    }
}
