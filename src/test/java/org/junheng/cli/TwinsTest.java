package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does a run over several counties name what two of them say and only one should? */
class TwinsTest extends WithSmallCase {
    @BeforeEach
    void pack() throws IOException {
        small.text("pack/facts.drl", """
                declare 书库 extends Row
                    @sheet( "书库" )
                    编号 : String     @key @required @unique
                    名称 : String     @required @label @alike
                    种类 : String     @required @alike
                    册数 : BigDecimal @unit( "册" )
                end
                """);
    }

    @Test
    void counties_that_all_differ_have_no_such_problem() throws Exception {
        county("甲.xlsx", row("A1", "一库", "大"), row("A2", "二库", "小"));
        county("乙.xlsx", row("B1", "一库", "小"), row("B2", "三库", "小"));
        assertEquals(0, check().code());
        assertEquals(List.of(), told("problems"));
        assertEquals(List.of(), told("remarks"));
        assertTrue(whole().path("run").path("complete").asBoolean());
    }

    @Test
    void one_code_in_two_counties_is_named_with_both_cells_and_leaves_the_run_incomplete() throws Exception {
        county("甲.xlsx", row("A1", "一库", "大"), row("A2", "二库", "小"));
        county("乙.xlsx", row("B1", "三库", "小"), row("ａ2", "四库", "小"));
        Answer answer = check();
        assertEquals(2, answer.code());
        assertEquals(
                List.of("inTwoCounties [书库·编号] 在 2 个区县（乙.xlsx、甲.xlsx）里重复，各区县不应相同："
                        + "ａ2（乙.xlsx 书库!A3、甲.xlsx 书库!A3）。建议：查清各属于哪个区县，改正后重新检查。"),
                told("problems"));
        assertFalse(whole().path("run").path("complete").asBoolean());
        assertTrue(answer.out().contains("[书库·编号] 在 2 个区县"), answer.out());
        assertTrue(Files.readString(small.path("out/甲/report.json")).contains("\"verdict\": \"COMPLIANT\""));
    }

    @Test
    void one_name_of_one_kind_in_two_counties_is_only_remarked() throws Exception {
        county("甲.xlsx", row("A1", "一库", "大"));
        county("乙.xlsx", row("B1", "一库", "大"));
        assertEquals(0, check().code());
        assertEquals(List.of(), told("problems"));
        assertEquals(
                List.of("inTwoCounties [书库·名称、种类] 在 2 个区县（乙.xlsx、甲.xlsx）里完全一样："
                        + "一库、大（乙.xlsx 书库!B2、甲.xlsx 书库!B2）。建议：核对是不是填错、抄错；确实一样的不用改。"),
                told("remarks"));
    }

    @Test
    void the_same_workbook_under_two_names_is_one_problem() throws Exception {
        county("甲.xlsx", row("A1", "一库", "大"), row("A2", "二库", "小"));
        Files.copy(small.path("省/甲.xlsx"), small.path("省/乙.xlsx"));
        assertEquals(2, check().code());
        assertEquals(
                List.of("sameWorkbook 这 2 个工作簿的内容完全相同，是同一份数据交了几次：乙.xlsx、甲.xlsx。" + "建议：查清各是哪个区县的，重交弄错的。"),
                told("problems"));
        assertEquals(List.of(), told("remarks"));
    }

    @Test
    void what_the_same_counties_have_in_common_is_one_problem_that_names_the_first() throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            rows.add(row("A" + i, "库" + i, "大"));
        }
        county("甲.xlsx", rows.toArray(String[][]::new));
        rows.add(row("A6", "库6", "大"));
        county("乙.xlsx", rows.toArray(String[][]::new));
        check();
        assertEquals(1, told("problems").size());
        assertTrue(
                told("problems").get(0).contains("A3（乙.xlsx 书库!A4、甲.xlsx 书库!A4） 等 5 个"),
                told("problems").get(0));
    }

    @Test
    void parts_that_are_added_up_find_what_stands_in_two_of_them() throws Exception {
        county("甲.xlsx", row("A1", "一库", "大"));
        county("乙.xlsx", row("A1", "二库", "大"));
        check();
        String one = Files.readString(small.path("out/report.json"));
        for (String part : List.of("1/2", "2/2")) {
            SmallCase.call(
                    "check",
                    path("省"),
                    "--pack",
                    path("pack"),
                    "--date",
                    "2026-01-05",
                    "--shard",
                    part,
                    "--out",
                    path("份" + part.charAt(0)));
        }
        assertEquals(
                2,
                SmallCase.call("rollup", path("份1"), path("份2"), "--out", path("合"))
                        .code());
        assertEquals(one, Files.readString(small.path("合/report.json")));
        assertEquals(0, SmallCase.call("verify", path("合")).code());
    }

    @Test
    void the_annotations_are_for_sheets_and_not_both_at_once() throws Exception {
        small.text(
                "pack/facts.drl",
                Files.readString(small.path("pack/facts.drl")).replace("@label @alike", "@label @alike @unique"));
        Answer both = SmallCase.call("rules", "lint", "--pack", path("pack"));
        assertTrue(both.out().contains("写了 @unique 又写了 @alike"), both.out() + both.err());
        small.text(
                "pack/facts.drl", Files.readString(small.path("pack/facts.drl")).replace("@sheet", "@table"));
        Answer table = SmallCase.call("rules", "lint", "--pack", path("pack"));
        assertTrue(table.out().contains("[编号] 写了 @unique 或 @alike"), table.out() + table.err());
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private void county(String name, String[]... rows) throws IOException {
        Files.createDirectories(small.path("省"));
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(small.path("省/" + name))) {
            Sheet sheet = book.createSheet("书库");
            fill(sheet.createRow(0), "编号", "名称", "种类", "册数");
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(i + 1), rows[i][0], rows[i][1], rows[i][2], "12");
            }
            book.write(out);
        }
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private Answer check() {
        return small.check(small.path("省"));
    }

    private String path(String name) {
        return small.path(name).toString();
    }

    private JsonNode whole() throws IOException {
        return new ObjectMapper().readTree(small.path("out/report.json").toFile());
    }

    private List<String> told(String list) throws IOException {
        List<String> told = new ArrayList<>();
        whole().path(list)
                .forEach(one -> told.add(
                        one.path("kind").asText() + " " + one.path("message").asText()));
        return told;
    }
}
