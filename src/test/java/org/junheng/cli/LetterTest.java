package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junheng.cli.SmallCase.Answer;
import org.junheng.model.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;

/** The draft of a self-assessment is edited, and its figures are made new. Ten books are enough. */
class LetterTest extends WithSmallCase {
    @Test
    void the_parts_of_the_draft_are_the_areas_of_the_pack_and_its_figures_are_controls() throws IOException {
        check("一", "9,8,12", "--docx");
        try (XWPFDocument draft = opened("一/report.docx")) {
            List<String> headings = draft.getParagraphs().stream()
                    .filter(each -> String.valueOf(each.getStyle()).startsWith("Heading"))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertEquals("1．自评结论", headings.get(0));
            assertTrue(headings.contains("（1）书"), headings.toString());
            CTSdtRun met = control(draft, "all/met");
            assertEquals("all/met", met.getSdtPr().getTag().getVal());
            assertEquals("1", text(met));
            assertEquals("2", text(control(draft, "all/notMet")));
            assertEquals(1, draft.getCharts().size());
        }
    }

    @Test
    void figures_are_made_new_but_for_those_that_people_changed_or_took_out() throws IOException {
        check("一", "9,8,12", "--docx");
        try (XWPFDocument draft = opened("一/report.docx");
                OutputStream out = Files.newOutputStream(small.path("改过.docx"))) {
            draft.createParagraph().createRun().setText("我们自己写的一段");
            set(control(draft, "all/met"), "一项");
            paragraphOf(draft, "all/considered").removeSdt(0);
            draft.write(out);
        }
        Answer second = check("二", "9,11,12,7", "--docx", small.path("改过.docx").toString());
        assertTrue(second.err().contains("改写过，未更新　all/met：稿中“一项”，本次“2”"), second.err());
        assertTrue(second.err().contains("已不是问题，稿中这一行请核对删去"), second.err());
        assertTrue(second.err().contains("已不是问题 1 条，新增问题 1 条"), second.err());
        try (XWPFDocument draft = opened("二/report.docx")) {
            assertEquals("一项", text(control(draft, "all/met")));
            assertEquals("2", text(control(draft, "area/书/met")));
            assertTrue(draft.getParagraphs().stream()
                    .anyMatch(each -> each.getText().equals("我们自己写的一段")));
        }
        assertTrue(Files.exists(small.path("二/inputs/letter/改过.docx")));
        assertTrue(second.err().contains("图不会更新"), second.err());
        assertVerified(0, small.path("二"), "");
    }

    @Test
    void the_bytes_of_a_draft_do_not_tell_the_hour() throws IOException {
        check("一", "9,8,12", "--docx");
        check("二", "9,8,12", "--docx");
        assertEquals(Sha256.hex(small.path("一/report.docx")), Sha256.hex(small.path("二/report.docx")));
        assertEquals(Set.of(1980), years(new ByteArrayInputStream(Files.readAllBytes(small.path("一/report.docx")))));
        try (XWPFDocument draft = opened("一/report.docx");
                XSSFWorkbook sheet = draft.getCharts().get(0).getWorkbook()) {
            Date made = sheet.getProperties().getCoreProperties().getCreated();
            assertEquals("2026-01-05T00:00:00Z", made.toInstant().toString());
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    /** In which years the entries of an archive and of those in it were written. */
    private static Set<Integer> years(InputStream archive) throws IOException {
        Set<Integer> years = new TreeSet<>();
        ZipInputStream entries = new ZipInputStream(archive);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            years.add(entry.getTimeLocal().getYear());
            if (entry.getName().endsWith(".xlsx")) {
                years.addAll(years(new ByteArrayInputStream(entries.readAllBytes())));
            }
        }
        return years;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"report.docx", "report.html", "findings.xlsx", "judgements.xlsx", "marked.xlsx"})
    void a_paper_that_does_not_come_out_of_the_report_is_named_whoever_sealed_the_run(String paper) throws Exception {
        check("runs/甲", "9,8,12", "--docx", "--marked", "--judgements");
        check("runs/乙", "9,11,12", "--docx", "--marked", "--judgements");
        assertVerified(0, small.path("runs/甲"), "");
        TamperedRun forged = TamperedRun.copy(small.path("runs"), Files.createDirectories(folder.resolve("copy")));
        forged.swap(paper);
        forged.seal();
        assertVerified(1, forged.runs().resolve("甲"), paper + "  由重判的结果重写，与留下的不同");
    }

    private static void assertVerified(int code, Path run, String words) {
        Answer answer = SmallCase.call("verify", run.toString());
        assertEquals(code, answer.code(), answer.out() + answer.err());
        assertTrue(answer.out().contains(words), answer.out());
    }

    @Test
    void a_document_without_our_figures_is_refused() throws IOException {
        try (XWPFDocument other = new XWPFDocument();
                OutputStream out = Files.newOutputStream(small.path("别的.docx"))) {
            other.createParagraph().createRun().setText("公文");
            other.write(out);
        }
        Answer refused = check("一", "9", "--docx", small.path("别的.docx").toString());
        assertEquals(65, refused.code());
        assertTrue(refused.err().contains("[别的.docx] 里没有本程序写的数字"), refused.err());
    }

    private Answer check(String run, String figures, String... more) {
        List<String> words = new ArrayList<>(List.of("check"));
        words.addAll(List.of(more));
        words.add(small.workbook("甲区.xlsx", figures.split(",")).toString());
        words.addAll(List.of("--pack", small.path("pack").toString(), "--date", "2026-01-05"));
        words.addAll(List.of("--out", small.path(run).toString()));
        return SmallCase.call(words.toArray(String[]::new));
    }

    private XWPFDocument opened(String name) throws IOException {
        try (InputStream in = Files.newInputStream(small.path(name))) {
            return new XWPFDocument(in);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP paragraphOf(
            XWPFDocument draft, String name) {
        return draft.getParagraphs().stream()
                .map(XWPFParagraph::getCTP)
                .filter(each -> each.getSdtList().stream().anyMatch(control -> isCalled(control, name)))
                .findFirst()
                .orElseThrow();
    }

    private static CTSdtRun control(XWPFDocument draft, String name) {
        List<XWPFParagraph> all = new ArrayList<>(draft.getParagraphs());
        draft.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all.stream()
                .flatMap(each -> each.getCTP().getSdtList().stream())
                .filter(control -> isCalled(control, name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCalled(CTSdtRun control, String name) {
        return control.getSdtPr().getAlias().getVal().equals(name);
    }

    private static String text(CTSdtRun control) {
        return control.getSdtContent().getRArray(0).getTArray(0).getStringValue();
    }

    private static void set(CTSdtRun control, String text) {
        control.getSdtContent().getRArray(0).getTArray(0).setStringValue(text);
    }
}
