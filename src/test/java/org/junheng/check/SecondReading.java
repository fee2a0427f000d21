package org.junheng.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.judged.Evidence;
import org.junheng.model.sheet.Place;

/** Reads the cells of findings a second time, by POI's user model, and the pack's tables by a plain CSV reader. */
final class SecondReading implements AutoCloseable {
    private final XSSFWorkbook workbook;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<String, List<List<String>>> tables = new HashMap<>();

    SecondReading(Path file) throws IOException, InvalidFormatException {
        // a package opened for writing would be written back when it is closed
        this.workbook = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
    }

    /**
     * A cell read again.
     *
     * @param header the words above it without their unit
     * @param raw what it holds, numbers in full
     */
    record Value(String sheet, int row, String header, String raw) {}

    String shown(Place place) throws IOException {
        return place.table() ? table(place) : formatter.formatCellValue(cell(place));
    }

    /** The text of the header row in the cell's column. */
    boolean hasHeader(Evidence cell) throws IOException {
        Place place = cell.place();
        int column = new CellReference(place.cell()).getCol();
        if (place.table()) {
            return rows(place.source()).get(0).get(column).equals(cell.header());
        }
        for (Row row : workbook.getSheet(place.sheet())) {
            if (row.getCell(column) != null
                    && formatter.formatCellValue(row.getCell(column)).equals(cell.header())) {
                return true;
            }
        }
        return false;
    }

    private String table(Place place) throws IOException {
        CellReference at = new CellReference(place.cell());
        return rows(place.source()).get(at.getRow()).get(at.getCol());
    }

    private List<List<String>> rows(String source) throws IOException {
        if (!tables.containsKey(source)) {
            List<List<String>> rows = new ArrayList<>();
            String text = Files.readString(Shipped.RULES.resolve(source)).replace("\uFEFF", "");
            try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
                parser.forEach(record -> rows.add(record.toList()));
            }
            tables.put(source, rows);
        }
        return tables.get(source);
    }

    private Cell cell(Place place) {
        CellReference at = new CellReference(place.cell());
        Row row = workbook.getSheet(place.sheet()).getRow(at.getRow());
        return row == null ? null : row.getCell(at.getCol());
    }

    private String raw(Place place) throws IOException {
        if (place.table()) {
            return table(place);
        }
        Cell cell = cell(place);
        if (cell == null || cell.getCellType() != CellType.NUMERIC) {
            return formatter.formatCellValue(cell);
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : new BigDecimal(Double.toString(cell.getNumericCellValue())).toPlainString();
    }

    Cells cells(List<Evidence> evidence) throws IOException {
        List<Value> values = new ArrayList<>();
        for (Evidence cell : evidence) {
            String header = cell.header().replaceAll("（.*", "");
            int row = new CellReference(cell.place().cell()).getRow() + 1;
            values.add(new Value(cell.place().sheet(), row, header, raw(cell.place())));
        }
        return new Cells(values);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** Some cells, asked for by their headers. */
    record Cells(List<Value> values) {
        List<Value> of(String header) {
            return values.stream()
                    .filter(value -> value.header().equals(header))
                    .toList();
        }

        Cells where(Predicate<Value> wanted) {
            return new Cells(values.stream().filter(wanted).toList());
        }

        Cells inRow(Value other) {
            return where(value -> value.sheet().equals(other.sheet()) && value.row() == other.row());
        }

        /** The rows in which a column holds a text. */
        Cells withRowsOf(String header, String text) {
            List<Value> found = of(header).stream()
                    .filter(value -> value.raw().equals(text))
                    .toList();
            return where(value ->
                    found.stream().anyMatch(one -> one.sheet().equals(value.sheet()) && one.row() == value.row()));
        }

        String text(String header) {
            List<String> texts = of(header).stream().map(Value::raw).distinct().toList();
            if (texts.size() != 1) {
                throw new AssertionError(header + " is not one: " + texts);
            }
            return texts.get(0);
        }

        BigDecimal number(String header) {
            return new BigDecimal(text(header));
        }

        BigDecimal sum(String header) {
            return of(header).stream()
                    .map(value -> new BigDecimal(value.raw()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
