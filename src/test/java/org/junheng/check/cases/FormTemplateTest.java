package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junheng.ShippedPacks;
import org.junheng.check.Judged;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template of a form is that form, empty: whoever fills it in comes to what the bureau's own form comes to. */
class FormTemplateTest {
    private static final Path PACK = ShippedPacks.RULES.resolve("quality-balance-forms");
    private static final Path FORMS = Path.of("fixtures", "forms");
    private static final int LABEL = 2;
    private static final int UNIT = 3;
    private static final int VALUE = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"school-form-0001.xlsx, 学校填报表, RES-4", "district-form.xlsx, 区县填报表, GOV-08"})
    void filled_in_by_label_it_comes_to_the_same_as_the_form_it_stands_for(String form, String sheet, String judged)
            throws Exception {
        Path filled = folder.resolve("filled.xlsx");
        try (Workbook book = template();
                OutputStream out = Files.newOutputStream(filled)) {
            BlankForms.fill(book.getSheet(sheet), values(FORMS.resolve(form)));
            for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
                if (!book.getSheetName(i).equals(sheet)) {
                    book.removeSheetAt(i);
                }
            }
            book.write(out);
        }
        Map<String, String> expected = figures(Judged.by(PACK, FORMS.resolve(form)));
        assertTrue(
                expected.keySet().stream().anyMatch(name -> name.startsWith(judged)),
                expected.keySet().toString());
        assertEquals(expected, figures(Judged.by(PACK, filled)));
    }

    @Test
    void a_value_is_held_to_what_its_label_takes() throws Exception {
        try (Workbook book = template()) {
            Sheet sheet = book.getSheet("学校填报表");
            Map<String, Integer> rows = new TreeMap<>();
            sheet.forEach(row -> rows.put(row.getCell(0).getStringCellValue(), row.getRowNum()));
            List<String> kinds = sheet.getDataValidations().stream()
                    .filter(held -> held.getRegions().getCellRangeAddresses()[0].getFirstRow() == rows.get("学校类型"))
                    .map(held -> held.getValidationConstraint().getExplicitListValues()[1])
                    .toList();
            assertEquals(List.of("初中"), kinds);
            String notes =
                    sheet.getRow(rows.get("每班46-50人班级个数")).getCell(LABEL + 1).getStringCellValue();
            assertEquals("没有的不填（空着算 0）：数，整数，不小于 0", notes);
        }
    }

    private Workbook template() throws Exception {
        Path file = folder.resolve("template.xlsx");
        Template.write(PACK, "zh", file);
        return open(file);
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    /** The values of a form by label, money in 元. */
    private static Map<String, String> values(Path form) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (Workbook book = open(form)) {
            for (Row row : book.getSheetAt(0)) {
                String value = shown(row.getCell(VALUE));
                if (!shown(row.getCell(LABEL)).isEmpty() && !value.isEmpty()) {
                    boolean tenThousands = shown(row.getCell(UNIT)).equals("万元");
                    values.put(shown(row.getCell(LABEL)), tenThousands ? times10000(value) : value);
                }
            }
        }
        return values;
    }

    private static String times10000(String value) {
        return new BigDecimal(value).movePointRight(4).toPlainString();
    }

    private static String shown(Cell cell) {
        return cell == null ? "" : cell.toString();
    }

    private static Map<String, String> figures(Report report) {
        Map<String, String> figures = new TreeMap<>();
        Judged.byName(report)
                .forEach((name, judgement) ->
                        figures.put(name, judgement.verdict() + " " + judgement.actual() + " " + judgement.required()));
        return figures;
    }
}
