package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;

/** A ledger goes out, is filled in by hand, and comes back. K0 to K3 hold 9, 8, 7 and 6 books, each of which is too few. */
class LedgerTest extends WithSmallCase {
    private static final int HEADER = 1;

    /** What a person does to a ledger. */
    private interface Hand {
        void on(Sheet ledger);
    }

    @Test
    void what_was_typed_into_a_ledger_stands_in_the_next_ones() throws IOException {
        check("一", "2026-01-05", "9,8,7,6");
        Path first = filled("一", "一.xlsx", ledger -> {
            type(ledger, "K0", "责任人", "张三");
            type(ledger, "K0", "整改措施", "财政局投入 3 万元，购书 200 册");
            type(ledger, "K0", "完成时限", "2026年3月");
            type(ledger, "K0", "进展", "进行中");
            type(ledger, "K0", "核验", "李四 已看");
            type(ledger, "K1", "责任人", "王五");
            addColumn(ledger, "备注", "K1", "等新馆建成");
            type(ledger, "K2", "现实情况", "改成我们自己的说法");
            Row below = ledger.createRow(ledger.getLastRowNum() + 2);
            below.createCell(1).setCellValue("填表人：赵六");
            note(ledger, "K1", "责任人", "电话 138");
            ledger.createRow(40).createCell(20).setCellValue("表外的话");
        });
        Answer second = check("二", "2026-06-01", "9,8,7,12", first);
        assertTrue(second.err().contains("读入 1 份 4 条，仍不达标 3，已销号 1，待核实 0，逾期 1"), second.err());
        Map<String, String> two = words("二");
        List<String> typed = List.of(
                "张三",
                "财政局投入 3 万元，购书 200 册",
                "2026年3月",
                "进行中",
                "李四 已看",
                "王五",
                "等新馆建成",
                "改成我们自己的说法",
                "填表人：赵六",
                "电话 138",
                "表外的话");
        typed.forEach(each -> assertTrue(two.containsValue(each), each + " in " + two));
        assertEquals("仍不达标；逾期 62 天", cell("二", "K0", "状态").replace(" ", "").replace("逾期62天", "逾期 62 天"));
        assertTrue(cell("二", "K3", "状态").startsWith("已销号：2026-06-01 的检查（"), cell("二", "K3", "状态"));
        Path again = filled("二", "二.xlsx", ledger -> type(ledger, "K1", "进展", "未开始"));
        check("三", "2026-12-01", "9,8,11,12", again);
        Map<String, String> three = words("三");
        typed.forEach(each -> assertTrue(three.containsValue(each), each + " in " + three));
        assertTrue(cell("三", "K3", "状态").startsWith("已销号：2026-06-01 的检查（"), cell("三", "K3", "状态"));
        assertTrue(cell("三", "K2", "状态").startsWith("已销号：2026-12-01 的检查（"), cell("三", "K2", "状态"));
        assertEquals("张三", cell("三", "K0", "责任人"));
        assertEquals("等新馆建成", cell("三", "K1", "备注"));
        assertEquals("未开始", cell("三", "K1", "进展"));
        Path last = filled("三", "三.xlsx", ledger -> {});
        check("四", "2026-12-02", "9,8,11,5", last);
        assertTrue(cell("四", "K3", "状态").startsWith("又不达标（此前 已销号：2026-06-01"), cell("四", "K3", "状态"));
        Map<String, String> four = words("四");
        typed.forEach(each -> assertTrue(four.containsValue(each), each + " in " + four));
    }

    @Test
    void what_was_not_judged_again_is_not_closed() throws IOException {
        check("一", "2026-01-05", "9,8,7,6");
        Path ledger = filled("一", "一.xlsx", each -> type(each, "K0", "销号", "是"));
        Answer second = check("二", "2026-01-06", "9,,7", ledger);
        assertTrue(second.err().contains("仍不达标 2，已销号 0，待核实 2"), second.err());
        assertEquals("仍不达标； 已填销号，本次检查仍不达标", cell("二", "K0", "状态"));
        assertEquals("本次无法判定，未销号", cell("二", "K1", "状态"));
        assertEquals("本次没有判定这一项，核实后再销号", cell("二", "K3", "状态"));
    }

    @Test
    void offices_that_contradict_each_other_are_named_and_both_kept() throws IOException {
        check("一", "2026-01-05", "9,8,7,6");
        Path offices = Files.createDirectories(small.path("各单位"));
        Path one = filled("一", "各单位/教育局.xlsx", ledger -> {
            type(ledger, "K0", "责任人", "张三");
            type(ledger, "K1", "责任人", "王五");
        });
        filled("一", "各单位/财政局.xlsx", ledger -> {
            type(ledger, "K0", "责任人", "李四");
            type(ledger, "K1", "责任人", "王五");
            type(ledger, "K2", "责任人", "赵六");
        });
        assertEquals(offices, one.getParent());
        Answer second = check("二", "2026-01-06", "9,8,7,6", offices);
        assertTrue(second.err().contains("填报不一致 1 处"), second.err());
        assertTrue(second.err().contains("“责任人”：教育局.xlsx：张三； 财政局.xlsx：李四"), second.err());
        assertEquals("教育局.xlsx：张三\n财政局.xlsx：李四", cell("二", "K0", "责任人"));
        assertTrue(cell("二", "K0", "状态").contains("填报不一致：责任人"));
        assertEquals("王五", cell("二", "K1", "责任人"));
        assertEquals("赵六", cell("二", "K2", "责任人"));
    }

    @Test
    void a_run_with_a_ledger_is_verified_by_making_it_again() throws IOException {
        check("一", "2026-01-05", "9,8,7,6");
        Path ledger = filled("一", "一.xlsx", each -> type(each, "K0", "责任人", "张三"));
        check("二", "2026-01-06", "9,8,7,6", ledger);
        assertTrue(Files.exists(small.path("二/inputs/ledgers/一.xlsx")));
        Answer holds = SmallCase.call("verify", small.path("二").toString());
        assertEquals(0, holds.code(), holds.out() + holds.err());
        Files.copy(
                filled("一", "别的.xlsx", each -> type(each, "K0", "责任人", "李四")),
                small.path("二/inputs/ledgers/一.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Answer differs = SmallCase.call("verify", small.path("二").toString());
        assertEquals(1, differs.code());
        assertTrue(differs.out().contains("inputs/ledgers/一.xlsx"), differs.out());
    }

    @Test
    void what_is_no_ledger_is_refused_with_what_it_should_have() {
        Answer refused = check("一", "2026-01-05", "9", small.workbook("不是.xlsx", "9"));
        assertEquals(65, refused.code());
        assertTrue(refused.err().contains("不是.xlsx 里没有找到整改台账"), refused.err());
        assertFalse(Files.exists(small.path("一")));
    }

    @Test
    void ledgers_of_several_counties_at_once_are_a_wrong_call() throws IOException {
        check("一", "2026-01-05", "9");
        Path ledger = filled("一", "一.xlsx", each -> {});
        Answer refused = SmallCase.call(
                "check",
                small.workbook("甲.xlsx", "9").toString(),
                small.workbook("乙.xlsx", "8").toString(),
                "--pack",
                small.path("pack").toString(),
                "--ledger",
                ledger.toString());
        assertEquals(64, refused.code());
        assertTrue(refused.err().contains("--ledger 一次只能用于一个区县"), refused.err());
    }

    private Answer check(String run, String day, String figures, Path... ledgers) {
        List<String> words = new ArrayList<>(List.of("check"));
        words.add(small.workbook("甲区.xlsx", figures.split(",", -1)).toString());
        words.addAll(List.of("--pack", small.path("pack").toString(), "--date", day));
        words.addAll(List.of("--out", small.path(run).toString()));
        Arrays.stream(ledgers).forEach(each -> words.addAll(List.of("--ledger", each.toString())));
        return SmallCase.call(words.toArray(String[]::new));
    }

    private Path filled(String run, String name, Hand hand) throws IOException {
        try (InputStream in = Files.newInputStream(small.path(run + "/findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(small.path(name))) {
            hand.on(book.getSheet("整改台账"));
            book.write(out);
        }
        return small.path(name);
    }

    private static void type(Sheet ledger, String key, String header, String text) {
        Cell cell = cell(ledger, key, header);
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static void note(Sheet ledger, String key, String header, String text) {
        Cell cell = cell(ledger, key, header);
        var helper = ledger.getWorkbook().getCreationHelper();
        var note = ledger.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        note.setString(helper.createRichTextString(text));
        cell.setCellComment(note);
    }

    private static void addColumn(Sheet ledger, String header, String key, String text) {
        int column = ledger.getRow(HEADER).getLastCellNum();
        ledger.getRow(HEADER).createCell(column).setCellValue(header);
        row(ledger, key).createCell(column).setCellValue(text);
    }

    private static Cell cell(Sheet ledger, String key, String header) {
        for (Cell cell : ledger.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(header)) {
                return row(ledger, key).getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + header);
    }

    /** By the key of the subject, which its situation names. */
    private static Row row(Sheet ledger, String key) {
        for (Row row : ledger) {
            Cell situation = row.getCell(1);
            if (row.getRowNum() > HEADER
                    && situation != null
                    && situation.getStringCellValue().startsWith(key)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + key);
    }

    private String cell(String run, String key, String header) throws IOException {
        try (InputStream in = Files.newInputStream(small.path(run + "/findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return cell(book.getSheet("整改台账"), key, header).getStringCellValue();
        }
    }

    /** Every text of the ledger and of what is kept beside it, by its place. */
    private Map<String, String> words(String run) throws IOException {
        Map<String, String> words = new TreeMap<>();
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(small.path(run + "/findings.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (String name : List.of("整改台账", "台账附注")) {
                Sheet sheet = book.getSheet(name);
                if (sheet != null) {
                    sheet.forEach(row -> row.forEach(
                            cell -> words.put(name + "!" + cell.getAddress(), formatter.formatCellValue(cell))));
                }
            }
        }
        return words;
    }
}
