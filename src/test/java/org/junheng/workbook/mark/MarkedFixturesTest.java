package org.junheng.workbook.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.check.KeptRun;
import org.junheng.check.Shipped;
import org.junheng.model.JudgementBuilder;
import org.junheng.model.ReportBuilder;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;

/** The workbooks that the project ships, marked: the demonstration district by what is found in it, others here and there. */
class MarkedFixturesTest {
    private static final Texts TEXTS = Texts.of("workbook.mark", "zh");

    @Test
    void the_demonstration_district_differs_by_its_marks_alone() throws Exception {
        Report report = KeptRun.judgedDemo();
        List<Mark> marks = Marks.of(report, "demo-district.xlsx", TEXTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook.write(Shipped.DEMO, report, "demo-district.xlsx", "zh", out);
        assertEquals(List.of(), differences(Shipped.DEMO, marks, out.toByteArray()));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals("FFFF9B9B", colour(book, "标准化", "Q38"));
            assertEquals("FFFFC78F", colour(book, "班级", "E4"));
            assertEquals("FFB9D7F2", colour(book, "学校", "Q31"));
            String note = book.getSheet("班级")
                    .getRow(3)
                    .getCell(4)
                    .getCellComment()
                    .getString()
                    .getString();
            assertTrue(note.startsWith("【不达标】CLS-P"), note);
            assertTrue(note.contains("至少再减少 4人。"), note);
            assertEquals(report.findings().size() + 1, book.getSheetAt(0).getLastRowNum() + 1 - 9);
        }
    }

    @Test
    void every_shipped_workbook_differs_by_its_marks_alone() throws Exception {
        List<Path> books;
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            books = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.toString().contains("nasty"))
                    .sorted()
                    .toList();
        }
        assertFalse(books.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (Path book : books) {
            List<Mark> marks = hereAndThere(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MarkedWorkbook.write(book, marks, List.of("清单"), book.getFileName().toString(), TEXTS, out);
            differences(book, marks, out.toByteArray()).forEach(each -> wrong.add(book + " " + each));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_finding_without_cells_of_its_own_is_listed_and_leads_to_what_it_rests_on() {
        Report report = ReportBuilder.report("某区.xlsx", RunVerdict.NOT_COMPLIANT)
                .judged(JudgementBuilder.judgement("C-1", "一小").id("f1").verdict(Verdict.NOT_MET))
                .build();
        List<Mark> marks = Marks.of(report, "某区.xlsx", TEXTS);
        assertEquals(1, marks.size());
        assertEquals(List.of(), Marks.of(report, "别的区.xlsx", TEXTS).get(0).cells());
    }

    /** The first cell, one in the middle, one beyond the last column and one below the last row of every sheet. */
    private static List<Mark> hereAndThere(Path book) throws IOException {
        List<Mark> marks = new ArrayList<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(book))) {
            opened.sheetIterator().forEachRemaining(sheet -> {
                int last = sheet.getLastRowNum() + 1;
                Stream.of("A1", "B" + (last / 2 + 1), "CZ2", "C" + (last + 5)).forEach(place -> {
                    Mark.Spot spot = new Mark.Spot(sheet.getSheetName(), new Place("", false, "", place).address());
                    marks.add(new Mark(Kind.PROBLEM, List.of(spot), List.of(spot), "数据问题", "说明", "", ""));
                });
            });
        }
        return marks;
    }

    private static List<String> differences(Path book, List<Mark> marks, byte[] marked) throws Exception {
        Map<String, Set<String>> cells = new LinkedHashMap<>();
        try (Parts parts = new Parts(book)) {
            Book own = new Book(parts);
            Map<String, List<Mark.Spot>> bySheet = marks.stream()
                    .flatMap(mark -> mark.cells().stream())
                    .collect(Collectors.groupingBy(Mark.Spot::sheet));
            for (Map.Entry<String, List<Mark.Spot>> sheet : bySheet.entrySet()) {
                String part = own.part(sheet.getKey()).orElseThrow();
                MarkedSheet shown = new MarkedSheet(parts.text(part).orElseThrow());
                cells.put(
                        part,
                        sheet.getValue().stream()
                                .map(spot -> shown.shown(spot.address()).toString())
                                .collect(Collectors.toSet()));
            }
        }
        return Undone.differences(Files.readAllBytes(book), marked, cells);
    }

    private static String colour(XSSFWorkbook book, String sheet, String place) {
        var address = new Place("", false, "", place).address();
        return book.getSheet(sheet)
                .getRow(address.row() - 1)
                .getCell(address.column())
                .getCellStyle()
                .getFillForegroundXSSFColor()
                .getARGBHex();
    }
}
