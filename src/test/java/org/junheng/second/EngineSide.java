package org.junheng.second;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.SheetRow;

/** What does the engine say of a district? Fed with rows as the reader of workbooks hands them on. */
final class EngineSide {
    private EngineSide() {}

    /** Every judgement by code, subject and item, data checks among them. */
    static Map<String, Judgement> judge(Rulebook rulebook, Map<String, List<Map<String, String>>> rows, LocalDate day) {
        County county = County.of(rulebook, "某区.xlsx", day);
        rows.forEach((sheet, all) -> {
            List<Field> columns = columns(rulebook, sheet);
            county.sheets().beginSheet(sheet, false, List.of());
            county.sheets().row(header(columns));
            for (int i = 0; i < all.size(); i++) {
                county.sheets().row(row(i + 2, all.get(i), columns));
            }
            county.sheets().endSheet();
        });
        Outcome outcome = county.judge();
        Map<String, Judgement> judged = new LinkedHashMap<>();
        Stream.concat(outcome.judgements().stream(), outcome.comparisons().stream())
                .forEach(each -> judged.put(each.code() + " " + each.subject().key() + " " + each.item(), each));
        return judged;
    }

    private static List<Field> columns(Rulebook rulebook, String sheet) {
        return rulebook.pack().types().stream()
                .filter(type -> type.sheet().filter(sheet::equals).isPresent())
                .map(FactType::fields)
                .flatMap(List::stream)
                .toList();
    }

    private static SheetRow header(List<Field> columns) {
        List<Cell> cells = new ArrayList<>();
        columns.forEach(field -> {
            String word = field.columns().get(0);
            cells.add(new Cell(cells.size(), new CellValue.Text(word), word));
        });
        return new SheetRow(1, false, cells);
    }

    private static SheetRow row(int number, Map<String, String> given, List<Field> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = given.getOrDefault(columns.get(i).columns().get(0), "");
            if (!text.isEmpty()) {
                cells.add(new Cell(i, value(text, columns.get(i)), text));
            }
        }
        return new SheetRow(number, false, cells);
    }

    private static CellValue value(String text, Field field) {
        return field.type() == Field.Type.DECIMAL
                ? new CellValue.Number(new BigDecimal(text), false)
                : new CellValue.Text(text);
    }
}
