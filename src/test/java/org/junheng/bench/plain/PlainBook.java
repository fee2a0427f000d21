package org.junheng.bench.plain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** The rows of a workbook, or of a pack's tables, bound without looking for what could be wrong with them. */
public final class PlainBook implements RowSink {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Map<String, PlainSheet> sheets = new HashMap<>();
    private PlainSheet sheet;

    List<PlainRow> rows(String name) {
        return sheets.get(name).rows;
    }

    @Override
    public void beginSheet(String name, boolean hidden, List<MergedRegion> merged) {
        sheet = new PlainSheet(name);
        sheets.put(name, sheet);
    }

    /** The first row of more than one cell holds the headers. */
    @Override
    public void row(SheetRow row) {
        if (!sheet.columns.isEmpty()) {
            Object[] values = new Object[sheet.columns.size()];
            for (Cell cell : row.cells()) {
                values[cell.column()] = value(cell.value());
            }
            sheet.rows.add(new PlainRow(sheet, row.number(), values));
        } else if (row.cells().size() > 1) {
            for (Cell cell : row.cells()) {
                String header = cell.shown();
                int unit = header.indexOf('（');
                sheet.columns.put(unit < 0 ? header : header.substring(0, unit), cell.column());
            }
        }
    }

    @Override
    public void endSheet() {}

    private static Object value(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        if (value instanceof CellValue.Number number) {
            return number.number();
        }
        return value instanceof CellValue.Date date ? date.date() : value.toString();
    }

    /** The rows of a table that hold on a day. */
    void table(Path file, LocalDate day) throws IOException {
        String name = file.getFileName().toString().replace(".csv", "");
        beginSheet(name, false, List.of());
        try (CSVParser csv = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            sheet.columns.putAll(csv.getHeaderMap());
            for (CSVRecord line : csv) {
                if (holds(line, day)) {
                    Object[] values = new Object[line.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = value(line.get(i), csv.getHeaderNames().get(i));
                    }
                    sheet.rows.add(new PlainRow(sheet, (int) line.getRecordNumber() + 1, values));
                }
            }
        }
    }

    private static Object value(String text, String header) {
        boolean number = NUMBER.matcher(text).matches() && !header.equals("序号");
        return text.isEmpty() ? null : number ? new BigDecimal(text) : text;
    }

    private static boolean holds(CSVRecord line, LocalDate day) {
        if (!line.isMapped("止")) {
            return true;
        }
        boolean begun =
                line.get("自").isEmpty() || !LocalDate.parse(line.get("自")).isAfter(day);
        return begun
                && (line.get("止").isEmpty() || !LocalDate.parse(line.get("止")).isBefore(day));
    }
}
