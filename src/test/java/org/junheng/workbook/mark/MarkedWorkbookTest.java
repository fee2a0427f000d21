package org.junheng.workbook.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.sheet.Address;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {
    private static final Texts TEXTS = Texts.of("workbook.mark", "zh");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void nothing_but_the_marks_differs_in_workbooks_of_other_people() throws Exception {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, byte[]> book : ForeignBooks.all().entrySet()) {
            byte[] marked = marked(book.getValue(), usual());
            Undone.differences(book.getValue(), marked, Map.of(SHEET, Set.of("B2", "C3", "B3", "H4", "D9", "D6", "C4")))
                    .forEach(each -> differences.add(book.getKey() + " " + each));
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void each_marked_cell_has_the_colour_of_its_gravest_reason_and_a_note() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : ForeignBooks.all().entrySet()) {
            try (XSSFWorkbook book = opened(marked(each.getValue(), usual()))) {
                XSSFSheet data = book.getSheet("数据");
                Map.of("B2", "FFFF9B9B", "H4", "FFFFEF9C", "D9", "FFD8C2F0").forEach((place, colour) -> {
                    XSSFCell cell = cell(data, place);
                    if (!colour.equals(fill(cell))
                            || cell.getCellComment() == null
                            || !cell.getCellComment().getString().getString().contains("C-1　标准一")) {
                        wrong.add(each.getKey() + " " + place + " " + fill(cell));
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_list_comes_first_and_leads_to_the_cells() throws Exception {
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("names"), usual()))) {
            assertEquals("标记清单", book.getSheetName(0));
            XSSFSheet list = book.getSheetAt(0);
            List<String> links = list.getHyperlinkList().stream()
                    .map(link -> link.getLocation())
                    .toList();
            assertEquals(List.of("'数据'!B2", "'数据'!B2", "'数据'!D9", "'数据'!H4"), links);
            assertEquals(2, book.getActiveSheetIndex());
            assertEquals("说明!$A$1", book.getName("本表").getRefersToFormula());
            assertEquals("说明", book.getName("本表").getSheetName().replace("'", ""));
            assertEquals(2, book.getName("本表").getSheetIndex());
            assertEquals("数据!$A$1:$D$6", book.getPrintArea(1).replace("'", ""));
        }
    }

    @Test
    void a_cell_that_has_a_note_keeps_its_words_and_gets_ours_behind_them() throws Exception {
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("notes"), usual()))) {
            XSSFSheet data = book.getSheet("数据");
            String note = cell(data, "B2").getCellComment().getString().getString();
            assertTrue(note.startsWith("旧批注 B2"), note);
            assertTrue(note.contains("【不达标（必须）】"), note);
            assertEquals("旧批注 D6", cell(data, "D6").getCellComment().getString().getString());
            assertEquals(4, data.getCellComments().size());
        }
    }

    @Test
    void what_is_said_of_merged_cells_stands_in_their_first() throws Exception {
        List<Mark> marks = List.of(mark(Kind.MUST, "C4"));
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("merged"), marks))) {
            assertEquals("FFFF9B9B", fill(cell(book.getSheet("数据"), "B3")));
            assertEquals("none", fill(cell(book.getSheet("数据"), "C4")));
        }
    }

    @Test
    void a_marked_cell_keeps_all_of_its_look_but_the_colour() throws Exception {
        List<Mark> marks = List.of(mark(Kind.MUST, "B2"), mark(Kind.MUST, "E3"), mark(Kind.MUST, "H4"));
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("styled"), marks))) {
            for (String place : List.of("B2", "E3", "H4")) {
                CellStyle style = cell(book.getSheet("数据"), place).getCellStyle();
                assertEquals("0.00", style.getDataFormatString(), place);
                assertEquals("DOUBLE", style.getBorderBottom().name(), place);
                assertEquals(FillPatternType.SOLID_FOREGROUND, style.getFillPattern(), place);
            }
        }
    }

    @Test
    void the_note_says_where_a_conditional_format_may_cover_the_colour() throws Exception {
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("formats"), usual()))) {
            XSSFSheet data = book.getSheet("数据");
            assertTrue(cell(data, "B2").getCellComment().getString().getString().contains("条件格式"));
            assertFalse(
                    cell(data, "H4").getCellComment().getString().getString().contains("条件格式"));
        }
    }

    @Test
    void where_people_talk_in_a_cell_it_is_coloured_and_their_talk_left_alone() throws Exception {
        byte[] talked = Talk.in(ForeignBooks.all().get("notes"), "B2");
        byte[] marked = marked(talked, usual());
        assertEquals(List.of(), Undone.differences(talked, marked, Map.of(SHEET, Set.of("B2", "D9", "H4"))));
        try (XSSFWorkbook book = opened(marked)) {
            assertEquals("FFFF9B9B", fill(cell(book.getSheet("数据"), "B2")));
            assertEquals(
                    "旧批注 B2",
                    cell(book.getSheet("数据"), "B2").getCellComment().getString().getString());
        }
    }

    @Test
    void macros_that_count_sheets_find_them_where_they_were() throws Exception {
        byte[] plain = ForeignBooks.all().get("validation");
        byte[] macros = ForeignBooks.edited(
                plain,
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"vba\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                                + " Target=\"vbaProject.bin\"/></Relationships>"));
        String book = new String(Undone.parts(marked(macros, usual())).get("xl/workbook.xml"), StandardCharsets.UTF_8);
        assertTrue(book.indexOf("标记清单") > book.indexOf("说明"), book);
    }

    @Test
    void a_signed_workbook_is_refused_and_nothing_written() throws Exception {
        byte[] signed = ForeignBooks.edited(
                ForeignBooks.all().get("chart"),
                "_rels/.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"sig\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                + "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("签名.xlsx"), signed);
        NotMarkable refusal = assertThrows(
                NotMarkable.class, () -> MarkedWorkbook.write(file, usual(), List.of("清单"), "签名.xlsx", TEXTS, out));
        assertTrue(refusal.getMessage().contains("签名.xlsx 有数字签名"), refusal.getMessage());
        assertEquals(0, out.size());
    }

    @Test
    void a_sheet_that_is_called_like_the_list_stays_what_it_is() throws Exception {
        byte[] plain = ForeignBooks.edited(
                ForeignBooks.all().get("chart"), "xl/workbook.xml", xml -> xml.replace("说明", "标记清单"));
        try (XSSFWorkbook book = opened(marked(plain, usual()))) {
            assertEquals("标记清单(2)", book.getSheetName(0));
            assertEquals("第二张表", cell(book.getSheet("标记清单"), "A1").getStringCellValue());
        }
    }

    @Test
    void signs_that_turn_a_text_round_are_shown_and_not_written() throws Exception {
        Mark turning =
                new Mark(Kind.MUST, List.of(spot("B2")), List.of(spot("B2")), "C-1　标准一", "甲\u202E乙<&\u0001", "", "");
        try (XSSFWorkbook book = opened(marked(ForeignBooks.all().get("chart"), List.of(turning)))) {
            String note =
                    cell(book.getSheet("数据"), "B2").getCellComment().getString().getString();
            assertTrue(note.contains("甲[U+202E]乙<&?"), note);
        }
    }

    @Test
    void the_same_workbook_gives_the_same_bytes() throws Exception {
        byte[] book = ForeignBooks.all().get("chart");
        assertEquals(
                new String(marked(book, usual()), StandardCharsets.ISO_8859_1),
                new String(marked(book, usual()), StandardCharsets.ISO_8859_1));
        assertNotEquals(0, marked(book, usual()).length);
    }

    private static List<Mark> usual() {
        return List.of(
                mark(Kind.MUST, "B2"),
                mark(Kind.SHOULD, "B2"),
                mark(Kind.PROBLEM, "D9"),
                mark(Kind.UNDETERMINED, "H4"));
    }

    private static Mark mark(Kind kind, String... cells) {
        List<Mark.Spot> spots = Stream.of(cells).map(MarkedWorkbookTest::spot).toList();
        return new Mark(kind, spots, spots, "C-1　标准一", "甲为 46人，应不超过 45人", "至少再减少 1人。", "教育局");
    }

    private static Mark.Spot spot(String cell) {
        return new Mark.Spot("数据", Address.of(cell));
    }

    private byte[] marked(byte[] book, List<Mark> marks) throws IOException, NotMarkable {
        Path file = Files.write(folder.resolve("原.xlsx"), book);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook.write(file, marks, List.of("清单"), "原.xlsx", TEXTS, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book));
    }

    private static XSSFCell cell(XSSFSheet sheet, String place) {
        Address address = Address.of(place);
        return sheet.getRow(address.row() - 1).getCell(address.column());
    }

    private static String fill(XSSFCell cell) {
        XSSFColor colour = cell.getCellStyle().getFillForegroundXSSFColor();
        return colour == null ? "none" : colour.getARGBHex();
    }
}
