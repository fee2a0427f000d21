package org.junheng.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junheng.TinyPack;
import org.junheng.format.ReportFile;
import org.junheng.model.SmallReport;
import org.junheng.model.judged.Report;
import org.junheng.pack.load.PackLoader;
import org.junheng.report.page.HtmlReport;
import org.junheng.workbook.letter.Letter;
import org.junheng.workbook.write.FindingsWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each file that people open says of one small report, line by line; the report is that of small.json. */
class GoldenFilesTest {
    private static final Report REPORT = SmallReport.made();

    @TempDir
    private Path folder;

    @Test
    void the_working_book_in_chinese() throws IOException {
        same("findings-zh.txt", findings("zh"));
    }

    @Test
    void the_working_book_in_english() throws IOException {
        same("findings-en.txt", findings("en"));
    }

    @Test
    void the_book_of_judgements() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.writeJudgements(REPORT, "zh", folder, out);
        same("judgements-zh.txt", book(out));
    }

    @Test
    void the_letter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Letter.write(REPORT, "zh", out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            same("letter-zh.txt", Shown.document(document));
        }
    }

    @Test
    void the_page() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path pack = TinyPack.in(folder).folder();
        new HtmlReport(PackLoader.load(pack, "zh"), "zh").write(REPORT, new ReportFile(REPORT), out);
        same("page-zh.txt", Shown.page(out.toString(StandardCharsets.UTF_8)));
    }

    private static String findings(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.write(List.of(REPORT), language, out);
        return book(out);
    }

    private static String book(ByteArrayOutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return Shown.book(book);
        }
    }

    private static void same(String name, String shown) throws IOException {
        try (InputStream golden = GoldenFilesTest.class.getResourceAsStream(name)) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), shown);
        }
    }
}
