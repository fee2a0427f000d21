package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.workbook.format.NumberFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which counts of days are dates, and which day each is. */
class CellDateTest {
    @TempDir
    private Path folder;

    private Cell only(TinyWorkbook workbook, String cell) throws IOException, UnreadableInput {
        return ReadSheets.only(workbook, cell, folder);
    }

    private static CellValue.Number number(String value) {
        return new CellValue.Number(new BigDecimal(value), false);
    }

    private static CellValue.Date date(int year, int month, int day) {
        return new CellValue.Date(LocalDate.of(year, month, day));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 46266, 2026-09-01, 2026/9/1",
        "22, 46266.75, 2026-09-01, 2026/9/1 18:00",
        "31, 46266, 2026-09-01, 2026年9月1日",
        "57, 46266, 2026-09-01, 2026年9月",
        "14, 1, 1900-01-01, 1900/1/1",
        "14, 59, 1900-02-28, 1900/2/28",
        "14, 61, 1900-03-01, 1900/3/1",
        "14, 2958465, 9999-12-31, 9999/12/31"
    })
    void a_day_count_in_a_date_format_is_a_date(int format, String serial, LocalDate day, String shown)
            throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().builtinFormat(format);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>" + serial + "</v></c>");
        assertEquals(new Cell(0, new CellValue.Date(day), shown), cell);
    }

    @ParameterizedTest
    @CsvSource({"60", "0.5", "-1", "2958466"})
    void a_count_that_is_no_day_of_the_calendar_stays_a_number(String serial) throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().builtinFormat(14);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>" + serial + "</v></c>");
        assertEquals(number(serial), cell.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "mmm", "d\\.m\\.yy", "[Red]m/d"
            })
    void a_format_with_year_month_or_day_is_a_date_format(String code) {
        assertTrue(NumberFormat.of(code).isDay(BigDecimal.TEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00E+00",
                "h:mm",
                "[h]:mm",
                "[mm]:ss",
                "0\"d\"",
                "0\\d",
                "[Red]0",
                "#,##0;[Red]-#,##0",
                "General",
                "@"
            })
    void a_format_of_numbers_or_times_alone_is_no_date_format(String code) {
        assertFalse(NumberFormat.of(code).isDay(BigDecimal.TEN));
    }

    @Test
    void a_workbook_may_count_days_from_1904() throws Exception {
        TinyWorkbook workbook = new TinyWorkbook().from1904().builtinFormat(14);
        Cell cell = only(workbook, "<c r=\"A1\" s=\"1\"><v>44804</v></c>");
        assertEquals(new Cell(0, date(2026, 9, 1), "2026/9/1"), cell);
    }

    @Test
    void a_date_written_out_is_read_by_its_date_part() throws Exception {
        Cell cell = only(new TinyWorkbook(), "<c r=\"A1\" t=\"d\"><v>2026-09-01T08:30:00</v></c>");
        assertEquals(date(2026, 9, 1), cell.value());
    }
}
