package org.junheng.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.ShippedPacks;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Does the page do in a browser what a person asks of it? */
@EnabledIf(value = "org.junheng.report.page.Browser#isThere", disabledReason = Browser.MISSING)
class PageBrowserTest {
    static final List<String> VIEWS =
            List.of("overview", "findings", "criteria", "coefficients", "schools", "near", "data", "clauses");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Report report;
    private static Path page;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(folder.resolve("profile"));
        report = Pages.judged(Pages.DEMO, Pages.FUJIAN);
        page = Pages.write(report, ShippedPacks.rulebook(Pages.FUJIAN).pack(), "zh", folder.resolve("report.html"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-district, fujian-basic-balance, zh",
        "demo-district, fujian-basic-balance, en",
        "guangdong-district, guangdong-basic-balance, zh",
        "guizhou-district, guizhou-points, zh",
        "quality-district, quality-balance, zh",
        "compliant-district, fujian-basic-balance, zh"
    })
    void every_view_opens_without_a_complaint_or_a_request(String district, String pack, String language)
            throws Exception {
        Path written = Pages.write(
                Path.of("fixtures", district + ".xlsx"),
                Path.of("rules", pack),
                language,
                folder.resolve(district + language + ".html"));
        for (String view : VIEWS) {
            browser.open(written, "#view=" + view);
            assertFalse(browser.one("main").getText().isBlank(), view);
            assertEquals("page", browser.one("nav a[data-view=" + view + "]").getAttribute("aria-current"));
            assertFalse(
                    String.valueOf(browser.tell("document.body.innerText")).matches("(?s).*\\b(undefined|NaN)\\b.*"));
            assertEquals(0L, browser.tell("performance.getEntriesByType('resource').length"));
        }
        assertEquals(List.of(), browser.complaints());
    }

    /** Queries are counted for themselves. */
    @Test
    void the_areas_add_up_to_the_counts_of_the_run() {
        browser.open(page, "#view=overview");
        Counts counts = report.run().counts();
        int[] told = {counts.met(), counts.notMet(), counts.undetermined() + counts.error()};
        for (int column = 0; column < told.length; column++) {
            Object sum = browser.tell("[...document.querySelectorAll('table.areas tbody td:nth-child(" + (column + 2)
                    + ")')].reduce((sum, each) => sum + Number(each.textContent), 0)");
            assertEquals((long) told[column], sum);
        }
    }

    @Test
    void findings_are_filtered_by_office_and_by_words() {
        browser.open(page, "#view=findings&office=财政局");
        long money = report.findings().stream()
                .filter(finding -> finding.owner().equals("财政局"))
                .count();
        assertTrue(browser.one("[role=status]").getText().contains("显示 " + money + " 条"));
        assertEquals(money, browser.all("table.long tr.open").size());
        browser.open(page, "#view=findings&q=QL205");
        assertTrue(browser.one("table.long tr.open").getText().contains("QL205"));
        long named = report.findings().stream()
                .filter(finding -> finding.message().contains("QL205"))
                .count();
        assertEquals(named, browser.all("table.long tr.open").size());
    }

    @Test
    void a_finding_opens_by_mouse_and_by_key_and_closes_by_escape() {
        browser.open(page, "#view=findings");
        WebElement row = browser.one("table.long tr.open");
        row.click();
        browser.until("!document.getElementById('drawer').hidden");
        String message = report.findings().get(0).message();
        assertTrue(browser.one("#drawer").getText().contains(message), message);
        browser.press(Keys.ESCAPE);
        browser.until("document.getElementById('drawer').hidden");
        browser.tell("document.querySelectorAll('table.long tr.open')[1].focus()");
        browser.press(Keys.ENTER);
        browser.until("!document.getElementById('drawer').hidden");
        assertTrue(browser.one("#drawer")
                .getText()
                .contains(report.findings().get(1).message()));
    }

    @Test
    void a_finding_shows_its_clause_its_rule_and_its_cells_marked() {
        Judgement retention = report.findings().stream()
                .filter(finding -> finding.code().equals("RET-01"))
                .findFirst()
                .orElseThrow();
        browser.open(page, "#view=findings&open=" + retention.id());
        assertTrue(browser.one("#drawer blockquote").getText().contains("巩固率不低于98%"));
        List<String> marked =
                browser.all("#drawer td.hit").stream().map(WebElement::getText).toList();
        assertEquals(List.of("2025届", "九年", "1,684", "196", "173", "1,672"), marked);
        browser.one("#drawer details summary").click();
        assertTrue(browser.one("#drawer pre mark").getText().contains("atLeast( 98 )"));
    }

    @Test
    void the_address_keeps_what_is_seen_and_links_lead_to_the_school() {
        Judgement finding = report.findings().stream()
                .filter(each -> each.subject().key().startsWith("QL133"))
                .findFirst()
                .orElseThrow();
        browser.open(page, "#view=findings&office=教育局&open=" + finding.id());
        browser.reload();
        assertTrue(browser.one("#drawer").getText().contains(finding.message()));
        browser.one("#drawer a[href*='view=schools']").click();
        browser.until("document.querySelector('main h2').textContent.includes('QL133')");
        assertTrue(browser.one("main").getText().contains("不达标"));
    }

    @Test
    void in_a_small_window_a_finding_is_a_card_that_tells_all_without_moving_it_aside() {
        browser.wide(390, 800);
        browser.open(page, "#view=findings");
        assertTrue(browser.one("table.long tr.open")
                .getText()
                .contains(report.findings().get(0).message().substring(0, 10)));
        assertEquals(
                true,
                browser.tell("[...document.querySelectorAll('main .scroll')]"
                        + ".every(box => box.scrollWidth <= box.clientWidth)"));
        browser.wide(1440, 900);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 800"})
    void everybody_can_read_it_and_it_does_not_run_over_the_edge(int width, int height) {
        browser.wide(width, height);
        String open = "&open=" + report.findings().get(0).id();
        List<String> addresses =
                new ArrayList<>(VIEWS.stream().map(view -> "#view=" + view).toList());
        addresses.addAll(List.of("#view=findings" + open, "#view=criteria&code=CLS-P", "#view=schools&school=QL101"));
        for (String address : addresses) {
            browser.open(page, address);
            browser.one("main *");
            assertEquals(List.of(), browser.barriers(), address);
            assertEquals(
                    Boolean.TRUE,
                    browser.tell("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"),
                    address + " is wider than the window");
        }
        browser.wide(1440, 900);
    }
}
