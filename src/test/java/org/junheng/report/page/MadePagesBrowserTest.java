package org.junheng.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.ShippedPacks;
import org.junheng.model.judged.Grounds;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Does the page hold what no county of ours has: hostile names, and hundreds of schools? */
@EnabledIf(value = "org.junheng.report.page.Browser#isThere", disabledReason = Browser.MISSING)
class MadePagesBrowserTest {
    private static final int SCHOOLS = 300;
    private static final int CRITERIA = 119;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Report report;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(folder.resolve("profile"));
        report = Pages.judged(Pages.DEMO, Pages.FUJIAN);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void hostile_names_stay_text() throws Exception {
        String name =
                "<img src=x onerror=window.hacked=1></script><script>window.hacked=1</script>\u202E=cmd|' /C calc'!A0";
        Judgement one = report.findings().get(1);
        Report hostile = with(List.of(
                judged(one, one.code(), "h1", new Subject("学校", name, name), name),
                judged(one, one.code(), "h2", new Subject("学校", "B", "乙"), name)));
        Path written =
                Pages.write(hostile, ShippedPacks.rulebook(Pages.FUJIAN).pack(), "zh", folder.resolve("hostile.html"));
        for (String address : List.of("#view=findings&open=h1", "#view=schools", "#view=criteria&code=" + one.code())) {
            browser.open(written, address);
            assertTrue(browser.one("body").getText().contains("onerror=window.hacked=1"), address);
            assertEquals(null, browser.tell("window.hacked"));
            assertFalse(String.valueOf(browser.tell("document.body.innerText")).contains("\u202E"));
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void three_hundred_schools_by_all_criteria_fit_into_a_small_page() throws Exception {
        List<Judgement> many = new ArrayList<>();
        List<Judgement> rooms = report.judgements().stream()
                .filter(each -> each.code().startsWith("ROOM-P"))
                .sorted(Comparator.comparing(each -> !each.isFinding()))
                .toList();
        report.criteria().stream().limit(CRITERIA).forEach(criterion -> {
            for (int i = 0; i < SCHOOLS; i++) {
                Subject school = new Subject("学校", "S" + i, "第" + i + "小学（S" + i + "）");
                Judgement like = rooms.get(i % rooms.size());
                many.add(judged(like, criterion.code(), criterion.code() + i, school, criterion.code()));
            }
        });
        assertTrue(many.stream().filter(Judgement::isFinding).count() >= CRITERIA);
        Path written =
                Pages.write(with(many), ShippedPacks.rulebook(Pages.FUJIAN).pack(), "zh", folder.resolve("large.html"));
        long size = Files.size(written);
        assertTrue(size <= 6_000_000, size + " bytes");
        for (String view : PageBrowserTest.VIEWS) {
            browser.open(written, "#view=" + view);
            browser.one("main *");
            long nodes = (Long) browser.tell("document.getElementsByTagName('*').length");
            assertTrue(nodes < 3000, view + ": " + nodes);
        }
    }

    private static Judgement judged(Judgement like, String code, String id, Subject subject, String item) {
        return new Judgement(
                id,
                code,
                like.area(),
                like.verdict(),
                like.severity(),
                subject,
                item,
                like.actual(),
                like.comparator(),
                like.required(),
                like.unit(),
                like.gap(),
                like.sentence(),
                like.owner(),
                like.remedy(),
                new Grounds(like.evidence(), like.own(), List.of()),
                Optional.empty(),
                Optional.empty(),
                subject,
                List.of());
    }

    private static Report with(List<Judgement> judgements) {
        return new Report(
                report.run(),
                report.criteria(),
                judgements.stream().filter(Judgement::isFinding).toList(),
                judgements,
                report.exclusions(),
                report.dataChecks(),
                report.problems(),
                report.clauses(),
                List.of(),
                List.of());
    }
}
