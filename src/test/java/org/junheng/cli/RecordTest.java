package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every file of a folder that could be a county stands in the record, with the reason where it could not be read. */
class RecordTest extends WithSmallCase {
    private static final Path NASTY = Path.of("fixtures", "nasty");

    private void folder(String good) throws Exception {
        small.workbook("省/甲县.xlsx", good);
        Files.copy(NASTY.resolve("truncated.xlsx"), small.path("省/丙县.xlsx"));
        Files.copy(NASTY.resolve("old-format.xls"), small.path("省/丁县.xls"));
        Files.copy(NASTY.resolve("old-format.xls"), small.path("省/戊县.et"));
        small.text("省/己县.csv", "编号,册数\nK0,12\n");
        small.workbook("省/东部/庚县.xlsx", "12");
        small.text("省/~$甲县.xlsx", "lock");
        small.text("省/.隐藏.xlsx", "hidden");
        small.text("省/说明.docx", "words");
        small.text("省/空文件夹/说明.txt", "words");
    }

    private JsonNode report() throws Exception {
        return new ObjectMapper().readTree(small.path("out/report.json").toFile());
    }

    private static List<String> names(JsonNode report, boolean refused) {
        List<String> names = new ArrayList<>();
        report.path("run").path("workbooks").forEach(workbook -> {
            if (workbook.has("refused") == refused) {
                names.add(workbook.path("name").asText());
            }
        });
        return names;
    }

    @Test
    void what_cannot_be_read_is_named_and_keeps_the_whole_from_being_compliant() throws Exception {
        folder("12");
        SmallCase.Answer answer = small.check(small.path("省"));
        assertEquals(2, answer.code(), answer.out() + answer.err());
        JsonNode report = report();
        assertEquals("INCOMPLETE", report.path("run").path("verdict").asText());
        assertFalse(report.path("run").path("complete").asBoolean());
        assertEquals(List.of("甲县.xlsx"), names(report, false));
        assertEquals(
                List.of("丁县.xls", "丙县.xlsx", "东部", "己县.csv", "戊县.et"),
                names(report, true).stream().sorted().toList());
        assertEquals(5, report.path("problems").size());
        assertTrue(answer.out().contains("未能读取（5 个）"), answer.out());
        assertTrue(answer.out().contains("东部") && answer.out().contains("--recursive"), answer.out());
    }

    @Test
    void a_county_that_falls_short_still_decides() throws Exception {
        folder("3");
        assertEquals(1, small.check(small.path("省")).code());
        assertEquals("NOT_COMPLIANT", report().path("run").path("verdict").asText());
    }

    @Test
    void subfolders_are_looked_into_where_the_call_says_so() throws Exception {
        small.workbook("省/东部/甲县.xlsx", "12");
        small.workbook("省/西部/甲县.xlsx", "13");
        SmallCase.Answer answer = SmallCase.call(
                "check",
                small.path("省").toString(),
                "--recursive",
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("out").toString(),
                "--date",
                "2026-01-05");
        assertEquals(0, answer.code(), answer.out() + answer.err());
        assertEquals(List.of("东部/甲县.xlsx", "西部/甲县.xlsx"), names(report(), false));
        assertTrue(Files.exists(small.path("out/东部-甲县/report.json")));
        assertTrue(Files.exists(small.path("out/西部-甲县/report.json")));
    }

    @Test
    void a_run_with_files_that_were_not_read_verifies() throws Exception {
        folder("12");
        small.check(small.path("省"));
        SmallCase.Answer verified = SmallCase.call("verify", small.path("out").toString());
        assertEquals(0, verified.code(), verified.out() + verified.err());
    }

    @Test
    void what_was_not_read_is_kept_and_named_in_the_manifest() throws Exception {
        folder("12");
        small.check(small.path("省"));
        JsonNode run = new ObjectMapper().readTree(small.path("out/run.json").toFile());
        List<String> kept = new ArrayList<>();
        run.path("refused")
                .forEach(file -> kept.add(
                        file.path("name").asText() + " " + file.path("kept").asText()));
        assertEquals(
                List.of(
                        "丁县.xls inputs/workbooks/丁县.xls",
                        "丙县.xlsx inputs/workbooks/丙县.xlsx",
                        "东部 ",
                        "己县.csv inputs/workbooks/己县.csv",
                        "戊县.et inputs/workbooks/戊县.et"),
                kept.stream().sorted().toList());
        assertEquals(Files.mismatch(NASTY.resolve("truncated.xlsx"), small.path("out/inputs/workbooks/丙县.xlsx")), -1L);
    }

    @Test
    void a_folder_of_which_nothing_can_be_read_is_refused_and_each_file_named() throws Exception {
        folder("12");
        Files.delete(small.path("省/甲县.xlsx"));
        SmallCase.Answer answer = small.check(small.path("省"));
        assertEquals(65, answer.code());
        for (String name : List.of("丙县.xlsx", "丁县.xls", "戊县.et", "己县.csv", "东部")) {
            assertTrue(answer.err().contains(name), answer.err());
        }
        assertFalse(Files.exists(small.path("out")));
    }

    @Test
    void runs_in_which_different_counties_were_read_are_not_compared_with_each_other() throws Exception {
        folder("3");
        small.check(small.path("省"));
        Files.move(small.path("out"), small.path("earlier"));
        Files.move(small.path("省/甲县.xlsx"), small.path("乙县.xlsx"));
        Files.copy(NASTY.resolve("truncated.xlsx"), small.path("省/甲县.xlsx"));
        Files.move(small.path("乙县.xlsx"), small.path("省/乙县.xlsx"));
        small.check(small.path("省"));
        String earlier = small.path("earlier").toString();
        SmallCase.Answer diff =
                SmallCase.call("diff", earlier, small.path("out").toString());
        assertTrue(diff.out().contains("甲县") && diff.out().contains("乙县"), diff.out() + diff.err());
        assertFalse(diff.out().contains("B1"), diff.out());
    }

    @Test
    void a_single_workbook_that_cannot_be_read_is_refused() throws Exception {
        folder("12");
        assertEquals(65, small.check(small.path("省/丁县.xls")).code());
        assertFalse(Files.exists(small.path("out")));
    }

    @Test
    void a_file_named_twice_is_one_county() {
        Path county = small.workbook("甲县.xlsx", "12");
        assertEquals(0, small.check(county, county).code());
    }
}
