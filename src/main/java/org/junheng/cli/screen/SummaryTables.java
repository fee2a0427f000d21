package org.junheng.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.cli.terminal.TerminalPage;
import org.junheng.cli.terminal.TerminalPage.Row;
import org.junheng.cli.terminal.TerminalPage.Tone;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Severity;
import org.junheng.model.text.Texts;

/** The tables of the summary: criteria and data checks. */
final class SummaryTables {
    static final List<String> VERDICT_COLUMNS =
            List.of("column.considered", "column.met", "column.notMet", "column.undetermined", "column.error");
    private static final List<String> CHECK_COLUMNS =
            List.of("column.considered", "column.agree", "column.disagree", "column.undetermined", "column.error");
    private final Texts texts;
    private final TerminalPage page;

    SummaryTables(Texts texts, TerminalPage page) {
        this.texts = texts;
        this.page = page;
    }

    /** The criteria that somebody must look at; the others are counted, and queries have a list of their own. */
    void criteria(List<CriterionSummary> all) {
        List<CriterionSummary> criteria = deciding(all);
        page.heading(texts.get("criteria.heading", criteria.size()));
        if (criteria.isEmpty()) {
            page.indented(texts.get("criteria.none"));
            return;
        }
        boolean marked = criteria.stream().anyMatch(each -> !isUnverified(each));
        List<CriterionSummary> told =
                criteria.stream().filter(SummaryTables::mustBeSeen).toList();
        if (!told.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            rows.add(header("column.criterion", VERDICT_COLUMNS));
            told.forEach(each -> rows.add(row(tone(each), code(each, marked), each.title(), each.counts())));
            page.table(rows, 1);
        }
        rest(criteria, told.size());
        if (marked && told.stream().anyMatch(SummaryTables::isUnverified)) {
            page.indented(texts.get("unverified.legend"));
        }
    }

    static List<CriterionSummary> deciding(List<CriterionSummary> criteria) {
        return criteria.stream()
                .filter(each -> each.severity() != Severity.QUERY)
                .toList();
    }

    private static boolean mustBeSeen(CriterionSummary criterion) {
        Counts counts = criterion.counts();
        return counts.notMet() > 0 || counts.error() > 0;
    }

    private void rest(List<CriterionSummary> criteria, int told) {
        List<CriterionSummary> silent = criteria.stream()
                .filter(each -> each.counts().considered() == 0)
                .toList();
        silent(
                "criteria.starved",
                silent.stream().filter(CriterionSummary::starved).toList());
        silent(
                "criteria.nobody",
                silent.stream().filter(each -> !each.starved()).toList());
        List<CriterionSummary> rest = criteria.stream()
                .filter(each -> !mustBeSeen(each) && each.counts().considered() > 0)
                .toList();
        long open =
                rest.stream().filter(each -> each.counts().undetermined() > 0).count();
        if (!rest.isEmpty()) {
            String key = told + silent.size() == 0 ? "criteria.all" : "criteria.rest";
            page.indented(texts.get(open == 0 ? key : key + ".open", rest.size(), rest.size() - open, open));
        }
    }

    private void silent(String key, List<CriterionSummary> criteria) {
        if (!criteria.isEmpty()) {
            String codes =
                    criteria.stream().map(CriterionSummary::code).collect(Collectors.joining(texts.get("separator")));
            page.indented(texts.get(key, criteria.size(), codes));
        }
    }

    /** The comparisons that do not agree; the others are counted. */
    void checks(List<DataCheck> checks) {
        if (checks.isEmpty()) {
            return;
        }
        page.heading(texts.get("checks.heading", checks.size()));
        List<DataCheck> told = checks.stream()
                .filter(each -> each.counts().notMet() + each.counts().error() > 0)
                .toList();
        if (!told.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            rows.add(header("column.check", CHECK_COLUMNS));
            told.forEach(each -> rows.add(row(tone(each.counts()), each.code(), title(each), each.counts())));
            page.table(rows, 1);
        }
        long open = checks.stream()
                .filter(each -> !told.contains(each) && each.counts().undetermined() > 0)
                .count();
        if (told.size() < checks.size()) {
            page.indented(texts.get(open == 0 ? "checks.rest" : "checks.rest.open", checks.size() - told.size(), open));
        }
    }

    /** The mark says something only where some are verified and some are not. */
    private String code(CriterionSummary criterion, boolean marked) {
        return marked && isUnverified(criterion) ? texts.get("unverified", criterion.code()) : criterion.code();
    }

    private String title(DataCheck check) {
        return check.counts().considered() == 0 ? check.title() + texts.get("nobody") : check.title();
    }

    static boolean isUnverified(CriterionSummary criterion) {
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

    static List<String> figures(Counts counts) {
        return Stream.of(counts.considered(), counts.met(), counts.notMet(), counts.undetermined(), counts.error())
                .map(String::valueOf)
                .toList();
    }
}
