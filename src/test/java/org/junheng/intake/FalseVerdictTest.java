package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of one meaning that were once given another verdict, with nothing said. */
class FalseVerdictTest {
    private static final String FUJIAN = "fujian-basic-balance";

    private static Outcome judged(String pack, Book book) {
        return book.judge(Packs.rulebook(pack));
    }

    private static void assertSame(String pack, Outcome outcome) {
        assertEquals(Book.told(Packs.outcome(pack)), Book.told(outcome));
        assertEquals(
                Book.verdict(Packs.outcome(pack)),
                Book.verdict(outcome),
                outcome.problems().toString());
    }

    private static void assertBlocked(Outcome outcome, Kind kind, String words) {
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(each -> each.blocking()
                                && each.kind() == kind
                                && each.message().contains(words)),
                outcome.problems().stream().filter(Problem::blocking).toList().toString());
        assertTrue(Book.verdict(outcome) != RunVerdict.COMPLIANT);
    }

    @ParameterizedTest
    @CsvSource({
        "fujian-basic-balance, 教育经费, 公务员年平均工资收入（万元）",
        "fujian-basic-balance, 教育经费, 公务员年平均工资收入(万元)",
        "fujian-basic-balance, 教育经费, 公务员年平均工资收入【单位：万元】",
        "fujian-basic-balance, 教育经费, 公务员年平均工资收入／万元",
        "fujian-basic-balance, 教育经费, 公务员年平均工资收入（万元/人）",
        "quality-balance, 全区, 公务员年平均工资（万元）",
        "quality-balance, 全区, 公务员年平均工资（万元/年）"
    })
    void pay_stated_in_ten_thousands_is_not_pay_in_units(String pack, String sheet, String header) {
        String name = header.split("[（(【／]")[0];
        Book truthful = Packs.district(pack);
        truthful.page(sheet).numbers(name, pay -> pay.movePointLeft(4)).header(name, header);
        assertSame(pack, judged(pack, truthful));
        Book more = Packs.district(pack);
        more.page(sheet).numbers(name, pay -> new BigDecimal("12.0")).header(name, header);
        List<String> missed = judged(pack, more).judgements().stream()
                .filter(each -> each.verdict() == Verdict.NOT_MET)
                .map(Judgement::code)
                .toList();
        assertTrue(missed.contains("TCH-02") || missed.contains("GOV-08"), missed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：亩", "面积单位：亩", "（单位:亩）", "注：面积以亩为单位", "计量单位：人、亩"})
    void a_note_about_the_table_gives_the_unit_of_columns_that_say_none(String note) {
        for (boolean above : new boolean[] {true, false}) {
            Book book = Packs.district(FUJIAN);
            Page page = book.page("学校");
            for (String column : List.of("教学及辅助用房面积", "体育运动场馆面积", "校园用地面积", "校舍建筑面积", "运动场地面积")) {
                page.numbers(column, area -> area.multiply(new BigDecimal("0.0015")))
                        .header(column, column);
            }
            page.insert(above ? page.headerIndex() : page.rows().size(), List.of(Page.text(0, note)));
            assertSame(FUJIAN, judged(FUJIAN, book));
        }
    }

    @Test
    void a_row_of_units_below_the_header_is_part_of_it() {
        Book book = Packs.district(FUJIAN);
        Page page = book.page("学校");
        int column = page.column("教学仪器设备值");
        page.numbers("教学仪器设备值", value -> value.movePointLeft(4)).header("教学仪器设备值", "教学仪器设备值");
        page.insert(page.headerIndex() + 1, List.of(Page.text(5, "（人）"), Page.text(column, "（万元）")));
        assertSame(FUJIAN, judged(FUJIAN, book));
    }

    @Test
    void an_equipment_value_per_head_is_no_value_of_the_school() {
        Book book = Packs.district(FUJIAN);
        book.page("学校").header("教学仪器设备值", "教学仪器设备值（万元/生）");
        assertBlocked(judged(FUJIAN, book), Kind.UNIT, "[教学仪器设备值]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"600①", "2748¹", "8⑨", "8\n8", "412 412", "60O", "约800", "800余", "八百", "8.2.1", "1,23", "８００①"})
    void a_number_with_anything_else_in_it_is_no_number(String typed) {
        Book book = Packs.district(FUJIAN);
        Page page = book.page("学校");
        String first = page.records().get(0).cells().get(0).shown();
        page.cell(row -> row.cells().get(0).shown().equals(first), "图书册数", cell -> Page.text(cell.column(), typed));
        assertBlocked(judged(FUJIAN, book), Kind.WRONG_TYPE, "图书册数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"学校（汇总）", "学校（2024年）", "学校 (2)", "学校2", "学校汇总", "学校-旧", "学校（全部）", "Sheet学校"})
    void a_sheet_that_only_looks_alike_is_no_sheet_of_schools(String name) {
        Book book = Packs.district(FUJIAN);
        book.pages().add(book.page("学校").named(name));
        Outcome outcome = judged(FUJIAN, book);
        assertSame(FUJIAN, outcome);
        assertEquals(1, Book.problems(outcome, Kind.UNKNOWN_SHEET).size());
    }

    @Test
    void a_school_that_stands_in_two_sheets_is_named() {
        Book book = Packs.district(FUJIAN);
        Page part = book.page("学校").named("学校（小学）");
        part.rows().subList(5, part.rows().size()).clear();
        book.pages().add(part);
        assertBlocked(judged(FUJIAN, book), Kind.DUPLICATE_KEY, "QL101");
    }

    @Test
    void rows_are_read_under_the_header_that_stands_above_them() {
        Book book = Packs.district(FUJIAN);
        Page page = book.page("学校");
        int primary = page.column("小学生数");
        int junior = page.column("初中生数");
        int middle = page.headerIndex() + 20;
        SheetRow header = page.rows().get(page.headerIndex());
        page.insert(middle, swapped(header, primary, junior));
        for (int i = middle + 1; i < page.rows().size(); i++) {
            SheetRow row = page.rows().get(i);
            page.rows().set(i, new SheetRow(row.number(), row.hidden(), swapped(row, primary, junior)));
        }
        assertSame(FUJIAN, judged(FUJIAN, book));
    }

    private static List<Cell> swapped(SheetRow row, int one, int other) {
        return row.cells().stream()
                .map(cell -> new Cell(
                        cell.column() == one ? other : cell.column() == other ? one : cell.column(),
                        cell.value(),
                        cell.shown()))
                .sorted(java.util.Comparator.comparingInt(Cell::column))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"平均", "总　数", "全区", "小计", "TOTAL", "合计", "总　　计", "全区合计", "各校平均"})
    void a_row_of_totals_is_no_school(String name) {
        Book book = Packs.district(FUJIAN);
        Page page = book.page("学校");
        Stream<Cell> figures = page.records().get(0).cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Number)
                .map(cell -> Page.number(cell.column(), total(page, cell.column())));
        page.insert(
                page.rows().size(),
                Stream.concat(Stream.of(Page.text(0, name)), figures).toList());
        assertSame(FUJIAN, judged(FUJIAN, book));
    }

    private static BigDecimal total(Page page, int column) {
        return page.records().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == column && cell.value() instanceof CellValue.Number)
                .map(cell -> ((CellValue.Number) cell.value()).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({
        "公用经费, ZZ999, false",
        "教职工, QL1O1, false",
        "办学行为, ｑｌ１０１, true",
        "体质健康, 'QL101 ', true",
        "标准化, ql101, true"
    })
    void a_school_code_that_is_none_is_named_and_one_that_only_looks_different_is_matched(
            String sheet, String code, boolean same) {
        Book book = Packs.district(FUJIAN);
        book.page(sheet)
                .cell(
                        row -> row.cells().get(0).shown().equals("QL101"),
                        "学校代码",
                        cell -> Page.text(cell.column(), code));
        Outcome outcome = judged(FUJIAN, book);
        if (same) {
            assertSame(FUJIAN, outcome);
        } else {
            assertBlocked(outcome, Kind.ORPHAN_KEY, code);
        }
    }

    /** The day on which a paper was issued is asked for by nobody where its month is over in time. */
    @ParameterizedTest
    @CsvSource({"fujian-basic-balance, 备查材料, 日期", "quality-balance, 政府保障, 印发日期"})
    void months_in_place_of_days_decide_as_the_days_did(String pack, String sheet, String column) {
        Book book = Packs.compliant(pack);
        book.page(sheet).column(column, cell -> Page.text(cell.column(), month(cell)));
        Outcome outcome = judged(pack, book);
        assertEquals(Book.told(Packs.compliant(pack).judge(Packs.rulebook(pack))), Book.told(outcome));
        assertEquals(RunVerdict.COMPLIANT, Book.verdict(outcome));
        long remarks = outcome.problems().stream()
                .filter(each -> each.message().contains("没有写到日"))
                .count();
        assertEquals(book.page(sheet).records().size(), remarks);
    }

    private static String month(Cell cell) {
        String[] day = cell.value() instanceof CellValue.Date date
                ? date.date().toString().split("-")
                : cell.shown().split("-");
        return day[0] + "年" + day[1] + "月";
    }

    /** The period ends on 2025-09-30. */
    @ParameterizedTest
    @CsvSource({"2025年9月, MET", "2025年10月, NOT_MET", "2025年, UNDETERMINED"})
    void a_month_is_after_the_day_of_assessment_only_if_all_of_it_is(String issued, Verdict verdict) {
        Book book = Packs.compliant("quality-balance");
        book.page("政府保障")
                .cell(
                        row -> row.cells().get(0).shown().equals("学校规划布局"),
                        "印发日期",
                        cell -> Page.text(cell.column(), issued));
        assertEquals(
                List.of(verdict),
                judged("quality-balance", book).judgements().stream()
                        .filter(each -> each.code().equals("GOV-00D")
                                && each.subject().key().contains("学校规划布局"))
                        .map(Judgement::verdict)
                        .toList());
    }
}
