package org.junheng.pack.file;

import static org.junheng.pack.file.FaultAssertions.assertOnlyFault;
import static org.junheng.pack.file.PackFixture.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    @TempDir
    Path home;

    private Table table(String csv) throws PackFault {
        return pack(home, "p").with("tables/课程计划.csv", csv).read().tables().get(0);
    }

    private PackFixture faulty(String csv) {
        return pack(home, "p").with("tables/课程计划.csv", csv);
    }

    private static SheetRow row(int number, Cell... cells) {
        return new SheetRow(number, false, List.of(cells));
    }

    private static Cell cell(int column, String text) {
        return new Cell(column, new CellValue.Text(text), text);
    }

    private static List<Integer> numbers(Table table) {
        return table.rows().stream().map(SheetRow::number).toList();
    }

    @Test
    void a_table_has_its_header_in_row_1_and_every_cell_as_text() throws PackFault {
        Table expected = new Table(
                "课程计划",
                "p/tables/课程计划.csv",
                List.of(
                        row(1, cell(0, "年级"), cell(1, "周课时"), cell(2, "条款")),
                        row(2, cell(0, "三年级"), cell(1, "30.50"), cell(2, "k1")),
                        row(3, cell(0, "四年级"), cell(2, "k1"))));
        assertEquals(expected, table("年级,周课时,条款\n三年级,30.50,k1\n四年级,,k1\n"));
    }

    @Test
    void a_blank_cell_is_no_cell() throws PackFault {
        SheetRow expected = row(2, cell(2, "k1"));
        assertEquals(expected, table("a,b,c\n \u3000,\u00A0,k1\n").rows().get(1));
    }

    @Test
    void blanks_around_a_value_are_no_part_of_it() throws PackFault {
        SheetRow expected = row(2, cell(0, "三 年级"), cell(1, "30"));
        assertEquals(expected, table("a,b\n\u3000三 年级 ,\" 30\"\n").rows().get(1));
    }

    @Test
    void blank_rows_and_comments_count_as_rows_and_hold_nothing() throws PackFault {
        assertEquals(List.of(3, 5, 8, 9), numbers(table("# 说明\n\na,b\n,\n1,2\n# 说明, \"甲\n#\n3,4\n5,6\n\n# 完")));
    }

    @Test
    void a_comment_that_a_spreadsheet_put_in_quotes_is_still_a_comment() throws PackFault {
        assertEquals(List.of(1, 3), numbers(table("a,b\n\"# 见\"\"办法\"\"\",\n1,2\n")));
    }

    @Test
    void a_cell_of_several_lines_is_one_row() throws PackFault {
        Table table = table("a,b\n\"甲\n乙\",\"1,5\"\n3,4\n");
        assertEquals(List.of(1, 2, 3), numbers(table));
        assertEquals(row(2, cell(0, "甲\n乙"), cell(1, "1,5")), table.rows().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n# 说明\n3,\"4\n5,6\n", "a,b\n1,2\n# 说明\n3,\"4\"x\n5,6\n"})
    void quotes_that_do_not_pair_are_a_fault_at_the_line_where_the_row_begins(String csv) {
        assertOnlyFault("p/tables/课程计划.csv:4", "引号没有成对", faulty(csv));
    }

    @Test
    void a_row_wider_than_the_header_is_a_fault_at_its_line() {
        assertOnlyFault("p/tables/课程计划.csv:4", "单元格比表头多", faulty("a,b\n\"甲\n乙\",2\n1,2,3\n"));
    }

    @Test
    void blank_cells_beyond_the_header_do_no_harm() throws PackFault {
        assertEquals(List.of(1, 2), numbers(table("a,b\n1,2,, \n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# 说明\n", ",,\n"})
    void a_table_without_header_is_a_fault(String csv) {
        assertOnlyFault("p/tables/课程计划.csv", "没有表头", faulty(csv));
    }
}
