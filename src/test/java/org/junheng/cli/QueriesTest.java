package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is improbable decides nothing, and is said until it is explained. */
class QueriesTest extends WithSmallCase {
    private static final String HEADER = "标准代码,对象,项目,说明,说明人,说明日期,有效期至,依据材料\n";
    private static final String GOOD = "Q1,K1,,捐书入库,李四,2025-12-01,2026-01-05,入库单\n";
    private static final String QUERY = """

            rule "疑问 册数一般不超过100册"
                @code( "Q1" ) @basis( "C1" ) @owner( "甲" ) @severity( query ) @area( "书" ) @remedy( "核实册数" )
            when
                $库 : 书库( $册 : 册数 )
            then
                judge.that( $库 ).measure( "册数", $册, "册" ).atMost( 100 );
            end
            """;

    @BeforeEach
    void write_a_pack_with_a_query() throws IOException {
        small.text("pack/rules.drl", Files.readString(small.path("pack/rules.drl")) + QUERY);
    }

    private Answer check(String... figures) {
        return small.check(small.workbook("甲区.xlsx", figures));
    }

    private Answer explained(String rows) {
        return SmallCase.call(
                "check",
                small.workbook("甲区.xlsx", "10", "101").toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("out").toString(),
                "--date",
                "2026-01-05",
                "--explanations",
                small.text("说明.csv", HEADER + rows).toString());
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(small.path("out/report.json")));
    }

    private JsonNode judgements() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(small.path("out/judgements.json")));
    }

    private String count(String name) throws IOException {
        return report().path("run").path("counts").path(name).asText();
    }

    private List<String> kinds() throws IOException {
        JsonNode report = report();
        return Stream.of("problems", "remarks")
                .flatMap(list -> StreamSupport.stream(report.path(list).spliterator(), false))
                .map(problem -> problem.path("kind").asText())
                .toList();
    }

    @Test
    void an_open_query_leaves_the_verdict_and_stands_in_the_headline() throws IOException {
        Answer answer = check("10", "101");
        assertEquals(0, answer.code());
        assertEquals(
                "共判定 2 项：达标 2，不达标 0，无法判定 0，规则出错 0；疑问 1 项待核实",
                answer.out().lines().toList().get(1));
        assertTrue(answer.out().contains("（1 项，待说明 1）"), answer.out());
        assertTrue(answer.out().contains("K1：册数 101册，一般应不超过 100册，超出 1册（书库!B3）"), answer.out());
        assertEquals("2", count("considered"));
        assertEquals("1", count("queries"));
        assertEquals(0, report().path("findings").size());
        JsonNode query = report().path("queries").path(0);
        assertEquals("query", query.path("severity").asText());
        assertEquals("K1", query.path("subject").path("key").asText());
        assertFalse(query.has("explanation"));
        assertEquals(2, judgements().path("judgements").size());
        Answer explain = SmallCase.call("explain", small.path("out").toString(), "Q1", "K1");
        assertTrue(explain.out().startsWith("Q1　疑问 册数一般不超过100册　疑问"), explain.out());
    }

    @Test
    void a_figure_at_the_limit_is_none_and_a_blank_one_asks_nothing_more() throws IOException {
        check("100", "");
        assertEquals("0", count("queries"));
        assertEquals("1", count("undetermined"));
        assertEquals(1, report().path("findings").size());
    }

    @Test
    void a_shortfall_decides_beside_a_query() throws IOException {
        assertEquals(1, check("9", "101").code());
        assertEquals("1", count("queries"));
        assertEquals("1", count("notMet"));
    }

    @Test
    void an_explanation_closes_it_until_its_last_day() throws IOException {
        Answer answer = explained(GOOD);
        assertEquals(0, answer.code());
        assertEquals("0", count("queries"));
        assertTrue(answer.out().startsWith("结论：达标　"), answer.out());
        assertTrue(answer.out().contains("（1 项，待说明 0）"), answer.out());
        assertTrue(answer.out().contains("2025-12-01 至 2026-01-05；依据：入库单"), answer.out());
        assertEquals(
                "{\"approver\":\"李四\",\"reason\":\"捐书入库\",\"issued\":\"2025-12-01\",\"expires\":\"2026-01-05\","
                        + "\"evidence\":\"入库单\",\"place\":\"explanations!A2\"}",
                report().path("queries").path(0).path("explanation").toString());
        assertEquals(0, SmallCase.call("verify", small.path("out").toString()).code());
        Answer explain = SmallCase.call("explain", small.path("out").toString(), "Q1", "K1");
        assertTrue(explain.out().contains("疑问已说明：李四，“捐书入库”"), explain.out());
    }

    @Test
    void a_query_is_traced_compared_and_weighed_like_a_judgement() throws IOException {
        check("10", "100");
        Files.move(small.path("out"), small.path("before"));
        check("10", "101");
        Answer trace = SmallCase.call("trace", small.path("out").toString(), "书库!B3");
        assertTrue(trace.out().contains("用到这一格的判定 1 项，其中问题 0 项，另有疑问 1 项。"), trace.out());
        assertTrue(trace.out().contains("疑问（1 项）"), trace.out());
        Answer diff = SmallCase.call(
                "diff", small.path("before").toString(), small.path("out").toString());
        assertTrue(diff.out().contains("问题和疑问：新增 1，消失 0"), diff.out());
        assertTrue(diff.out().contains("无疑问 → 疑问"), diff.out() + diff.err());
        assertTrue(diff.out().contains("书库!B3  册数 100 → 101"), diff.out());
        small.copyOfPack("wider/pack", "atMost( 100 )", "atMost( 101 )");
        Answer impact = SmallCase.call(
                "rules",
                "impact",
                small.path("pack").toString(),
                small.path("wider/pack").toString(),
                small.path("甲区.xlsx").toString());
        assertTrue(impact.out().contains("比较 2 项判定，变化 1 项"), impact.out() + impact.err());
        assertTrue(impact.out().contains("Q1  疑问 → 无疑问"), impact.out());
    }

    /** Each says why, and the query stays open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1,K1,,捐书,李四,2025-12-01,2026-01-04,| explanationExpired | 已经过期",
                "Q1,K1,,捐书,李四,2026-01-06,2026-12-31,| explanationNotApplied | 晚于评估日期",
                "Q1,K1,,捐书,,2025-12-01,2026-12-31,| explanationMalformed | 应填“说明人”",
                "Q1,K1,,,李四,2025-12-01,2026-12-31,| explanationMalformed | 应填“说明”",
                "Q1,K1,,捐书,李四,,2026-12-31,| explanationMalformed | 应填“说明日期”",
                "Q1,K1,,捐书,李四,2025-12-01,,| explanationMalformed | 应填“有效期至”",
                "Q1,K1,,捐书,李四,去年,2026-12-31,| explanationMalformed | 不是日期",
                "Q9,K1,,捐书,李四,2025-12-01,2026-12-31,| explanationUnmatched | 没有对应的判定",
                "Q1,K0,,捐书,李四,2025-12-01,2026-12-31,| explanationUnmatched | 没有这个疑问",
                "B1,K1,,捐书,李四,2025-12-01,2026-12-31,| explanationNotApplied | 这一条标准不是疑问",
                "B1,K7,,捐书,李四,2025-12-01,2026-12-31,| explanationNotApplied | 这一条标准不是疑问",
            })
    void an_explanation_that_does_not_count_is_said(String row, String kind, String words) throws IOException {
        Answer answer = explained(row + "\n");
        assertEquals(0, answer.code());
        assertEquals("1", count("queries"));
        assertEquals(List.of(kind), kinds());
        String message = report().path("problems").path(0).path("message").asText();
        assertTrue(message.contains(words), message);
        assertTrue(answer.out().contains("疑问说明有 1 条没有生效"), answer.out());
    }

    @Test
    void a_paper_need_not_be_named() throws IOException {
        explained("Q1,K1,,捐书入库,李四,2025-12-01,2026-12-31,\n");
        assertEquals("0", count("queries"));
        assertEquals(List.of(), kinds());
    }

    @Test
    void a_shortfall_is_not_explained_away() throws IOException {
        Answer answer = SmallCase.call(
                "check",
                small.workbook("甲区.xlsx", "9").toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("out").toString(),
                "--explanations",
                small.text("说明.csv", HEADER + "B1,K0,,捐书,李四,2025-12-01,2099-12-31,\n")
                        .toString());
        assertEquals(1, answer.code());
        assertEquals(List.of("explanationNotApplied"), kinds());
    }

    @Test
    void what_is_filled_in_below_the_queries_of_findings_xlsx_is_read_as_a_sheet_of_the_workbook() throws IOException {
        check("10", "101");
        List<String> header = new ArrayList<>();
        List<String> row = new ArrayList<>();
        try (InputStream in = Files.newInputStream(small.path("out/findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet queries = book.getSheet("疑问");
            queries.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
            queries.getRow(1).forEach(cell -> row.add(cell.getStringCellValue()));
        }
        row.set(header.indexOf("说明"), "捐书入库");
        row.set(header.indexOf("说明人"), "李四");
        row.set(header.indexOf("说明日期"), "2025-12-01");
        row.set(header.indexOf("有效期至"), "2026-12-31");
        Path workbook = withSheet("疑问说明", header, row);
        assertEquals(0, small.check(workbook).code());
        assertEquals("0", count("queries"));
        assertEquals(List.of(), kinds());
    }

    private Path withSheet(String name, List<String> header, List<String> row) throws IOException {
        Path workbook = small.workbook("甲区.xlsx", "10", "101");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.createSheet(name);
            for (List<String> texts : List.of(header, row)) {
                Row made = sheet.createRow(sheet.getPhysicalNumberOfRows());
                texts.forEach(text ->
                        made.createCell(Math.max(0, made.getLastCellNum())).setCellValue(text));
            }
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
        return workbook;
    }
}
