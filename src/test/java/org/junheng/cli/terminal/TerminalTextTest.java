package org.junheng.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void a_chinese_character_takes_two_columns() {
        assertEquals(11, TerminalText.breadth("班额 46人（"));
    }

    /** By Unicode's East Asian Width ㎡, （ and ， are wide, ² and × are not. */
    @Test
    void units_and_marks_of_chinese_fonts_take_two_columns() {
        assertEquals(2, TerminalText.breadth("㎡"));
        assertEquals(4, TerminalText.breadth("（，"));
        assertEquals(2, TerminalText.breadth("²×"));
        assertEquals(2, TerminalText.breadth("𠮷"));
    }

    @Test
    void names_of_files_and_days_are_not_broken_within() {
        assertEquals(List.of("on", "2026-01-05"), TerminalText.wrap("on 2026-01-05", 12));
        assertEquals(List.of("lists in", "findings.xlsx"), TerminalText.wrap("lists in findings.xlsx", 20));
    }

    @Test
    void a_line_that_just_fits_is_not_broken() {
        assertEquals(List.of("一二三四"), TerminalText.wrap("一二三四", 8));
        assertEquals(List.of("一二三", "四"), TerminalText.wrap("一二三四", 7));
    }

    @Test
    void a_closing_mark_does_not_begin_a_line() {
        assertEquals(List.of("一二", "三。"), TerminalText.wrap("一二三。", 6));
    }

    @Test
    void words_and_figures_stay_whole() {
        assertEquals(List.of("not", "compliant"), TerminalText.wrap("not compliant", 9));
        assertEquals(List.of("应不超过", "0.65"), TerminalText.wrap("应不超过0.65", 10));
    }

    @Test
    void a_word_wider_than_the_line_is_broken_anywhere() {
        assertEquals(List.of("abcde", "fgh"), TerminalText.wrap("abcdefgh", 5));
    }

    @Test
    void an_empty_text_is_one_empty_line() {
        assertEquals(List.of(""), TerminalText.wrap("", 10));
    }
}
