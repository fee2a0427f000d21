package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a workbook that POI made, and compares with what POI's own user model reads, cell by cell. */
class PoiOracleTest {
    private static final int ROWS = 200;

    @TempDir
    private Path folder;

    @Test
    void every_cell_reads_as_the_user_model_reads_it() throws Exception {
        Path file = folder.resolve("对照.xlsx");
        write(file);
        List<ReadSheets.Sheet> sheets = ReadSheets.of(file);
        try (Workbook workbook = new XSSFWorkbook(new File(file.toString()))) {
            assertEquals(workbook.getNumberOfSheets(), sheets.size());
            for (int i = 0; i < sheets.size(); i++) {
                assertEquals(workbook.isSheetHidden(i), sheets.get(i).hidden());
                assertSame(workbook.getSheetAt(i), sheets.get(i));
            }
        }
    }

    private static void assertSame(Sheet expected, ReadSheets.Sheet actual) {
        assertEquals(expected.getSheetName(), actual.name());
        assertEquals(regions(expected), actual.merged());
        Map<String, CellValue> values = new TreeMap<>();
        actual.rows().forEach(row -> {
            assertEquals(expected.getRow(row.number() - 1).getZeroHeight(), row.hidden());
            row.cells().forEach(cell -> values.put(row.number() + ":" + cell.column(), cell.value()));
        });
        Map<String, CellValue> expectedValues = values(expected);
        assertEquals(expectedValues.keySet(), values.keySet());
        values.forEach((place, value) -> assertEquals(expectedValues.get(place), value, place));
    }

    private static List<MergedRegion> regions(Sheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(r -> new MergedRegion(
                        r.getFirstRow() + 1, r.getFirstColumn(), r.getLastRow() + 1, r.getLastColumn()))
                .toList();
    }

    private static Map<String, CellValue> values(Sheet sheet) {
        Map<String, CellValue> values = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    values.put((row.getRowNum() + 1) + ":" + cell.getColumnIndex(), value(cell));
                }
            }
        }
        return values;
    }

    private static CellValue value(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> new CellValue.Text(cell.getStringCellValue());
            case BOOLEAN -> new CellValue.Flag(cell.getBooleanCellValue());
            case ERROR ->
                new CellValue.Error(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> number(cell);
        };
    }

    private static CellValue number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new CellValue.Date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue())
                .round(new MathContext(15, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        boolean percent = cell.getCellStyle().getDataFormatString().endsWith("%");
        return new CellValue.Number(number.scale() < 0 ? number.setScale(0) : number, percent);
    }

    private static void write(Path file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Random random = new Random(2026);
            Sheet figures = workbook.createSheet("各校指标");
            List<CellStyle> styles =
                    styles(workbook, "General", "0.00%", "0.00", "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"");
            for (int row = 0; row < ROWS; row++) {
                fill(figures.createRow(row * 2), styles, random);
            }
            figures.getRow(4).setZeroHeight(true);
            figures.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            figures.addMergedRegion(new CellRangeAddress(2, 9, 27, 28));
            fillFormulas(workbook.createSheet("公式"));
            workbook.createSheet("空表");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
    }

    private static List<CellStyle> styles(Workbook workbook, String... codes) {
        List<CellStyle> styles = new ArrayList<>();
        for (String code : codes) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(code));
            styles.add(style);
        }
        return styles;
    }

    private static void fill(Row row, List<CellStyle> styles, Random random) {
        row.createCell(0).setCellValue("第" + random.nextInt(45) + "小学");
        row.createCell(1).setCellValue(new XSSFRichTextString(" 班\n额<&> \uD83C\uDFEB_x0041_"));
        row.createCell(2).setCellValue(random.nextBoolean());
        row.createCell(3).setCellValue(random.nextInt(3000));
        for (int column = 4; column < 7; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(12) - 4));
            cell.setCellStyle(styles.get(column - 4));
        }
        for (int column = 7; column < 9; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(LocalDateTime.of(1985, 1, 1, 23, 59).plusDays(random.nextInt(20_000)));
            cell.setCellStyle(styles.get(column - 4));
        }
        row.createCell(9).setCellStyle(styles.get(1));
        row.createCell(28).setCellErrorValue(FormulaError.NA.getCode());
    }

    private static void fillFormulas(Sheet sheet) {
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(45);
        row.createCell(1).setCellFormula("A1*2+0.1");
        row.createCell(2).setCellFormula("A1>40");
        row.createCell(3).setCellFormula("\"班额\"&A1");
        row.createCell(4).setCellFormula("A1/0");
        row.createCell(5).setCellFormula("SQRT(A1)");
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
