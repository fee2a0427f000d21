package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.TinyPack;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty counties in three years: does the comparison name every change that was made, its cause, and nothing else? */
class ProvinceYearsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIZE = "tiny/rules.drl:6  atMost( 500 ) → atMost( 450 )";
    private static final String PRIMARY = "tiny/tables/定额.csv:2  小学,2020,3000 → 小学,2020,3300";

    @TempDir
    private static Path folder;

    private static Path first;
    private static Path second;
    private static Path third;

    @BeforeAll
    static void three_years() throws Exception {
        SmallProvince province = new SmallProvince(folder);
        TinyPack old = province.pack("p1", "", "");
        province.set("03S1 图书", "2000")
                .set("08S5 图书", "2500")
                .set("12S1 学生数", "460")
                .set("13S2 图书", "3400")
                .set("13S4 图书", "3300");
        first = check(province.write("y1", Map.of()), old, "2024-09-01");
        province.set("03S1 图书", "3200").set("05S1 学生数", "510").set("09", "90").set("10", "");
        province.school("07S6", "300", "1000").close("08S5").school("11S6", "300", "4000");
        second = check(province.write("y2", Map.of(20, "县20新")), old, "2025-09-01");
        province.set("10", "120").set("14S1 图书", "3250").set("15S3 图书", "3100").set("13S4 图书", "3450");
        TinyPack now = province.pack("p2", "atMost( 500 )", "atMost( 450 )")
                .file("tables/定额.csv", "学段,自,册数\n小学,2020,3300\n初中,2020,3000\n初中,2026,3500\n");
        Path rules = now.folder().resolve("rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("$书 / $生,", "$书 / ( $生 + 10 ),"));
        third = check(province.write("y3", Map.of(20, "县20新")), now, "2026-09-01");
    }

    private static Path check(Path workbooks, TinyPack pack, String day) {
        Path out = folder.resolve("runs").resolve(day.substring(0, 4));
        Answer answer = SmallCase.call(
                "check",
                workbooks.toString(),
                "--pack",
                pack.folder().toString(),
                "--out",
                out.toString(),
                "--date",
                day);
        assertTrue(answer.code() <= 2, answer.err());
        return out;
    }

    private static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    /** Each comparison is made once for all tests. */
    private static JsonNode diff(Path before, Path after) throws IOException {
        Path file = folder.resolve("diff-" + before.getFileName() + "-" + after.getFileName() + ".json");
        if (!Files.exists(file)) {
            Answer answer = SmallCase.call("diff", before.toString(), after.toString(), "--json", file.toString());
            assertTrue(answer.code() <= 1, answer.err());
        }
        return json(file);
    }

    /** Every finding that is not as it was: county, criterion, subject, what became of it and each cause. */
    private static Set<String> changes(JsonNode diff) {
        Set<String> changes = new TreeSet<>();
        for (JsonNode county : diff.path("counties")) {
            for (JsonNode change : county.path("changes")) {
                List<String> words = new ArrayList<>(List.of(
                        county.path("folder").asText(),
                        change.path("code").asText(),
                        change.path("subject").path("key").asText(),
                        change.path("kind").asText()));
                change.path("causes")
                        .forEach(cause -> words.add("[" + cause.path("kind").asText() + "] "
                                + cause.path("words").asText()));
                if (!change.path("kind").asText().equals("persisting")) {
                    changes.add(String.join(" ", words));
                }
            }
        }
        return changes;
    }

    @Test
    void between_the_first_two_years_every_change_is_named_with_its_cell_or_school() throws IOException {
        assertEquals(
                new TreeSet<>(Set.of(
                        "县03 BOOK 03S1 gone [data] 学校!D2  图书 2000 → 3200",
                        "县05 SIZE 05S1 new [data] 学校!C2  学生数 300 → 510",
                        "县07 BOOK 07S6 new [subject] 学校!7:7  新增一行 07S6",
                        "县08 BOOK 08S5 gone [subject] 学校!6:6  删去一行 08S5",
                        "县09 FUND 县09 new [data] 全县!B2  经费 120 → 90",
                        "县10 FUND 县10 new [data] 全县!B2  经费 120 → （空白）")),
                changes(diff(first, second)));
    }

    @Test
    void between_the_next_two_a_rule_a_table_and_the_day_are_causes_as_well() throws IOException {
        assertEquals(
                new TreeSet<>(Set.of(
                        "县03 BOOK 03S1 new [table] " + PRIMARY,
                        "县05 SIZE 05S1 changed [rule] " + SIZE,
                        "县07 BOOK 07S6 changed [date] 评估日期 2025-09-01 → 2026-09-01",
                        "县10 FUND 县10 gone [data] 全县!B2  经费 （空白） → 120",
                        "县12 SIZE 12S1 new [rule] " + SIZE,
                        "县13 BOOK 13S2 new [date] 评估日期 2025-09-01 → 2026-09-01",
                        "县13 BOOK 13S4 new [data] 学校!D5  图书 3300 → 3450 [date] 评估日期 2025-09-01 → 2026-09-01",
                        "县14 BOOK 14S1 new [data] 学校!D2  图书 4000 → 3250 [table] " + PRIMARY,
                        "县15 BOOK 15S3 new [data] 学校!D4  图书 4000 → 3100 [table] " + PRIMARY)),
                changes(diff(second, third)));
    }

    @Test
    void the_counts_of_the_whole_are_those_of_its_counties_and_add_up_over_the_years() throws IOException {
        for (Path run : List.of(first, second, third)) {
            for (String field : List.of("considered", "met", "notMet", "undetermined", "error")) {
                int counties = 0;
                for (JsonNode workbook : json(run.resolve("run.json")).path("workbooks")) {
                    counties += count(json(run.resolve(workbook.path("report").asText())), field);
                }
                assertEquals(counties, count(json(run.resolve("report.json")), field), run + " " + field);
            }
        }
        JsonNode diff = diff(first, second);
        int[] sides = new int[2];
        int moved = 0;
        for (JsonNode area : diff.path("areas")) {
            sides[0] += open(area.path("before"));
            sides[1] += open(area.path("after"));
            moved += area.path("worse").asInt() - area.path("better").asInt();
        }
        assertEquals(2, sides[0], "the books of 03S1 and 08S5");
        assertEquals(4, sides[1], "05S1, 07S6, the funds of 09 and 10");
        assertEquals(sides[1] - sides[0], moved);
        assertEquals(
                sides[0], open(json(first.resolve("report.json")).path("run").path("counts")));
        assertEquals(
                sides[1], open(json(second.resolve("report.json")).path("run").path("counts")));
    }

    private static int count(JsonNode report, String field) {
        return report.path("run").path("counts").path(field).asInt();
    }

    private static int open(JsonNode counts) {
        return counts.path("considered").asInt() - counts.path("met").asInt();
    }

    @Test
    void a_county_in_the_whole_is_what_its_own_comparison_says() throws IOException {
        JsonNode whole = diff(first, second);
        for (String name : List.of("县03", "县07", "县11", "县20新")) {
            JsonNode own = diff(first.resolve(name.replace("新", "")), second.resolve(name))
                    .path("counties")
                    .get(0);
            assertEquals(own, county(whole, name));
        }
    }

    private static JsonNode county(JsonNode diff, String folder) {
        for (JsonNode county : diff.path("counties")) {
            if (county.path("folder").asText().equals(folder)) {
                return county;
            }
        }
        throw new AssertionError(folder);
    }

    @Test
    void a_school_that_came_or_left_is_named_even_where_it_misses_nothing() throws IOException {
        JsonNode diff = diff(first, second);
        Set<String> moved = new TreeSet<>();
        for (JsonNode county : diff.path("counties")) {
            county.path("came")
                    .forEach(subject -> moved.add("+" + subject.path("key").asText()));
            county.path("left")
                    .forEach(subject -> moved.add("-" + subject.path("key").asText()));
        }
        assertEquals(Set.of("+07S6", "+11S6", "-08S5"), moved);
    }

    @Test
    void a_county_under_another_name_is_known_by_the_codes_of_its_schools() throws IOException {
        JsonNode diff = diff(first, second);
        assertEquals(SmallProvince.COUNTIES, diff.path("counties").size());
        assertEquals("县20", county(diff, "县20新").path("earlierFolder").asText());
        assertTrue(diff.path("onlyBefore").isEmpty() && diff.path("onlyAfter").isEmpty());
    }

    @Test
    void ranks_are_by_what_is_to_spare_of_the_limit() throws IOException {
        for (JsonNode ranking : diff(first, second).path("rankings")) {
            if (ranking.path("code").asText().equals("FUND")) {
                for (JsonNode stand : ranking.path("counties")) {
                    boolean poor = stand.path("county").asText().equals("县09.xlsx");
                    assertEquals(1, stand.path("before").path("rank").asInt(), "all have 120");
                    if (stand.path("after").isObject()) {
                        assertEquals(
                                poor ? 1 : 2, stand.path("after").path("rank").asInt());
                        assertEquals(
                                poor ? "-10" : "20",
                                stand.path("after").path("margin").asText());
                    } else {
                        assertEquals("县10.xlsx", stand.path("county").asText());
                    }
                }
                return;
            }
        }
        throw new AssertionError("no ranking by funds");
    }

    @Test
    void the_terminal_says_it_on_one_screen_and_the_page_asks_for_nothing() throws IOException {
        Path page = folder.resolve("pages/years.html");
        Answer answer = SmallCase.call("diff", second.toString(), third.toString(), "--html", page.toString());
        assertEquals(1, answer.code(), answer.err());
        assertTrue(answer.out().lines().count() <= 55, answer.out());
        for (String said : List.of("4 项，变差 6，变好 1，现为 9 项", "〔规则〕" + SIZE, "评估日期", "规则表")) {
            assertTrue(answer.out().contains(said), said + "\n" + answer.out());
        }
        String text = Files.readString(page);
        assertTrue(text.contains("default-src 'none'"), text.substring(0, 900));
        assertTrue(text.contains("../runs/2026/%E5%8E%BF12/report.html"), "a county's own page");
        assertFalse(text.contains("http://") && !text.contains("http://www.w3.org"), "no address");
    }
}
