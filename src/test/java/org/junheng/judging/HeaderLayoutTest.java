package org.junheng.judging;

import static org.junheng.judging.SchoolList.HEADER;
import static org.junheng.judging.SchoolList.kinds;
import static org.junheng.judging.SchoolList.only;
import static org.junheng.judging.SchoolList.read;
import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which header a record is read: the figures that it is read with. */
class HeaderLayoutTest {
    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(SchoolList.FACTS, SchoolList.RULES);

    @Test
    void a_second_header_begins_a_block_of_its_own_columns() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row(HEADER)
                .row("A", "一校", "城", 300, 20)
                .row("代码", "名称", "区域", "面积", "人数")
                .row("B", "二校", "城", 30, 400));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("SKIPPED_ROW", kinds(outcome));
    }

    @Test
    void a_narrow_table_above_a_wider_one_is_not_lost() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row("代码", "名称", "人数")
                .row("A", "一校", 0)
                .gap()
                .row(HEADER)
                .row("B", "二校", "城", 400, 30));
        assertTrue(read(outcome).get(0).startsWith("A P=0"), read(outcome).toString());
        assertTrue(kinds(outcome).contains("MISSING_COLUMN!"), kinds(outcome));
    }

    @Test
    void figures_above_which_no_header_stands_are_named() {
        Outcome outcome =
                PACK.judge(sheet("学校").row("A", "一校", "城", 3, 1).row(HEADER).row("B", "二校", "城", 400, 30));
        assertEquals(List.of("B P=400 A=30"), read(outcome));
        assertEquals(Kind.UNREAD_ROW, only(outcome).kind());
        assertTrue(only(outcome).blocking());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲|乙|丙|1|2",
                "1|2|3|4|5",
                "L1|L2|L3|L4|L5",
                "(1)|(2)|(3)|(4)|(5)",
                "①|②|③|④|⑤",
                "A|B|C|D|E",
                "甲|乙|丙|1|2=1×3",
                "栏次|1|2|3|4"
            })
    void a_row_that_counts_the_columns_is_no_record(String row) {
        Outcome outcome = PACK.judge(
                sheet("学校").row(HEADER).row((Object[]) row.split("\\|")).row("A", "一校", "城", 300, 20));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals(Kind.SKIPPED_ROW, only(outcome).kind());
        assertEquals("学校!2:2", only(outcome).place().orElseThrow().toString());
    }

    @Test
    void a_header_merged_over_two_columns_is_one_column() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row("代码", "名称", "", "区域", "人数", "面积")
                .row("A", "一校", "", "城", 300, 20)
                .row("B", "", "二校", "城", 400, 30)
                .merged(1, 1, 1, 2));
        assertEquals(List.of("A P=300 A=20", "B P=400 A=30"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @Test
    void a_header_three_rows_deep_is_read_as_a_path() {
        Outcome outcome = PACK.judge(sheet("学校")
                .row("代码", "基本情况", "", "规模", "")
                .row("", "名称", "区域", "人", "面")
                .row("", "", "", "数", "积")
                .row("A", "一校", "城", 300, 20)
                .merged(1, 0, 3, 0)
                .merged(1, 1, 1, 2)
                .merged(1, 3, 1, 4)
                .merged(2, 1, 3, 1)
                .merged(2, 2, 3, 2));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*代码", "1.代码", "代码：", "★代码", "（1）代码", "1、代码", "代码*", "代码（必填）", "① 代码", " 代 码 "})
    void marks_and_numbers_of_headers_are_nothing(String header) {
        Outcome outcome =
                PACK.judge(sheet("学校").row(header, "名称", "区域", "人数", "面积").row("A", "一校", "城", 300, 20));
        assertEquals(List.of("A P=300 A=20"), read(outcome));
        assertEquals("", kinds(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"人数（女）", "人数（上学年）", "人数（含临聘）", "人数(不含幼儿)", "女人数", "人数合计数"})
    void a_header_that_says_more_is_another_column(String header) {
        Outcome outcome =
                PACK.judge(sheet("学校").row("代码", "名称", "区域", header, "面积").row("A", "一校", "城", 300, 20));
        Problem missing = outcome.problems().get(0);
        assertEquals(Kind.MISSING_COLUMN, missing.kind());
        assertEquals("人数", missing.value());
        assertEquals(header, missing.nearest().orElseThrow());
        Outcome both =
                PACK.judge(sheet("学校").row("代码", "名称", "区域", header, "面积", "人数").row("A", "一校", "城", 3, 20, 300));
        assertEquals(List.of("A P=300 A=20"), read(both));
    }
}
