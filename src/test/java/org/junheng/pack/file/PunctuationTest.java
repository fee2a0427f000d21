package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationTest {
    private final Faults faults = new Faults(Texts.of("pack", "zh"));

    private String read(String text) {
        return Punctuation.normalise(new TextFile("包/甲.drl", text), faults).text();
    }

    private String fault(String text) {
        read(text);
        return assertThrows(PackFault.class, faults::throwIfAny).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "（|(", "）|)", "｛|{", "｝|}", "［|[", "］|]", "，|,", "；|;", "：|:", "＝|=", "＞|>", "＜|<", "＋|+", "－|-",
                "＊|*", "／|/", "！|!", "＆|&", "｜|^|^", "．|.", "＠|@", "％|%", "＄|$", "？|?", "＿|_", "、|,", "×|*", "÷|/",
                "\u2212|-", "０|0", "１|1", "２|2", "３|3", "４|4", "５|5", "６|6", "７|7", "８|8", "９|9"
            })
    void a_full_width_character_becomes_ascii_and_what_follows_keeps_its_column(String wide, String ascii) {
        assertEquals("甲 " + ascii + " 乙", read("甲 " + wide + " 乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00A0", "\u2003", "\u202F"})
    void a_wide_or_hard_space_becomes_a_space(String space) {
        assertEquals("甲 乙", read("甲" + space + "乙"));
    }

    @ParameterizedTest
    @CsvSource({"≥,>=", "≤,<=", "≠,!="})
    void a_comparison_sign_becomes_two_characters(String sign, String ascii) {
        assertEquals("人数 " + ascii + " 45", read("人数 " + sign + " 45"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"。", "《", "》", "Ａ", "ｚ", "…", "·", "学", "0.65", "98.50", "𠮷"})
    void whatever_is_not_punctuation_of_the_language_stays(String text) {
        assertEquals("甲 " + text + " 乙", read("甲 " + text + " 乙"));
    }

    @Test
    void a_rule_typed_on_a_chinese_keyboard_reads_like_one_typed_in_ascii() {
        assertEquals(
                "$班 : 班级( 学段 == \"小学\", $人数 : 学生数 )\njudge.that( $班 ).atMost( 45.5 );",
                read("＄班 ： 班级（ 学段 ＝＝ “小学”， $人数 ： 学生数 ）\njudge．that（ $班 ）．atMost（ ４５．５ ）；"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“小学”|\"小学\"",
                "”小学“|\"小学\"",
                "“小学“|\"小学\"",
                "＂小学＂|\"小学\"",
                "“小学\"|\"小学\"",
                "\"小学”|\"小学\"",
                "‘小学’|\"小学\"",
                "＇小学＇|\"小学\"",
                "'小学'|'小学'",
                "'小学’|'小学'",
                "“”|\"\""
            })
    void a_string_may_stand_in_any_quotes(String typed, String expected) {
        assertEquals("学段 == " + expected + ", x", read("学段 == " + typed + "， x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"（，。：１２≥　）\"",
                "\"他说“好”，\"",
                "\"http://a，b\"",
                "\"/*，*/\"",
                "\"a\\\"，b\"",
                "\"\\\\\"",
                "'（，“'",
                "\"it's，\""
            })
    void nothing_changes_inside_a_string(String string) {
        assertEquals("f( " + string + " );", read("f（ " + string + " ）；"));
    }

    @Test
    void nothing_changes_inside_a_chinese_string_but_its_quotes() {
        assertEquals("x == \"（，：１≥　）\" )", read("x == “（，：１≥　）” ）"));
    }

    @Test
    void nothing_changes_in_a_line_comment() {
        assertEquals("a, // 说明：“未完，≥４５\nb,", read("a， // 说明：“未完，≥４５\nb，"));
    }

    @Test
    void nothing_changes_in_a_block_comment() {
        assertEquals("a, /* 说明：\n \"未完，＊／ // */ b,", read("a， /* 说明：\n \"未完，＊／ // */ b，"));
    }

    @Test
    void a_comment_may_be_typed_with_full_width_slashes() {
        assertEquals("// 说明：“未完\na,", read("／／ 说明：“未完\na，"));
        assertEquals("/* 说明：“未完 */ a,", read("／＊ 说明：“未完 ＊／ a，"));
    }

    @Test
    void two_strings_of_one_line_stay_apart() {
        assertEquals("in ( \"小学\", \"初中\" )", read("in （ “小学”， “初中” ）"));
        assertEquals("in ( \"小学\", \"初中\" )", read("in ( “小学\"， \"初中\" )"));
    }

    @Test
    void a_string_without_end_is_reported_where_it_begins() {
        assertEquals("包/甲.drl:2:7  这里开始的文字没有结束的引号。请在同一行内补上引号。", fault("rule \"甲\"\n 名 == \"小学\nend"));
    }

    @Test
    void a_string_without_end_does_not_swallow_the_next_line() {
        String read = read("名 == “小学\n名 == “初中” ）");
        assertEquals("名 == “小学\n名 == \"初中\" )", read);
        assertThrows(PackFault.class, faults::throwIfAny);
    }

    @Test
    void a_backslash_at_the_end_of_a_line_does_not_carry_a_string_on() {
        assertTrue(fault("\"小学\\\n\"").startsWith("包/甲.drl:1:1  "));
    }

    @Test
    void a_block_comment_without_end_is_reported_where_it_begins() {
        assertEquals("包/甲.drl:3:2  这里开始的注释没有结束。请在注释末尾补上 */。", fault("a\n\n /* 说明 \"\n b"));
    }

    @Test
    void every_string_without_end_is_reported() {
        assertEquals(2, fault("\"甲\n“乙").lines().count());
    }

    @Test
    void lines_stay_where_they_are() {
        assertEquals("(\n\n)\n", read("（\n\n）\n"));
    }
}
