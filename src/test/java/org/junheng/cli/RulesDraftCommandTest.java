package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drafted pack reads the workbook that it was drafted from, and says what nobody can guess. */
class RulesDraftCommandTest {
    @TempDir
    private Path home;

    private final StringWriter printed = new StringWriter();

    private int draft(Path workbook, Path out) {
        PrintWriter writer = new PrintWriter(printed);
        return Main.run(writer, writer, "rules", "draft", workbook.toString(), "--out", out.toString());
    }

    private String facts(String workbook) throws IOException {
        Path out = home.resolve("draft");
        assertEquals(0, draft(Path.of("fixtures", workbook), out), printed.toString());
        return Files.readString(out.resolve("facts.drl")).replaceAll(" +", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-district.xlsx",
                "guangdong-district.xlsx",
                "guizhou-district.xlsx",
                "quality-district.xlsx",
                "forms/declaration-tables.xlsx",
                "forms/district-form.xlsx",
                "statistics/register.xlsx"
            })
    void a_workbook_is_read_by_its_draft_without_a_data_problem(String workbook) throws IOException {
        assertTrue(facts(workbook).contains("declare "), printed.toString());
    }

    @Test
    void a_form_is_drafted_as_one_with_the_unit_of_each_label() throws IOException {
        String facts = facts("forms/school-form-0006.xlsx");
        assertTrue(facts.contains("@sheet( \"学校填报表\" ) @form( \"填报项目\", \"填报值\", \"单位\" )"), facts);
        assertTrue(facts.contains("学校代码 : String @key @required"), facts);
        assertTrue(facts.contains("建校时间 : BigDecimal @unit( \"年\" )"), facts);
        assertTrue(facts.contains("小学学生人数 : BigDecimal @unit( \"人\" )"), facts);
        assertTrue(facts.contains("体育场面积 : BigDecimal @unit( \"平方米\" )"), facts);
        assertTrue(facts.contains(": BigDecimal @unit( \"万元\" ) @min( 0 ) @column( \"教学仪器设备值（账面原值）\" )"), facts);
        assertTrue(facts.contains(": Boolean @column( \"2010年及以前规划建成\" )"), facts);
    }

    private static final Path ONE_BOOK = Path.of("fixtures", "forms", "school-forms-one-book.xlsx");

    /** The draft of the ten forms in one book after a change. */
    private String changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path book = home.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(ONE_BOOK)));
                OutputStream written = Files.newOutputStream(book)) {
            change.accept(workbook);
            workbook.write(written);
        }
        Path out = home.resolve("draft");
        assertEquals(0, draft(book, out), printed.toString());
        return Files.readString(out.resolve("facts.drl")).replaceAll(" +", " ");
    }

    private static void say(XSSFWorkbook book, String sheet, String cell, String words) {
        CellReference at = new CellReference(cell);
        Row row = book.getSheet(sheet).getRow(at.getRow());
        row.removeCell(row.getCell(at.getCol()));
        row.createCell(at.getCol()).setCellValue(words);
    }

    private static int declared(String facts) {
        return facts.split("(?m)^declare ", -1).length - 1;
    }

    @Test
    void ten_sheets_that_are_one_form_are_drafted_as_one_type_that_says_which_it_saw() throws IOException {
        String facts = facts("forms/school-forms-one-book.xlsx");
        assertEquals(1, declared(facts), facts);
        assertTrue(facts.contains("有 10 张：云岭小学、清溪小学、柳塘小学、石桥小学、东坪小学、南屏中学、北苑中学、双江中学、松涧学校、长堤学校。"), facts);
        assertTrue(facts.contains("@sheet( \"填报表\" ) @form( \"填报项目\", \"填报值\", \"单位\" ) @anySheet"), facts);
        assertTrue(facts.contains("学校代码 : String @key @required @label"), facts);
        assertTrue(facts.contains("初中学生人数 : BigDecimal @unit( \"人\" )"), facts);
    }

    @Test
    void a_sheet_with_another_label_is_apart_and_the_labels_stand_in_a_comment() throws IOException {
        String facts = changed(book -> say(book, "东坪小学", "C37", "室内\n体育馆的面积"));
        assertEquals(2, declared(facts), facts);
        assertTrue(facts.contains("有 9 张：云岭小学、清溪小学、柳塘小学、石桥小学、南屏中学、"), facts);
        assertTrue(facts.contains("[东坪小学] 与 [填报表] 是差不多的填报表，项目不全相同，没有合。这里没有的：[体育馆面积]；这里多出的：[室内 体育馆的面积]。"), facts);
        assertTrue(facts.contains("@sheet( \"东坪小学\" ) @form( \"填报项目\", \"填报值\", \"单位\" )\n"), facts);
    }

    @Test
    void a_form_that_leaves_a_label_out_or_has_one_more_is_apart_too() throws IOException {
        String facts = changed(book -> {
            book.getSheet("云岭小学").removeRow(book.getSheet("云岭小学").getRow(36));
            book.getSheet("长堤学校").getRow(42).createCell(2).setCellValue("校车数");
        });
        assertEquals(3, declared(facts), facts);
        assertTrue(facts.contains("[云岭小学] 与 [填报表]"), facts);
        assertTrue(facts.contains("这里没有的：[体育馆面积]；这里多出的：无。"), facts);
        assertTrue(facts.contains("这里没有的：无；这里多出的：[校车数]。"), facts);
    }

    @Test
    void words_where_other_sheets_have_a_number_and_another_unit_stand_in_a_comment() throws IOException {
        String facts = changed(book -> {
            say(book, "柳塘小学", "E22", "约98");
            say(book, "石桥小学", "D39", "元");
        });
        assertEquals(1, declared(facts), facts);
        assertTrue(facts.contains("[专任教师总人数] 有的表填的是数，有的是文字（柳塘小学），读作文字。"), facts);
        assertTrue(facts.contains("专任教师总人数 : String\n"), facts);
        assertTrue(facts.contains("[教学仪器设备值（账面原值）] 的单位各表不一（万元、元）"), facts);
    }

    @Test
    void labels_in_another_order_are_the_same_form() throws IOException {
        String facts = changed(book -> {
            say(book, "柳塘小学", "C37", "体育场面积");
            say(book, "柳塘小学", "C38", "体育馆面积");
        });
        assertEquals(1, declared(facts), facts);
    }

    private static void form(XSSFWorkbook book, String sheet, String... labelsAndValues) {
        Sheet made = book.createSheet(sheet);
        made.createRow(0).createCell(0).setCellValue("项目");
        made.getRow(0).createCell(1).setCellValue("数值");
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            Row row = made.createRow(1 + i / 2);
            row.createCell(0).setCellValue(labelsAndValues[i]);
            row.createCell(1).setCellValue(labelsAndValues[i + 1]);
        }
    }

    @Test
    void two_forms_in_one_book_are_two_types_whose_names_no_sheet_has() throws IOException {
        String facts = changed(book -> {
            form(book, "填报表", "审核人", "某甲", "审核意见", "同意");
            form(book, "东园", "园名", "东园", "园长", "某乙");
            form(book, "西园", "园名", "西园", "园长", "某丙");
        });
        assertEquals(3, declared(facts), facts);
        assertTrue(facts.contains("declare 填报表2 extends Row\n @sheet( \"填报表2\" ) @form( \"填报项目\""), facts);
        assertTrue(facts.contains("declare 填报表 extends Row\n @sheet( \"填报表\" ) @form( \"项目\", \"数值\" )\n"), facts);
        assertTrue(
                facts.contains("declare 填报表3 extends Row\n @sheet( \"填报表3\" ) @form( \"项目\", \"数值\" ) @anySheet"),
                facts);
        assertTrue(facts.contains("有 2 张：东园、西园。"), facts);
    }

    @Test
    void of_two_forms_that_could_be_taken_for_each_other_only_the_one_of_more_sheets_is_of_any_sheet()
            throws IOException {
        String facts = changed(book -> {
            for (String sheet : List.of("南屏中学", "北苑中学", "双江中学")) {
                say(book, sheet, "C37", "风雨操场面积");
            }
        });
        assertEquals(4, declared(facts), facts);
        assertEquals(1, facts.split("@anySheet\n", -1).length - 1, facts);
        assertEquals(3, facts.split("这里多出的：\\[风雨操场面积\\]", -1).length - 1, facts);
    }

    @Test
    void titles_columns_without_header_and_headers_that_come_again_are_drafted() throws IOException {
        String facts = facts("forms/declaration-tables.xlsx");
        assertTrue(facts.contains("@section @oneOf( \"小学\", \"初中\" )"), facts);
        assertTrue(facts.contains("行首2 : String @key @required @label @side"), facts);
        assertTrue(facts.contains("人口总数 : BigDecimal @unit( \"万人\" )"), facts);
        assertTrue(facts.contains("名称 : String @key @required @label @column( \"指标名称\" )"), facts);
        assertTrue(facts.contains("改用 @matrix"), facts);
        assertTrue(facts.contains("@sentences"), facts);
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws IOException {
        Path there = Files.createDirectories(home.resolve("there"));
        assertEquals(64, draft(Path.of("fixtures", "forms", "district-form.xlsx"), there));
        assertEquals(0, there.toFile().list().length);
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertEquals(65, draft(Path.of("fixtures", "nasty", "truncated.xlsx"), home.resolve("draft")));
    }
}
