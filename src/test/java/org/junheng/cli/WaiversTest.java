package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;

class WaiversTest extends WithSmallCase {
    private static final String HEADER = "标准代码,对象,项目,理由,批准人,批准日期,有效期至,依据材料\n";
    private static final String GOOD = "B1,K1,,新馆在建,张三,2025-09-01,2026-01-05,〔2025〕9号\n";

    /** The figures 10 and 9 of which the second falls short by one, checked on a day. */
    private Answer check(String day, String list) {
        return check(day, list, small.workbook("甲区.xlsx", "10", "9"));
    }

    private Answer check(String day, String list, Path... workbooks) {
        List<String> words = new ArrayList<>(List.of("check"));
        Arrays.stream(workbooks).map(Path::toString).forEach(words::add);
        words.addAll(List.of("--pack", small.path("pack").toString(), "--date", day));
        words.addAll(List.of("--out", small.path("out").toString()));
        words.addAll(List.of("--waivers", small.text("例外.csv", list).toString()));
        return SmallCase.call(words.toArray(String[]::new));
    }

    private JsonNode report(String path) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(small.path("out/" + path)));
    }

    private List<String> kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        report("report.json")
                .path("problems")
                .forEach(problem -> kinds.add(problem.path("kind").asText()));
        return kinds;
    }

    private void assertVerifies() {
        Answer answer = SmallCase.call("verify", small.path("out").toString());
        assertEquals(0, answer.code(), answer.out() + answer.err());
    }

    @Test
    void on_its_last_day_a_waiver_holds_and_the_run_never_reads_as_plainly_compliant() throws IOException {
        Answer answer = check("2026-01-05", HEADER + GOOD);
        assertEquals(0, answer.code(), answer.out());
        assertTrue(answer.out().startsWith("结论：达标（例外认可 1 项）"), answer.out());
        assertTrue(answer.out().contains("例外认可，不计为达标（1 项）"), answer.out());
        assertTrue(answer.out().contains("理由：新馆在建；批准：张三，"), answer.out());
        JsonNode report = report("report.json");
        assertEquals(
                "{\"considered\":2,\"met\":1,\"notMet\":1,\"undetermined\":0,\"error\":0,\"queries\":0,\"waived\":1}",
                report.path("run").path("counts").toString());
        assertEquals(0, report.path("findings").size());
        JsonNode judged = report("judgements.json").path("judgements").path(1);
        assertEquals("NOT_MET", judged.path("verdict").asText());
        JsonNode waived = report.path("waived").path(0);
        assertEquals("K1", waived.path("subject").path("key").asText());
        assertEquals("NOT_MET", waived.path("verdict").asText());
        assertEquals(
                "{\"approver\":\"张三\",\"reason\":\"新馆在建\",\"issued\":\"2025-09-01\",\"expires\":\"2026-01-05\","
                        + "\"evidence\":\"〔2025〕9号\",\"place\":\"waivers!A2\"}",
                waived.path("waiver").toString());
        assertVerifies();
    }

    @Test
    void on_the_day_after_its_last_a_waiver_has_expired() throws IOException {
        Answer answer = check("2026-01-06", HEADER + GOOD);
        assertEquals(1, answer.code());
        assertEquals(List.of("waiverExpired"), kinds());
        assertEquals(1, report("report.json").path("findings").size());
        assertTrue(answer.out().lines().limit(4).anyMatch("例外认可有 1 条没有生效，原因见数据提示。"::equals), answer.out());
        assertVerifies();
    }

    /** Row by row, each beside what it must be called; rows with nothing wrong would waive K1. */
    @Test
    void every_waiver_that_does_not_count_is_reported_by_its_kind_and_place() throws IOException {
        List<String> rows = List.of(
                "B2,K1,,理由,张三,2025-09-01,2026-12-31,9号|A2 waiverUnmatched",
                "B1,K9,,理由,张三,2025-09-01,2026-12-31,9号|A3 waiverUnmatched",
                "B1,K1,页数,理由,张三,2025-09-01,2026-12-31,9号|A4 waiverUnmatched",
                "B1,K0,,理由,张三,2025-09-01,2026-12-31,9号|A5 waiverUnmatched",
                "B1,K1,,理由,张三,2026-01-06,2026-12-31,9号|A6 waiverNotApplied",
                "B1,K1,,理由,张三,2025-09-01,2026-01-04,9号|A7 waiverExpired",
                ",K1,,理由,张三,2025-09-01,2026-12-31,9号|A8 waiverMalformed",
                "B1,,,理由,张三,2025-09-01,2026-12-31,9号|B9 waiverMalformed",
                "B1,K1,,,张三,2025-09-01,2026-12-31,9号|D10 waiverMalformed",
                "B1,K1,,理由,,2025-09-01,2026-12-31,9号|E11 waiverMalformed",
                "B1,K1,,理由,张三,,2026-12-31,9号|F12 waiverMalformed",
                "B1,K1,,理由,张三,2025-09-01,,9号|G13 waiverMalformed",
                "B1,K1,,理由,张三,2025-09-01,2026-12-31,|H14 waiverMalformed",
                "B1,K1,,理由,张三,2025-09-01,2026-02-30,9号|G15 waiverMalformed",
                "B1,K1,,理由,张三,九月,2026-12-31,9号|F16 waiverMalformed",
                "B1,K1,,理由,张三,2026-01-05,2026-01-04,9号|G17 waiverMalformed");
        String list = rows.stream().map(row -> row.split("\\|")[0] + "\n").collect(Collectors.joining());
        Answer answer = check("2026-01-05", HEADER + list);
        assertEquals(1, answer.code());
        assertEquals(0, report("report.json").path("waived").size());
        Set<String> reported = new TreeSet<>();
        report("report.json").path("problems").forEach(problem -> {
            reported.add(
                    problem.path("cell").asText() + " " + problem.path("kind").asText());
            assertEquals("waivers.csv", problem.path("workbook").asText());
        });
        assertEquals(
                rows.stream().map(row -> row.split("\\|")[1]).collect(Collectors.toCollection(TreeSet::new)), reported);
        assertTrue(answer.out().contains("例外认可有 16 条没有生效"), answer.out());
    }

    @Test
    void a_list_without_a_column_waives_nothing_and_says_which() throws IOException {
        assertEquals(
                1,
                check("2026-01-05", "标准代码,对象,理由,批准人,批准日期,有效期至\nB1,K1,理由,张三,2025-09-01,2026-12-31\n")
                        .code());
        assertEquals(List.of("waiverMalformed"), kinds());
        assertTrue(report("report.json")
                .path("problems")
                .path(0)
                .path("message")
                .asText()
                .contains("依据材料"));
    }

    @Test
    void of_two_waivers_for_one_shortfall_the_second_is_reported() throws IOException {
        assertEquals(0, check("2026-01-05", HEADER + GOOD + GOOD).code());
        assertEquals(List.of("waiverDuplicate"), kinds());
        assertEquals(1, report("report.json").path("waived").size());
    }

    @Test
    void what_cannot_be_judged_cannot_be_waived() throws IOException {
        Answer answer = check("2026-01-05", HEADER + GOOD, small.workbook("甲区.xlsx", "10", ""));
        assertEquals(2, answer.code());
        assertTrue(kinds().contains("waiverNotApplied"), kinds().toString());
        assertEquals(0, report("report.json").path("waived").size());
    }

    @Test
    void a_sheet_of_the_workbook_waives_too_and_is_no_unknown_sheet() throws IOException {
        Path workbook = small.workbook("甲区.xlsx", "10", "9");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.createSheet("例外认可");
            String[] rows = (HEADER + GOOD).split("\n");
            for (int row = 0; row < rows.length; row++) {
                Row made = sheet.createRow(row);
                String[] cells = rows[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    made.createCell(column).setCellValue(cells[column]);
                }
            }
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
        assertEquals(0, small.check(workbook).code());
        assertEquals(List.of(), kinds());
        assertEquals(
                "例外认可!A2",
                report("report.json")
                        .path("waived")
                        .path(0)
                        .path("waiver")
                        .path("place")
                        .asText());
        assertVerifies();
    }

    @Test
    void findings_xlsx_lists_what_is_waived_apart() throws IOException {
        check("2026-01-05", HEADER + GOOD);
        try (InputStream in = Files.newInputStream(small.path("out/findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet waived = book.getSheet("例外认可");
            assertEquals("B1", waived.getRow(1).getCell(1).getStringCellValue());
            assertEquals("新馆在建", waived.getRow(1).getCell(7).getStringCellValue());
            assertTrue(waived.getHeader().getCenter().contains("结论：达标（例外认可 1 项）"));
        }
    }

    @Test
    void of_several_workbooks_a_waiver_holds_for_the_one_it_names() throws IOException {
        String header = "工作簿," + HEADER;
        String list = header + "甲区," + GOOD + "," + GOOD + "丙区.xlsx," + GOOD;
        Answer answer =
                check("2026-01-05", list, small.workbook("甲区.xlsx", "10", "9"), small.workbook("乙区.xlsx", "10", "8"));
        assertEquals(1, answer.code());
        assertEquals(1, report("甲区/report.json").path("waived").size());
        assertEquals(0, report("乙区/report.json").path("waived").size());
        assertEquals(
                1,
                report("report.json").path("run").path("counts").path("waived").asInt());
        assertEquals(List.of("waiverMalformed", "waiverUnmatched"), kinds());
        assertTrue(answer.out().contains("达标（例外认可 1 项）"), answer.out());
        assertTrue(answer.out().contains("例外认可有 2 条没有生效"), answer.out());
        assertVerifies();
    }
}
