package org.junheng.pack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98% | 98",
                "98.5人 | 98.5",
                "2554㎡ | 2554",
                "1万 | 10000",
                "1.2亿元 | 120000000",
                "1,000 | 1000",
                "12，345，678 | 12345678",
                "0,65 | 0.65",
                "1,5 | 1.5",
                "98。5 | 98.5",
                "98·5 | 98.5",
                "4 5 | 45",
                "9O | 90",
                "4l | 41",
                "045 | 45",
                "00 | 0",
                "〇 | 0",
                "九十八 | 98",
                "十五 | 15",
                "二十 | 20",
                "一百零五 | 105",
                "二〇二六 | 2026",
                "两千三百 | 2300",
                "三十二万 | 320000",
                "一亿两千万 | 120000000",
                "零点六五 | 0.65",
                "百分之九十八 | 98",
                "四十五人 | 45"
            })
    void a_figure_in_words_units_or_marks_is_recognised(String typed, String meant) {
        assertEquals(Optional.of(meant), MeantNumber.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "很多", "$人数", "0.98.5", "1e3", "人数", "1,00,0", "第三方公司"})
    void what_nobody_can_tell_is_left(String typed) {
        assertEquals(Optional.empty(), MeantNumber.of(typed));
    }
}
