package org.junheng.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A district's workbook with some cells changed; rows are named by the text of their first cell. */
public final class WorkbookCopy {
    private static final int HEADER = 2;
    private final XSSFWorkbook workbook;
    private final String name;

    private WorkbookCopy(XSSFWorkbook workbook, String name) {
        this.workbook = workbook;
        this.name = name;
    }

    public static WorkbookCopy of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new WorkbookCopy(new XSSFWorkbook(in), file.getFileName().toString());
        }
    }

    public WorkbookCopy set(String sheet, String key, String column, double value) {
        cell(sheet, key, column).setCellValue(value);
        return this;
    }

    public WorkbookCopy blank(String sheet, String key, String column) {
        cell(sheet, key, column).setBlank();
        return this;
    }

    /** A new last column with the same word in every row but one. */
    WorkbookCopy addColumn(String sheet, String header, String word, String key, String otherWord) {
        Sheet target = workbook.getSheet(sheet);
        int column = target.getRow(HEADER).getLastCellNum();
        target.getRow(HEADER).createCell(column).setCellValue(header);
        rows(target)
                .forEach(row -> row.createCell(column)
                        .setCellValue(row.getCell(0).getStringCellValue().equals(key) ? otherWord : word));
        return this;
    }

    /** Every sheet's rows in another order, the same one each time. */
    public WorkbookCopy shuffleRows() {
        for (Sheet sheet : workbook) {
            List<List<Content>> contents = new ArrayList<>(
                    rows(sheet).stream().map(WorkbookCopy::values).toList());
            Collections.shuffle(contents, new Random(20260105));
            IntStream.range(0, contents.size()).forEach(i -> put(sheet.getRow(HEADER + 1 + i), contents.get(i)));
        }
        return this;
    }

    public Path save(Path folder) {
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell cell(String sheet, String key, String column) {
        Sheet target = workbook.getSheet(sheet);
        Row row = rows(target).stream()
                .filter(candidate -> candidate.getCell(0).getStringCellValue().equals(key))
                .findFirst()
                .orElseThrow();
        for (Cell header : target.getRow(HEADER)) {
            if (header.getStringCellValue().replaceAll("（.*", "").equals(column)) {
                return row.getCell(header.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(sheet + " has no column " + column);
    }

    private static List<Row> rows(Sheet sheet) {
        return IntStream.rangeClosed(HEADER + 1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .toList();
    }

    /** A value with its style: a date is a number that is shown as one. */
    private record Content(Object value, CellStyle style) {}

    private static List<Content> values(Row row) {
        List<Content> values = new ArrayList<>();
        row.forEach(cell -> values.add(new Content(
                cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : cell.getStringCellValue(),
                cell.getCellStyle())));
        return values;
    }

    private static void put(Row row, List<Content> values) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.getCell(i);
            cell.setCellStyle(values.get(i).style());
            if (values.get(i).value() instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue((String) values.get(i).value());
            }
        }
    }
}
