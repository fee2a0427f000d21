package org.junheng.check.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Lays the rows of a case out as sheets: every declared column has its header, a column not given is blank. */
public final class CaseSheets {
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private final List<FactType> types;
    private final PackCase tested;

    public CaseSheets(List<FactType> types, PackCase tested) {
        this.types = types;
        this.tested = tested;
    }

    public void send(RowSink sink) {
        tested.given().keySet().stream().filter(name -> !isTable(name)).forEach(sheet -> {
            sink.beginSheet(sheet, false, List.of());
            rows(sheet).forEach(sink::row);
            sink.endSheet();
        });
    }

    /** The tables of a pack, those that the case gives in the place of the pack's own. */
    public List<Table> tables(List<Table> own) {
        Map<String, Table> given = new LinkedHashMap<>();
        List<Table> tables = new ArrayList<>();
        for (Table table : own) {
            boolean replaced = tested.given().containsKey(table.name());
            if (!replaced) {
                tables.add(table);
            } else if (given.putIfAbsent(table.name(), table) == null) {
                tables.add(new Table(table.name(), table.path(), rows(table.name())));
            }
        }
        return tables;
    }

    private boolean isTable(String name) {
        return types.stream().anyMatch(type -> type.table().filter(name::equals).isPresent());
    }

    private List<SheetRow> rows(String name) {
        Map<String, Field> columns = columns(name);
        List<Map<String, String>> given = tested.given().get(name);
        List<SheetRow> rows = new ArrayList<>(List.of(header(columns)));
        for (int i = 0; i < given.size(); i++) {
            rows.add(row(i + 2, given.get(i), columns));
        }
        // A workbook sends no row without cells either.
        rows.removeIf(row -> row.cells().isEmpty());
        return rows;
    }

    private Map<String, Field> columns(String sheet) {
        Map<String, Field> columns = new LinkedHashMap<>();
        types.stream()
                .filter(type ->
                        type.sheet().or(type::table).filter(sheet::equals).isPresent())
                .flatMap(type -> type.fields().stream())
                .forEach(field -> columns.putIfAbsent(field.columns().get(0), field));
        return columns;
    }

    private static SheetRow header(Map<String, Field> columns) {
        List<Cell> cells = new ArrayList<>();
        columns.keySet().forEach(word -> cells.add(new Cell(cells.size(), new CellValue.Text(word), word)));
        return new SheetRow(1, false, cells);
    }

    private static SheetRow row(int number, Map<String, String> given, Map<String, Field> columns) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Map.Entry<String, Field> entry : columns.entrySet()) {
            String text = given.getOrDefault(entry.getKey(), "");
            if (!text.isEmpty()) {
                cells.add(new Cell(column, value(text, entry.getValue()), text));
            }
            column++;
        }
        return new SheetRow(number, false, cells);
    }

    private static CellValue value(String text, Field field) {
        boolean number = field.type() == Field.Type.DECIMAL
                && PLAIN_DECIMAL.matcher(text).matches();
        return number ? new CellValue.Number(new BigDecimal(text), false) : new CellValue.Text(text);
    }
}
