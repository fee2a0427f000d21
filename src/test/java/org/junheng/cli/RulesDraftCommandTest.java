package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
                "forms/school-forms-one-book.xlsx",
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
