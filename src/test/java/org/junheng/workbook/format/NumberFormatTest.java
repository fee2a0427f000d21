package org.junheng.workbook.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
    private static final int MOST_COMMON_FORMATS = 80;

    /** What the cell is told to hold: a day, a percentage or the stored number. */
    private static String kind(NumberFormat format, BigDecimal number) {
        if (format.isDay(number)) {
            return "day";
        }
        return format.isPercent(number) ? "percent" : "number";
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "formats.txt",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            encoding = "UTF-8",
            emptyValue = "")
    void a_format_common_in_china_shows_what_excel_shows(String code, String stored, String kind, String shown) {
        NumberFormat format = NumberFormat.of(code);
        BigDecimal number = new BigDecimal(stored);
        assertEquals(shown, format.text(number, false));
        assertEquals(kind, kind(format, number));
    }

    @Test
    void the_table_holds_more_than_eighty_formats() throws Exception {
        try (InputStream table = NumberFormatTest.class.getResourceAsStream("formats.txt")) {
            long codes = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf("  |") < 0 ? line.indexOf('|') : line.indexOf("  |")))
                    .map(String::strip)
                    .distinct()
                    .count();
            assertTrue(codes > MOST_COMMON_FORMATS, "only " + codes);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | -5 | ¥-5",
                "14 | 46266 | 2026/9/1",
                "27 | 46266 | 2026年9月",
                "31 | 46266 | 2026年9月1日",
                "34 | 0.75 | 下午6时00分",
                "37 | -5 | -5",
                "41 | 0 | -",
                "43 | 1234.5 | 1,234.50",
                "49 | 45 | 45",
                "58 | 46266 | 9月1日"
            })
    void a_format_named_by_number_is_the_one_of_chinese_excel(int id, String stored, String shown) {
        assertEquals(shown, NumberFormat.builtin(id).text(new BigDecimal(stored), false));
    }

    @ParameterizedTest
    @CsvSource({"0, 1900/1/0", "1, 1900/1/1", "59, 1900/2/28", "60, 1900/2/29", "61, 1900/3/1", "2958465, 9999/12/31"})
    void the_first_days_are_shown_as_excel_counts_them(String stored, String shown) {
        assertEquals(shown, NumberFormat.of("yyyy/m/d").text(new BigDecimal(stored), false));
    }

    @Test
    void days_may_count_from_1904() {
        assertEquals("2026/9/1 星期二", NumberFormat.of("yyyy/m/d aaaa").text(new BigDecimal("44804"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2958466", "99999999999999"})
    void a_number_that_is_no_day_is_shown_as_it_is(String stored) {
        assertEquals(stored, NumberFormat.of("yyyy/m/d").text(new BigDecimal(stored), false));
    }

    @Test
    void a_number_for_which_no_section_is_meant_is_shown_as_it_is() {
        assertEquals("3", NumberFormat.of("[=1]\"是\";[=0]\"否\"").text(new BigDecimal("3"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"人", "0[", "[", "\\", "_", "*", "!", "0;;;;;;", "[DBNum9]0", "E+", "/", "?/", "0/", ",", "'"})
    void a_broken_code_costs_the_look_and_never_the_run(String code) {
        NumberFormat format = NumberFormat.of(code);
        assertTrue(format.text(new BigDecimal("45"), false).length() < 10);
        assertEquals("number", kind(format, new BigDecimal("45")));
    }

    @Test
    void a_blank_code_shows_numbers_plainly() {
        assertTrue(NumberFormat.of(" ").isPlain());
    }
}
