package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junheng.ShippedPacks;
import org.junheng.check.Judged;
import org.junheng.check.Shipped;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.sheet.ExampleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blank workbook holds what the pack reads, and its example is never taken for data. */
class TemplateTest {
    /** Example figures need not agree with one another; that is for the rules to say. */
    private static final Set<Problem.Kind> BY_RULES =
            Set.of(Problem.Kind.DISAGREEMENT, Problem.Kind.MISSING_ROW, Problem.Kind.ORPHAN_KEY);

    private static final int LIBRE_OFFICE_SECONDS = 120;

    @TempDir
    private Path folder;

    static List<Path> packs() {
        return ShippedPacks.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void filled_in_it_reads_back_without_a_data_problem(Path pack) throws Exception {
        Path template = template(pack);
        Path filled = folder.resolve("filled.xlsx");
        try (Workbook book = open(template);
                OutputStream out = Files.newOutputStream(filled)) {
            book.forEach(TemplateTest::writeOver);
            book.write(out);
        }
        Report report = Judged.by(pack, filled);
        assertEquals(
                List.of(),
                report.problems().stream()
                        .filter(problem ->
                                !BY_RULES.contains(problem.kind()) && problem.kind() != Problem.Kind.CONVERTED)
                        .filter(problem -> problem.kind() != Problem.Kind.NO_HEADER || problem.blocking())
                        .map(Problem::message)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void left_as_it_is_nothing_of_it_is_met(Path pack) throws Exception {
        Report report = Judged.by(pack, template(pack));
        assertEquals(RunVerdict.INCOMPLETE, report.run().verdict());
        assertEquals(0, report.run().counts().met());
        try (Workbook book = open(template(pack))) {
            long examples = report.problems().stream()
                    .filter(problem -> problem.message().contains("示例行"))
                    .count();
            assertEquals(
                    StreamSupport.stream(book.spliterator(), false)
                            .filter(TemplateTest::hasExample)
                            .count(),
                    examples);
        }
    }

    @Test
    void columns_of_the_class_sheet_say_and_enforce_what_they_take() throws Exception {
        try (Workbook book = open(template(Shipped.PACK))) {
            Sheet sheet = book.getSheet("班级");
            assertEquals(List.of("学校代码", "班级名称", "学段", "年级", "学生数（人）", "教室面积（㎡）", "教室建成年份（年）"), headers(sheet));
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(note(sheet, 4).contains("整数，不小于 0"), note(sheet, 4));
            assertTrue(note(sheet, 4).contains("班额"), note(sheet, 4));
            assertTrue(note(sheet, 0).contains("应与工作表“学校”中的一行相同"), note(sheet, 0));
            DataValidation level = validation(sheet, 2);
            assertEquals(
                    List.of("小学", "初中"), List.of(level.getValidationConstraint().getExplicitListValues()));
            assertEquals(
                    ValidationType.INTEGER,
                    validation(sheet, 4).getValidationConstraint().getValidationType());
            assertEquals("0", validation(sheet, 4).getValidationConstraint().getFormula1());
            assertEquals(
                    ValidationType.DECIMAL,
                    validation(sheet, 5).getValidationConstraint().getValidationType());
        }
    }

    @Test
    void libre_office_opens_it_and_keeps_its_sheets_and_lists() throws Exception {
        Path template = template(Shipped.PACK);
        Path converted = folder.resolve("office");
        assumeTrue(converts(template, converted), "no LibreOffice on this machine");
        try (Workbook before = open(template);
                Workbook after = open(converted.resolve("template.xlsx"))) {
            assertEquals(names(before), names(after));
            assertEquals(headers(before.getSheet("班级")), headers(after.getSheet("班级")));
            assertEquals(
                    List.of("小学", "初中"),
                    List.of(validation(after.getSheet("班级"), 2)
                            .getValidationConstraint()
                            .getExplicitListValues()));
        }
    }

    private static boolean converts(Path file, Path to) throws InterruptedException {
        try {
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + to.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx",
                            "--outdir",
                            to.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return office.waitFor(LIBRE_OFFICE_SECONDS, TimeUnit.SECONDS) && office.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private Path template(Path pack) throws Exception {
        Path file = folder.resolve("template.xlsx");
        Template.write(pack, "zh", file);
        return file;
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** Every cell of the example by what it shows without its mark, the key by a word of its own. */
    private static void writeOver(Sheet sheet) {
        if (!hasExample(sheet)) {
            BlankForms.fill(sheet);
            return;
        }
        for (Cell cell : sheet.getRow(1)) {
            String shown = cell.getStringCellValue();
            String value = shown.startsWith("例：") ? shown.substring(2) : first(sheet);
            boolean year = note(sheet, cell.getColumnIndex()).contains("年份开头");
            if (value.matches("\\d+") && !year) {
                cell.setCellValue(Double.parseDouble(value));
            } else {
                cell.setCellValue(value);
            }
        }
    }

    /** A form, a matrix and sentences are empty instead. */
    private static boolean hasExample(Sheet sheet) {
        return sheet.getRow(1) != null && shown(sheet.getRow(1).getCell(0)).equals(ExampleRow.MARK);
    }

    private static String shown(Cell cell) {
        return cell == null ? "" : cell.getStringCellValue();
    }

    /** What the first column may hold: the first of its drop-down, a year, or a word. */
    private static String first(Sheet sheet) {
        List<DataValidationConstraint> ofFirst = sheet.getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 0)
                .map(DataValidation::getValidationConstraint)
                .toList();
        if (ofFirst.isEmpty()) {
            return note(sheet, 0).contains("年份开头，如 2025") ? "2025届" : "（文字）";
        }
        String[] words = ofFirst.get(0).getExplicitListValues();
        return words == null ? "2024" : words[0];
    }

    @ParameterizedTest
    @MethodSource("packs")
    void with_only_the_key_written_over_no_figure_of_the_example_is_a_fact(Path pack) throws Exception {
        Path filled = folder.resolve("key-only.xlsx");
        try (Workbook book = open(template(pack));
                OutputStream out = Files.newOutputStream(filled)) {
            StreamSupport.stream(book.spliterator(), false)
                    .filter(TemplateTest::hasExample)
                    .forEach(sheet -> sheet.getRow(1).getCell(0).setCellValue(first(sheet)));
            book.write(out);
        }
        Report report = Judged.by(pack, filled);
        assertEquals(0, report.run().counts().met());
        assertTrue(
                report.problems().stream().anyMatch(problem -> problem.message().contains("示例行")));
    }

    private static List<String> headers(Sheet sheet) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .map(cell -> cell.getStringCellValue())
                .toList();
    }

    private static Set<String> names(Workbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .collect(Collectors.toSet());
    }

    private static String note(Sheet sheet, int column) {
        return sheet.getRow(0).getCell(column).getCellComment().getString().getString();
    }

    private static DataValidation validation(Sheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
    }
}
