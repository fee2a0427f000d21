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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junheng.TinyPack;
import org.junheng.cli.SmallCase.Answer;
import org.junheng.cli.terminal.TerminalText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of one county in three years: in the second its funds are less, in the third the rules are others.
 *
 * <p>Of five schools with 4000 books and 300 pupils each there are 13.33 books for a pupil, and 13.245 where ten pupils
 * more are counted.
 */
class HistoryFiguresTest {
    @TempDir
    private static Path folder;

    private static Path runs;
    private static JsonNode history;

    @BeforeAll
    static void three_years() throws Exception {
        runs = folder.resolve("runs");
        SmallProvince province =
                new SmallProvince(folder).set("12S1 学生数", "460").set("12S2 学生数", "140");
        TinyPack old = province.pack("p1", "", "");
        check(runs, province.write("y1", Map.of()), old, "2024-09-01");
        check(runs, province.set("12", "107").write("y2", Map.of()), old, "2025-09-01");
        TinyPack now = province.pack("p2", "atMost( 500 )", "atMost( 450 )");
        Path rules = now.folder().resolve("rules.drl");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace("$书 / $生,", "$书 / ( $生 + 10 ),")
                        .replace("atLeast( 100 )", "atLeast( 110 )"));
        check(runs, province.set("12", "108").write("y3", Map.of()), now, "2026-09-01");
        history = history(runs);
    }

    private static void check(Path to, Path year, TinyPack pack, String day, String... more) {
        List<String> call =
                new ArrayList<>(List.of("check", year.resolve("县12.xlsx").toString()));
        call.addAll(List.of("--pack", pack.folder().toString(), "--date", day));
        call.addAll(List.of("--out", to.resolve(year.getFileName()).toString()));
        call.addAll(Arrays.asList(more));
        Answer answer = SmallCase.call(call.toArray(String[]::new));
        assertTrue(answer.code() <= 2, answer.err());
    }

    private static JsonNode history(Path runs) throws IOException {
        return history(runs, 0);
    }

    private static JsonNode history(Path runs, int code) throws IOException {
        Path file = folder.resolve("history.json");
        Answer answer = SmallCase.call("history", runs.toString(), "--json", file.toString());
        assertEquals(code, answer.code(), answer.err());
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static JsonNode points(JsonNode history, String list, String code) {
        for (JsonNode line : history.path(list)) {
            if (line.path("code").asText().equals(code)) {
                return line.path("points");
            }
        }
        throw new AssertionError(code + " is not among " + history.path(list));
    }

    private static List<String> texts(JsonNode points, String field) {
        List<String> texts = new ArrayList<>();
        points.forEach(point -> texts.add(point.path(field).asText()));
        return texts;
    }

    private static List<Boolean> joined(JsonNode points) {
        List<Boolean> joined = new ArrayList<>();
        points.forEach(point -> joined.add(point.path("step").path("joined").asBoolean()));
        return joined;
    }

    @Test
    void a_figure_goes_on_where_only_its_limit_changed_and_the_limit_is_shown() {
        JsonNode funds = points(history, "figures", "FUND");
        assertEquals(List.of("120", "107", "108"), texts(funds, "actual"));
        assertEquals(List.of("100", "100", "110"), texts(funds, "required"));
        assertEquals(List.of(false, true, true), joined(funds));
    }

    @Test
    void a_figure_that_another_formula_makes_is_not_joined_and_the_old_data_are_told_by_it() {
        JsonNode rate = points(history, "figures", "RATE");
        assertEquals(List.of(false, true, false), joined(rate));
        assertTrue(rate.get(1).path("step").path("restated").isNull());
        String restated = rate.get(2).path("step").path("restated").asText();
        assertTrue(restated.startsWith("13.245033"), restated);
        assertTrue(rate.get(1).path("actual").asText().startsWith("13.3333"), rate.toString());
    }

    @Test
    void what_is_judged_school_by_school_is_counted() {
        JsonNode size = points(history, "criteria", "SIZE");
        assertEquals(List.of("500", "500", "450"), texts(size, "required"));
        assertEquals(List.of(0, 0, 1), List.of(missed(size, 0), missed(size, 1), missed(size, 2)));
        assertEquals("1", size.get(2).path("step").path("restated").asText(), "the school of 460 pupils");
        assertFalse(history.path("figures").toString().contains("SIZE"), "five schools are no figure of the county");
    }

    private static int missed(JsonNode points, int run) {
        return points.get(run).path("counts").path("notMet").asInt();
    }

    @Test
    void without_copies_nothing_is_joined_over_another_pack() throws Exception {
        Path bare = folder.resolve("bare");
        TinyPack old = new SmallProvince(folder).pack("p1", "", "");
        check(bare, folder.resolve("y2"), old, "2025-09-01", "--no-copy");
        TinyPack now = new SmallProvince(folder).pack("p3", "atMost( 500 )", "atMost( 450 )");
        check(bare, folder.resolve("y3"), now, "2025-09-01", "--no-copy");
        JsonNode told = history(bare);
        assertEquals(List.of(false, false), joined(points(told, "figures", "FUND")));
        assertFalse(told.path("runs").get(1).path("seam").path("known").asBoolean());
    }

    @Test
    void the_terminal_keeps_its_columns_and_the_page_asks_for_nothing() throws IOException {
        Path page = folder.resolve("years.html");
        Answer answer = SmallCase.call("history", runs.toString(), "--html", page.toString());
        List<String> lines = answer.out().lines().toList();
        String head = lines.stream()
                .filter(line -> line.contains("第 1 次  "))
                .findFirst()
                .orElseThrow();
        String funds =
                lines.stream().filter(line -> line.contains("FUND")).findFirst().orElseThrow();
        assertEquals(end(head, "第 3 次"), end(funds, "108!"), answer.out());
        assertEquals(TerminalText.breadth(head), end(funds, "100→110"), answer.out());
        assertTrue(answer.out().contains("RATE：第 2 次的 13.3333 照第 3 次的规则是 13.245"), answer.out());
        String text = Files.readString(page);
        assertTrue(text.contains("default-src 'none'") && text.contains("\"restated\":\"13.245"), "page");
    }

    private static int end(String line, String word) {
        return TerminalText.breadth(line.substring(0, line.indexOf(word) + word.length()));
    }

    @Test
    void a_run_of_an_earlier_form_is_named_and_the_others_are_told() throws Exception {
        Path old = Files.createDirectories(runs.resolve("old"));
        Files.writeString(old.resolve("report.json"), "{ \"run\": { \"assessedOn\": \"2020-01-01\" } }");
        try {
            JsonNode told = history(runs, 65);
            assertEquals(3, told.path("runs").size());
            assertEquals("old", told.path("unread").get(0).path("name").asText());
        } finally {
            Files.delete(old.resolve("report.json"));
            Files.delete(old);
        }
    }
}
