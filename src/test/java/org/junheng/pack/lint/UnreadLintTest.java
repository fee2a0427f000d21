package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A variable that no one reads is named with its place. */
class UnreadLintTest {
    private static final String VERDICT = "judge.that( $班 ).measure( $人 ).atMost( 50 )";

    @TempDir
    private Path home;

    private List<String> unread(String condition, String consequence) {
        TinyPack pack = TinyPack.in(home).file("more.drl", TinyPack.criterion("U-01", "must", condition, consequence));
        return Lint.offenders(pack.folder(), "zh").stream()
                .map(Object::toString)
                .filter(fault -> fault.contains("取了数却没有用到"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$班 : 班级( $名 : 班级名称, $人 : 学生数 ) | 4:14 | $名",
                "$班 : 班级( $人 : 学生数 ) $校 : 学校() | 4:25 | $校",
                "$班 : 班级( $人 : 学生数 ) 学校( $总 : 学生总数 > 0 ) | 4:29 | $总",
                "$班 : 班级( $人 : 学生数 ) not 学校( $总 : 学生总数 ) | 4:33 | $总",
                "$班 : 班级( $人 : 学生数 ) accumulate( 学校( $总 : 学生总数 ); $和 : sum( $总 ) ) | 4:54 | $和",
                "$班 : 班级( $人 : 学生数 ) accumulate( 学校( $码 : 学校代码, $总 : 学生总数 ); $和 : sum( $总 ), $个 : count( $总 ) ) | 4:41 | $码"
            })
    void a_variable_that_nothing_reads_is_named_where_it_is_bound(String condition, String place, String variable) {
        List<String> found = unread(condition, VERDICT);
        assertTrue(found.get(0).startsWith("tiny/more.drl:" + place + "  变量 [" + variable + "]"), found.toString());
        assertTrue(found.get(0).contains("变量名以 $须填 开头"), found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$班 : 班级( $人 : 学生数 )",
                "$班 : 班级( $人 : 学生数, $校 : 学校代码 ) 学校( 学校代码 == $校 )",
                "$班 : 班级( $人 : 学生数, $校 : 学校代码 ) not 学校( 学校代码 in ( \"甲\", $校 ) )",
                "$班 : 班级( $人 : 学生数, $校 : 学校代码 ) not 学校( max( 学生总数, 1 ) < $人, 学校代码 != $校 )",
                "$班 : 班级( $人 : 学生数 ) not Exclusion( fact == $班, scope == \"评估\" )",
                "$班 : 班级( $人 : 学生数, $须填学段 : 学段 )"
            })
    void a_variable_read_by_a_condition_or_marked_as_needed_is_let_alone(String condition) {
        assertEquals(List.of(), unread(condition, VERDICT));
    }

    @Test
    void a_choice_a_local_name_and_an_aggregate_read_too() {
        assertEquals(
                List.of(),
                unread(
                        "$班 : 班级( $人 : 学生数, $段 : 学段 ) accumulate( 学校( $总 : 学生总数 ); $和 : sum( $总 ) )",
                        "BigDecimal 限 = $和; if( $段 == \"小学\" ) { judge.that( $班 ).measure( $人 ).atMost( 限 ); }"));
    }
}
