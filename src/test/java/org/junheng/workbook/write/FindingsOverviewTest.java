package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.sheetNames;
import static org.junheng.workbook.write.WrittenBook.texts;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

class FindingsOverviewTest {
    @Test
    void the_first_sheet_says_the_verdict_the_day_and_how_many_of_each() throws IOException {
        List<List<String>> rows = rows(written("zh", some().build()).getSheetAt(0));
        assertTrue(rows.contains(List.of("结论", "不达标")), rows.toString());
        assertTrue(rows.contains(List.of("评估日期", "2026-09-01")), rows.toString());
        assertTrue(rows.contains(List.of("规则包", "示例规则包 (demo)")), rows.toString());
        assertTrue(rows.contains(List.of("工作簿", "区.xlsx")), rows.toString());
        assertTrue(rows.contains(List.of("全部判定", "4", "1", "2", "1", "0")), rows.toString());
        assertTrue(rows.contains(List.of("办学条件", "4", "1", "2", "1", "0")), rows.toString());
    }

    /** Queries are counted for themselves, in the demonstration district one of 1,314. */
    @Test
    void the_areas_add_up_to_the_counts_of_the_run() throws Exception {
        Path pack = Path.of("rules", "fujian-basic-balance");
        Rulebook rulebook = ShippedPacks.rulebook(pack);
        Report demo = new Assessment(rulebook.pack(), rulebook, LocalDate.of(2026, 1, 5), "zh")
                .of(Path.of("fixtures", "demo-district.xlsx"));
        List<List<String>> rows = rows(written("zh", demo).getSheetAt(0));
        int row = 0;
        while (!rows.get(row).get(0).equals("领域")) {
            row++;
        }
        int considered = 0;
        int notMet = 0;
        for (row++; rows.get(row).size() == 6; row++) {
            considered += Integer.parseInt(rows.get(row).get(1));
            notMet += Integer.parseInt(rows.get(row).get(3));
        }
        assertEquals(demo.run().counts().considered(), considered);
        assertEquals(demo.run().counts().notMet(), notMet);
    }

    @Test
    void a_run_with_waivers_never_reads_as_plainly_compliant() throws IOException {
        XSSFWorkbook book = written(
                "zh",
                report("区.xlsx", RunVerdict.COMPLIANT)
                        .waived(judgement("A-1", "一小").verdict(Verdict.NOT_MET), "在建", "张三")
                        .build());
        assertTrue(rows(book.getSheetAt(0)).contains(List.of("结论", "达标（例外认可 1 项）")));
    }

    @Test
    void offices_are_counted_most_first_and_lead_to_their_sheets() throws IOException {
        XSSFWorkbook book = written("zh", some().build());
        List<List<String>> rows = rows(book.getSheetAt(0));
        int education = rows.indexOf(List.of("教育局", "1", "1", "0"));
        int finance = rows.indexOf(List.of("财政局", "1", "0", "0"));
        assertTrue(education > 0 && finance == education + 1, rows.toString());
        assertTrue(locations(book.getSheetAt(0)).contains("'财政局'!A1"));
    }

    @Test
    void every_link_leads_to_a_sheet_that_is_there() throws IOException {
        XSSFWorkbook book = written("zh", some().build());
        for (Sheet sheet : book) {
            for (String location : locations(sheet)) {
                String name = location.substring(1, location.lastIndexOf("'!"));
                assertTrue(sheetNames(book).contains(name), sheet.getSheetName() + " -> " + location);
            }
        }
    }

    @Test
    void several_counties_are_told_apart_with_the_verdict_of_each() throws IOException {
        List<List<String>> rows = rows(written(
                        "zh",
                        some().build(),
                        report("乙区.xlsx", RunVerdict.COMPLIANT).build())
                .getSheetAt(0));
        assertTrue(rows.contains(List.of("结论", "达标 1")), rows.toString());
        assertTrue(rows.contains(List.of("结论", "不达标 1")), rows.toString());
        assertTrue(rows.contains(List.of("区.xlsx", "不达标", "2", "1", "0")), rows.toString());
        assertTrue(rows.contains(List.of("乙区.xlsx", "达标", "0", "0", "0")), rows.toString());
    }

    @Test
    void the_schools_with_most_findings_are_named_and_no_more_than_twenty() throws IOException {
        ReportBuilder report = some();
        for (int i = 1; i <= 21; i++) {
            report.judged(judgement("C-1", i + "小").type("校").key("S" + i).verdict(Verdict.NOT_MET))
                    .judged(judgement("C-2", i + "小").type("校").key("S" + i));
        }
        report.judged(judgement("C-3", "21小").type("校").key("S21").verdict(Verdict.NOT_MET));
        List<List<String>> rows = rows(written("zh", report.build()).getSheetAt(0));
        int first = rows.indexOf(List.of("21小", "2", "0", "0"));
        assertEquals(List.of("1小", "1", "0", "0"), rows.get(first + 1));
        assertEquals(List.of("19小", "1", "0", "0"), rows.get(first + 19));
        assertTrue(rows.stream().noneMatch(row -> row.get(0).equals("20小")), rows.toString());
    }

    private static ReportBuilder some() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("A-1", "班额", new Counts(4, 1, 2, 1, 0))
                .judged(judgement("A-1", "一班"))
                .judged(judgement("A-1", "二班").owner("财政局").verdict(Verdict.NOT_MET))
                .judged(judgement("A-1", "三班").verdict(Verdict.NOT_MET))
                .judged(judgement("A-1", "四班").verdict(Verdict.UNDETERMINED));
    }

    private static List<String> locations(Sheet sheet) {
        return sheet.getHyperlinkList().stream().map(Hyperlink::getAddress).toList();
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        sheet.forEach(row -> rows.add(texts(row)));
        return rows;
    }
}
