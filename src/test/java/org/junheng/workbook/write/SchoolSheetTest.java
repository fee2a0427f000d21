package org.junheng.workbook.write;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.report;
import static org.junheng.workbook.write.WrittenBook.sheetNames;
import static org.junheng.workbook.write.WrittenBook.text;
import static org.junheng.workbook.write.WrittenBook.texts;
import static org.junheng.workbook.write.WrittenBook.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;

class SchoolSheetTest {
    @Test
    void a_school_is_a_row_with_its_figure_beside_the_limit_or_a_sign() throws IOException {
        XSSFSheet sheet = written("zh", twoSchools().build()).getSheet("逐校达标");
        assertEquals(List.of("对象", "对象代码", "面积", "", "围墙", "不达标", "无法判定", "备注"), texts(sheet.getRow(0)));
        assertEquals(List.of("", "", "实际值", "要求", "B-1", "", "", ""), texts(sheet.getRow(1)));
        assertEquals(List.of("一小", "S1", "1800", "1861.5", "✓", "1", "0", ""), texts(sheet.getRow(2)));
        assertEquals(List.of("二小", "S2", "？", "900", "✗", "1", "1", ""), texts(sheet.getRow(3)));
    }

    @Test
    void what_is_missed_is_shaded_and_what_is_met_is_not() throws IOException {
        XSSFSheet sheet = written("zh", twoSchools().build()).getSheet("逐校达标");
        assertEquals(CellType.NUMERIC, sheet.getRow(2).getCell(2).getCellType());
        assertEquals("FFF8CBAD", colour(sheet.getRow(2).getCell(2)));
        assertNull(sheet.getRow(2).getCell(4).getCellStyle().getFillForegroundColorColor());
        assertEquals("FFFFF2CC", colour(sheet.getRow(3).getCell(2)));
        assertEquals("FFF8CBAD", colour(sheet.getRow(3).getCell(4)));
    }

    @Test
    void several_items_of_a_criterion_count_what_is_missed_of_them() throws IOException {
        XSSFSheet sheet = written(
                        "zh",
                        twoSchools()
                                .judged(wall("S1", "一小").verdict(Verdict.UNDETERMINED))
                                .judged(wall("S1", "一小").verdict(Verdict.NOT_MET))
                                .build())
                .getSheet("逐校达标");
        assertEquals("✗1/3", text(sheet, "E3"));
    }

    @Test
    void what_else_was_found_at_a_school_and_who_is_not_assessed_stand_in_the_remarks() throws IOException {
        XSSFSheet sheet = written(
                        "zh",
                        twoSchools()
                                .judged(judgement("C-1", "一小 1班").key("S1/1班").verdict(Verdict.NOT_MET))
                                .judged(judgement("C-1", "一小 2班").key("S1/2班"))
                                .excluded("S2", "计分", "建成在前")
                                .excluded("民办一小", "评估", "民办")
                                .build())
                .getSheet("逐校达标");
        assertEquals("本校另有：C-1×1", text(sheet, "H3"));
        assertEquals("不列入计分：建成在前", text(sheet, "H4"));
        assertEquals(List.of("民办一小", "民办一小", "", "", "", "", "", "不列入评估：民办"), texts(sheet.getRow(4)));
    }

    @Test
    void parts_of_schools_have_a_sheet_each() throws IOException {
        ReportBuilder report = report("区.xlsx", RunVerdict.COMPLIANT);
        for (String part : List.of("甲部", "乙部")) {
            report.judged(area("S1/" + part, "一校" + part, "10", "9"))
                    .judged(area("S2/" + part, "二校" + part, "10", "9"))
                    .judged(area("S3/" + part, "三校" + part, "10", "9"));
        }
        XSSFWorkbook book = written("zh", report.build());
        assertEquals(
                List.of("逐校达标-甲部", "逐校达标-乙部"),
                sheetNames(book).stream().filter(name -> name.startsWith("逐校")).toList());
        assertEquals("三校乙部", text(book.getSheet("逐校达标-乙部"), "A5"));
    }

    @Test
    void few_subjects_with_many_criteria_are_not_taken_for_the_schools() throws IOException {
        ReportBuilder report = twoSchools();
        for (int i = 3; i < 20; i++) {
            report.judged(area("S" + i, i + "小", "10", "9")).judged(wall("S" + i, i + "小"));
        }
        for (String code : List.of("Y-1", "Y-2", "Y-3", "Y-4")) {
            report.judged(judgement(code, "2025").type("经费").key("2025"))
                    .judged(judgement(code, "2026").type("经费").key("2026"));
        }
        assertEquals("一小", text(written("zh", report.build()).getSheet("逐校达标"), "A3"));
    }

    @Test
    void a_list_over_several_counties_has_no_rows_of_schools() throws IOException {
        XSSFWorkbook book = written("zh", twoSchools().build(), twoSchools().build());
        assertFalse(sheetNames(book).contains("逐校达标"));
    }

    @Test
    void more_rows_than_anyone_reads_are_not_written_and_that_is_said() throws IOException {
        ReportBuilder report = twoSchools();
        for (int i = 3; i <= 1_001; i++) {
            report.judged(area("S" + i, i + "小", "10", "9")).judged(wall("S" + i, i + "小"));
        }
        assertEquals(
                "共 1001 个评估对象，未在此列出，全部见 judgements.json",
                text(written("zh", report.build()).getSheet("逐校达标"), "A2"));
    }

    @Test
    void the_names_of_schools_and_the_header_stay_in_sight_and_on_every_page() throws IOException {
        XSSFSheet sheet = written("zh", twoSchools().build()).getSheet("逐校达标");
        assertEquals("1:2", sheet.getRepeatingRows().formatAsString());
        assertEquals("A:B", sheet.getRepeatingColumns().formatAsString());
        assertEquals(2, sheet.getPaneInformation().getVerticalSplitPosition());
        assertTrue(sheet.getMergedRegions().stream()
                .anyMatch(region -> region.formatAsString().equals("C1:D1")));
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static ReportBuilder twoSchools() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("A-1", "面积", new Counts(2, 0, 1, 1, 0))
                .criterion("B-1", "围墙", new Counts(2, 1, 1, 0, 0))
                .judged(area("S1", "一小", "1800", "1861.5").verdict(Verdict.NOT_MET))
                .judged(area("S2", "二小", "", "900").verdict(Verdict.UNDETERMINED))
                .judged(wall("S1", "一小"))
                .judged(wall("S2", "二小").verdict(Verdict.NOT_MET));
    }

    private static JudgementBuilder area(String key, String label, String actual, String required) {
        return judgement("A-1", label).type("校").key(key).figures("面积", actual, required, "㎡", "");
    }

    private static JudgementBuilder wall(String key, String label) {
        return judgement("B-1", label).type("校").key(key).figures("围墙", "true", "true", "", "");
    }
}
