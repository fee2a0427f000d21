package org.junheng.pack.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.Pack;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.YamlMapping;

/** Reads what a case gives, sheet by sheet, over the base that it starts from. */
final class GivenReader {
    private final List<CaseSheet> sheets;

    GivenReader(Pack pack) {
        this.sheets = CaseSheet.of(pack);
    }

    Given read(YamlMapping yaml, Given base) {
        Given given = base.copy();
        for (String name : yaml.keys()) {
            Optional<CaseSheet> sheet =
                    sheets.stream().filter(one -> one.name().equals(name)).findFirst();
            if (sheet.isPresent()) {
                readRows(yaml, sheet.get(), given);
            } else {
                List<String> names = sheets.stream().map(CaseSheet::name).toList();
                yaml.fault(name, "case.unknownSheet", name, guess(name, names));
            }
        }
        return given;
    }

    private static void readRows(YamlMapping yaml, CaseSheet sheet, Given given) {
        boolean changes = given.has(sheet.name()) && !sheet.keys().isEmpty();
        given.open(sheet.name());
        for (YamlMapping row : yaml.mappings(sheet.name())) {
            Map<String, String> cells = cells(row, sheet);
            if (!changes) {
                given.add(sheet.name(), cells);
            } else if (hasKey(cells, sheet)) {
                given.change(sheet.name(), sheet.keys(), cells);
            } else if (!row.keys().isEmpty()) {
                row.fault(row.keys().get(0), "case.rowWithoutKey", sheet.name(), String.join("、", sheet.keys()));
            }
        }
    }

    private static boolean hasKey(Map<String, String> cells, CaseSheet sheet) {
        return sheet.keys().stream()
                .noneMatch(key -> cells.getOrDefault(key, "").isEmpty());
    }

    private static Map<String, String> cells(YamlMapping row, CaseSheet sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String word : row.keys()) {
            Optional<String> column = sheet.column(word);
            if (column.isEmpty()) {
                row.fault(word, "case.unknownColumn", sheet.name(), word, guess(word, sheet.columns()));
            } else if (cells.putIfAbsent(column.get(), row.text(word).orElse("")) != null) {
                row.fault(word, "case.columnTwice", word, column.get());
            }
        }
        return cells;
    }

    /** The nearest word, or all there are if none is near. */
    static String guess(String word, List<String> known) {
        String nearest = Nearest.to(word, known);
        return nearest.isEmpty() ? String.join("、", known) : nearest;
    }
}
