package org.junheng.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.ShippedPacks;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Does the page over several counties lead to what each of them comes to? */
@EnabledIf(value = "org.junheng.report.page.Browser#isThere", disabledReason = Browser.MISSING)
class CountiesPageTest {
    private static final List<String> VIEWS = List.of("counties", "ranking", "missed", "matrix", "open");
    private static final int MANY = 300;
    private static final String HOSTILE = "<img src=x onerror=window.hacked=1>\u202E县.xlsx";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Report bad;
    private static Report good;
    private static Path page;
    private static Path large;

    @BeforeAll
    static void open() throws Exception {
        browser = new Browser(folder.resolve("profile"));
        bad = Pages.judged(Pages.DEMO, Pages.FUJIAN);
        good = Pages.judged(Path.of("fixtures", "compliant-district.xlsx"), Pages.FUJIAN);
        CountiesPage two = new CountiesPage("zh");
        two.add(good, "好县/", false);
        two.add(bad, "坏县/", true);
        two.add(List.of(
                new Problem(Problem.Kind.REFUSED_WORKBOOK, "打不开 " + HOSTILE, Optional.empty(), HOSTILE, "", true)));
        page = written(two, "report.html");
        Files.createDirectories(folder.resolve("坏县"));
        Pages.write(bad, ShippedPacks.rulebook(Pages.FUJIAN).pack(), "zh", folder.resolve("坏县/report.html"));
        CountiesPage many = new CountiesPage("en");
        for (int i = 0; i < MANY; i++) {
            many.add(i % 3 == 0 ? good : bad, i + "/", true);
        }
        large = written(many, "large.html");
    }

    private static Path written(CountiesPage counties, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            counties.write(bad, out);
        }
        return file;
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 800"})
    void every_view_opens_for_everybody_without_a_complaint_or_a_request(int width, int height) {
        browser.wide(width, height);
        for (String view : VIEWS) {
            browser.open(page, "#view=" + view);
            assertFalse(browser.one("main").getText().isBlank(), view);
            assertFalse(
                    String.valueOf(browser.tell("document.body.innerText")).matches("(?s).*\\b(undefined|NaN)\\b.*"));
            assertEquals(0L, browser.tell("performance.getEntriesByType('resource').length"));
            assertEquals(List.of(), browser.barriers(), view);
            assertEquals(
                    Boolean.TRUE,
                    browser.tell("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"),
                    view + " is wider than the window");
        }
        assertEquals(List.of(), browser.complaints());
        browser.wide(1440, 900);
    }

    @Test
    void the_worst_county_comes_first_and_leads_to_its_own_page() {
        browser.open(page, "#view=counties");
        WebElement first = browser.one("table.areas tbody tr:not(.space)");
        assertTrue(first.getText().contains("demo-district"), first.getText());
        assertTrue(first.getText().contains(String.valueOf(bad.findings().size())));
        browser.one("table.areas a").click();
        browser.until("document.getElementById('main').textContent.includes('清岚区') || DATA.judgements");
        assertEquals((long) bad.judgements().size(), browser.tell("DATA.judgements.ids.length"));
    }

    @Test
    void a_county_that_the_run_made_no_page_for_is_named_without_a_link() {
        browser.open(page, "#view=counties");
        assertTrue(browser.one("main").getText().contains("compliant-district"));
        assertEquals(1L, browser.tell("document.querySelectorAll('table.areas tbody th a').length"));
    }

    /** The compliant district keeps the limit of the composite by less or more than the other: the lesser comes first. */
    @Test
    void counties_are_ranked_by_what_they_have_to_spare() {
        BigDecimal spareOfBad = spare(bad);
        BigDecimal spareOfGood = spare(good);
        String tightest = spareOfBad.compareTo(spareOfGood) <= 0 ? "demo-district" : "compliant-district";
        browser.open(page, "#view=ranking");
        String first = browser.one("table.long tbody tr:not(.space)").getText();
        assertTrue(first.contains(tightest), first);
    }

    private static BigDecimal spare(Report report) {
        return report.judgements().stream()
                .filter(each -> each.code().equals("CV-P"))
                .map(each -> new BigDecimal("0.65").subtract(new BigDecimal(each.actual())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_matrix_names_what_some_county_misses_and_nothing_else() {
        browser.open(page, "#view=matrix");
        long missed = bad.criteria().stream()
                .filter(each -> each.counts().met() < each.counts().considered())
                .count();
        assertEquals(missed, browser.tell("document.querySelectorAll('table.matrix thead th.tiny').length"));
    }

    @Test
    void what_could_not_be_read_is_said_and_its_name_stays_text() {
        browser.open(page, "#view=counties");
        assertTrue(browser.one(".verdict a").getText().contains("1"));
        browser.open(page, "#view=open");
        String text = String.valueOf(browser.tell("document.body.innerText"));
        assertTrue(text.contains("onerror=window.hacked=1"), text);
        assertFalse(text.contains("\u202E"));
        assertEquals(null, browser.tell("window.hacked"));
    }

    @Test
    void three_hundred_counties_fit_into_a_small_page() throws Exception {
        assertTrue(Files.size(large) <= 2_000_000, Files.size(large) + " bytes");
        for (String view : VIEWS) {
            browser.open(large, "#view=" + view);
            browser.one("main *");
            long nodes = (Long) browser.tell("document.getElementsByTagName('*').length");
            assertTrue(nodes < 3000, view + ": " + nodes);
        }
        assertEquals(List.of(), browser.complaints());
    }
}
