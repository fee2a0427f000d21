package org.junheng.workbook.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many lines texts take; a Chinese character is two wide. */
class WrappedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小学|4|1",
                "小学校|4|2",
                // An odd column has one character less in each line.
                "一二三四五六|5|3",
                // The comma may not begin a line, so that the character before it goes along: 一二 三， 四
                "一二三，四|6|2",
                "一二，三|4|3",
                // An opening bracket may not end one: 一 （二）
                "一（二）|4|3",
                "classes of 45|7|2",
                // A word that is longer than the column is cut.
                "cf15d0a4b7e29|6|3",
                "''|5|0"
            })
    void a_text_takes_as_many_lines_as_it_is_broken_into(String text, int width, int lines) {
        assertEquals(lines, WrappedText.lines(text, width));
    }
}
