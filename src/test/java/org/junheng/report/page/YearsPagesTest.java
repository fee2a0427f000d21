package org.junheng.report.page;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.model.SmallReport;
import org.junheng.model.answer.CountyShift;
import org.junheng.model.answer.History;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.Ranking;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.answer.Trends;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Do the pages that compare runs show what is compared, to everybody, and ask nobody for anything? */
@EnabledIf(value = "org.junheng.report.page.Browser#isThere", disabledReason = Browser.MISSING)
class YearsPagesTest {
    private static final RunInfo RUN = SmallReport.made().run();
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>\u202E";
    private static final Trends.Step JOINED = new Trends.Step(true, Optional.empty());
    private static final Trends.Step APART = new Trends.Step(false, Optional.empty());

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path diff;
    private static Path years;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(folder.resolve("profile"));
        diff = folder.resolve("diff.html");
        try (OutputStream out = Files.newOutputStream(diff)) {
            ChangesPage.write(diff(), "zh", name -> name.equals("甲县") ? "runs/b/report.html" : "", out);
        }
        years = folder.resolve("years.html");
        try (OutputStream out = Files.newOutputStream(years)) {
            YearsPage.write(history(), "zh", out);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Judgement books(Verdict verdict, String actual) {
        return judgement("BOOK", HOSTILE)
                .id("b1")
                .verdict(verdict)
                .figures("图书", actual, "3000", "册", "0")
                .message("图书 " + actual)
                .build();
    }

    private static RunDiff diff() {
        JudgementChange worse = new JudgementChange(
                JudgementChange.Kind.NEW,
                Optional.of(books(Verdict.MET, "4000")),
                Optional.of(books(Verdict.NOT_MET, "2000")),
                List.of(new Cause(Cause.Kind.DATA, "学校!D2", "学校!D2 4000 → 2000")));
        CountyShift.Area area = new CountyShift.Area("图书", new Counts(5, 4, 1, 0, 0), new Counts(5, 3, 2, 0, 0), 0, 1);
        CountyShift shift = new CountyShift("甲县", "甲县", List.of(area), List.of(), List.of(), List.of());
        CountyShift none = new CountyShift("乙县", "乙县旧", List.of(), List.of(), List.of(), List.of());
        return new RunDiff(
                "2025",
                "2026",
                List.of(
                        new RunDiff.County("乙县.xlsx", RUN, RUN, false, false, false, List.of(), 0, none),
                        new RunDiff.County("甲县.xlsx", RUN, RUN, true, false, false, List.of(worse), 0, shift)),
                List.of(new Ranking("", "", "", "", "", "", List.of(stand("乙县.xlsx", 1, 2), stand("甲县.xlsx", 2, 1)))),
                List.of("丙县"),
                List.of());
    }

    private static Ranking.Stand stand(String county, int before, int after) {
        return new Ranking.Stand(
                county,
                Optional.of(new Ranking.Place(before, "1", "", "-1")),
                Optional.of(new Ranking.Place(after, "2", "", "-2")));
    }

    private static Optional<Trends.Point> point(String actual, String limit, Trends.Step step) {
        return Optional.of(new Trends.Point("全县", Verdict.MET, actual, "atMost", limit, "", step));
    }

    private static History history() {
        List<History.Run> runs = List.of(
                run("一", History.Seam.NONE),
                run("二", new History.Seam(false, false, false, true)),
                run("三", new History.Seam(true, false, false, true)));
        Trends.Figure figure = new Trends.Figure(
                "CV",
                "差异系数",
                "均衡",
                "",
                "系数",
                List.of(
                        point("0.41", "0.65", APART),
                        point("0.43", "0.65", JOINED),
                        point("0.52", "0.55", new Trends.Step(false, Optional.of("0.5")))));
        Trends.Tally one = new Trends.Tally(new Counts(5, 4, 1, 0, 0), "", APART);
        Trends.Tally two = new Trends.Tally(new Counts(5, 3, 2, 0, 0), "", JOINED);
        Trends.Criterion criterion =
                new Trends.Criterion("BOOK", "图书", "图书", List.of(Optional.of(one), Optional.of(two), Optional.empty()));
        History.Line line = new History.Line(
                books(Verdict.NOT_MET, "2000"),
                List.of(Optional.of(Verdict.MET), Optional.of(Verdict.NOT_MET), Optional.empty()),
                List.of(new History.Turn(
                        2,
                        Optional.of(Verdict.MET),
                        Optional.of(Verdict.NOT_MET),
                        "图书 2000",
                        List.of(new Cause(Cause.Kind.DATA, "", "学校!D2 4000 → 2000")))));
        Trends trends = new Trends(List.of(figure), List.of(criterion), List.of(one, two, two), 7);
        return new History(runs, List.of(line), trends, List.of(new History.Unread("零", "是以前的程序写的", true)));
    }

    private static History.Run run(String name, History.Seam seam) {
        return new History.Run(name, "2026-01-05", RUN, 2, seam);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 800"})
    void every_view_opens_for_everybody_without_a_complaint_or_a_request(int width, int height) {
        browser.wide(width, height);
        for (String view : List.of("changed", "changes", "causes", "moves", "changes&open=1:b1")) {
            opens(diff, view);
        }
        for (String view : List.of("years", "figures", "criteria", "turns", "turns&open=b1")) {
            opens(years, view);
        }
        assertEquals(List.of(), browser.complaints());
        assertEquals(null, browser.tell("window.hacked"));
        browser.wide(1440, 900);
    }

    private static void opens(Path page, String view) {
        browser.open(page, "#view=" + view);
        String text = String.valueOf(browser.tell("document.body.innerText"));
        assertFalse(browser.one("main").getText().isBlank(), view);
        assertFalse(text.matches("(?s).*\\b(undefined|NaN|null)\\b.*"), text);
        assertFalse(text.matches("(?s).*\\b[a-z]+\\.[a-z]+[A-Z]?[a-z]*\\b.*") && !text.contains("onerror"), text);
        assertEquals(0L, browser.tell("performance.getEntriesByType('resource').length"));
        assertEquals(List.of(), browser.barriers(), view);
        assertEquals(
                Boolean.TRUE,
                browser.tell("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"),
                view + " is wider than the window");
    }

    @Test
    void the_county_that_moved_most_comes_first_and_its_figures_add_up() {
        browser.open(diff, "#view=changed");
        String rows = browser.one("table.areas tbody").getText();
        assertTrue(rows.indexOf("甲县") < rows.indexOf("乙县"), rows);
        assertTrue(browser.one("main").getText().contains("前一次 1 项，加上变差的 1 项，减去变好的 0 项，后一次 2 项"));
        assertEquals(
                "runs/b/report.html", browser.tell("document.querySelector('table.areas th a').getAttribute('href')"));
        assertTrue(browser.one("main").getText().contains("只有前一次有的区县：丙县"));
    }

    @Test
    void a_change_says_both_sides_and_its_cause_and_leads_to_the_judgement() {
        browser.open(diff, "#view=changes&open=1:b1");
        String said = browser.one("#drawer").getText();
        assertTrue(said.contains("图书 4000") && said.contains("图书 2000") && said.contains("学校!D2 4000 → 2000"), said);
        assertEquals(1L, browser.tell("document.querySelectorAll('#drawer a[href^=\"runs/b/report.html#\"]').length"));
    }

    @Test
    void figures_that_do_not_mean_the_same_are_not_joined_and_a_new_limit_is_shown() {
        browser.open(years, "#view=figures");
        assertEquals(1L, browser.tell("document.querySelectorAll('path.line:not(.again)').length"), "first to second");
        assertEquals(
                1L, browser.tell("document.querySelectorAll('path.line.again').length"), "second restated to third");
        assertEquals(1L, browser.tell("document.querySelectorAll('path.seam').length"));
        assertEquals(1L, browser.tell("document.querySelectorAll('path.bound.new').length"));
        assertTrue(browser.one("main").getText().contains("要求变了：0.65 → 0.55"));
    }
}
