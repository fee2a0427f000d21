package org.junheng.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.ShippedPacks;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the page hold what the report says, and nothing that asks or runs anything else? */
class HtmlReportTest {
    @TempDir
    private static Path folder;

    private static Report report;
    private static String page;

    @BeforeAll
    static void write() throws Exception {
        report = Pages.judged(Pages.DEMO, Pages.FUJIAN);
        Pack pack = ShippedPacks.rulebook(Pages.FUJIAN).pack();
        page = Files.readString(Pages.write(report, pack, "zh", folder.resolve("report.html")));
    }

    @Test
    void only_the_scripts_and_styles_that_stand_in_the_page_may_act() throws Exception {
        String policy = part("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertTrue(policy.contains("script-src '" + hash(part("<script>(.*?)</script>")) + "'"), policy);
        assertTrue(policy.contains("style-src '" + hash(part("<style>(.*?)</style>")) + "'"), policy);
        assertEquals(2, count("<script"), "one for the data, one that runs");
    }

    @Test
    void nothing_is_asked_for() {
        for (String asking :
                List.of("src=\"", "href=\"http", "url(", "@import", "fetch(", "XMLHttpRequest", " style=")) {
            assertFalse(page.contains(asking), asking);
        }
    }

    @Test
    void the_data_are_those_of_the_report() throws Exception {
        JsonNode data = data();
        assertEquals(report.findings().size(), data.at("/report/findings").size());
        assertEquals(report.judgements().size(), data.at("/judgements/ids").size());
        assertEquals(
                report.run().counts().notMet(),
                data.at("/report/run/counts/notMet").asInt());
        JsonNode columns = data.get("judgements");
        for (String column :
                List.of("codes", "subjects", "items", "verdicts", "actuals", "required", "gaps", "cells")) {
            assertEquals(report.judgements().size(), columns.get(column).size(), column);
        }
        int last = report.judgements().size() - 1;
        JsonNode words = columns.get("words");
        assertEquals(
                report.judgements().get(last).code(),
                words.get(columns.get("codes").get(last).asInt()).asText());
        assertEquals(
                report.judgements().get(last).actual(),
                words.get(columns.get("actuals").get(last).asInt()).asText());
    }

    @Test
    void the_line_that_judges_is_marked_in_the_rule() throws Exception {
        for (JsonNode rule : data().at("/more/rules")) {
            if (rule.get("code").asText().equals("RET-01")) {
                int line = rule.at("/deciding/0").asInt() - rule.get("line").asInt();
                String text = rule.get("lines").get(line).asText();
                assertTrue(text.contains("judge.that") && text.contains("atLeast( 98 )"), text);
                return;
            }
        }
        throw new AssertionError("RET-01 is not among the rules");
    }

    /** In the demonstration district eight indicators are balanced over primary and eight over junior schools. */
    @Test
    void every_coefficient_stands_there_with_the_share_of_each_school() throws Exception {
        JsonNode coefficients = data().at("/more/coefficients");
        assertEquals(16, coefficients.size());
        for (JsonNode coefficient : coefficients) {
            double squares = 0;
            for (JsonNode share : coefficient.get("shares")) {
                squares += share.get("square").asDouble();
            }
            double deviation = coefficient.get("deviation").asDouble();
            assertEquals(deviation * deviation, squares, 1e-9 * squares);
        }
    }

    @Test
    void the_same_report_gives_the_same_page() throws Exception {
        Pack pack = ShippedPacks.rulebook(Pages.FUJIAN).pack();
        Report again = Pages.judged(Pages.DEMO, Pages.FUJIAN);
        assertEquals(page, Files.readString(Pages.write(again, pack, "zh", folder.resolve("again.html"))));
    }

    private static JsonNode data() throws Exception {
        String text = part("<script type=\"application/json\" id=\"data\">(.*?)</script>");
        assertFalse(text.contains("<") || text.contains(">") || text.contains("&"));
        return new ObjectMapper().readTree(text);
    }

    private static String part(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private static int count(String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
