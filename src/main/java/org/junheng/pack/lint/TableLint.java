package org.junheng.pack.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Can the rows of a pack's tables be read, do they stand once each, and do their bands meet without gap and overlap? */
final class TableLint {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final BigDecimal FIRST_YEAR = new BigDecimal("1900");
    private static final BigDecimal LAST_YEAR = new BigDecimal("2200");

    private final Pack pack;
    private final RuleFaults faults;

    TableLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** A row by its columns' names. */
    private record Line(SourceFile file, int number, Map<String, String> cells) {
        String at(List<String> columns) {
            return columns.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .collect(Collectors.joining("/"));
        }

        Optional<BigDecimal> number(String column) {
            String text = cells.getOrDefault(column, "");
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }

    void check() {
        for (FactType type : pack.types()) {
            type.table().ifPresent(name -> check(type, name));
        }
    }

    private void check(FactType type, String name) {
        List<Line> inherited = new ArrayList<>();
        for (Table table : pack.tables()) {
            if (table.name().equals(name) && pack.owns(table.path())) {
                check(type, lines(table), inherited);
            } else if (table.name().equals(name)) {
                inherited.addAll(lines(table));
            }
        }
    }

    /** @param inherited the rows of the tables to which this one adds */
    private void check(FactType type, List<Line> lines, List<Line> inherited) {
        List<String> keys =
                type.fields().stream().filter(TableLint::tells).map(Field::name).toList();
        boolean keyed = type.fields().stream().anyMatch(Field::key);
        Map<String, Line> seen = new HashMap<>();
        for (Line line : lines) {
            Line earlier = !keyed ? null : seen.putIfAbsent(line.at(keys), line);
            if (earlier != null) {
                faults.addAt(line.file(), line.number(), 0, "lint.rowTwice", line.at(keys), earlier.number());
            }
        }
        type.fields().stream()
                .filter(field -> field.end().isPresent() && field.type() == Field.Type.DECIMAL)
                .forEach(field -> lines.forEach(line -> year(line, field.name())));
        type.fields().stream()
                .filter(field -> field.name().equals(faults.word("lint.basisColumn")))
                .forEach(field -> lines.forEach(line -> basis(line, field.name())));
        type.fields().forEach(field -> lines.forEach(line -> cell(line, field)));
        List<Line> all = new ArrayList<>(lines);
        inherited.stream().filter(line -> !seen.containsKey(line.at(keys))).forEach(all::add);
        for (Field lower : type.fields()) {
            upper(type, lower).ifPresent(upper -> bands(keys, lower.name(), upper, all));
        }
    }

    /** What would keep a row from being read: found here, before a workbook is there. */
    private void cell(Line line, Field field) {
        Optional<String> column =
                field.columns().stream().filter(line.cells()::containsKey).findFirst();
        String cell = column.map(line.cells()::get).orElse("");
        boolean listed = field.oneOf().contains(cell);
        boolean nothing = cell.isEmpty() || !listed && field.words().nil().contains(cell);
        if (nothing && field.required() && column.isPresent()) {
            faults.addAt(line.file(), line.number(), 0, "lint.tableBlank", field.name());
        }
        if (!nothing && !field.oneOf().isEmpty() && !listed) {
            String nearest = Nearest.to(cell, field.oneOf());
            String all = String.join("、", field.oneOf());
            faults.addAt(line.file(), line.number(), 0, "lint.tableWord", field.name(), cell, nearest, all);
        }
        if (field.type() == Field.Type.DECIMAL && !nothing && cell.chars().noneMatch(Character::isDigit)) {
            faults.addAt(line.file(), line.number(), 0, "lint.tableNumber", field.name(), cell);
        }
    }

    /** Whether a field tells a row from others: by its key, or by when it holds. */
    private static boolean tells(Field field) {
        return field.key() || field.end().filter(Field.End.FROM::equals).isPresent();
    }

    /** A day written as a number, such as 20250101, is a year that never comes. */
    private void year(Line line, String column) {
        line.number(column)
                .filter(year -> year.compareTo(FIRST_YEAR) < 0 || year.compareTo(LAST_YEAR) > 0)
                .ifPresent(year ->
                        faults.addAt(line.file(), line.number(), 0, "lint.noYear", column, year.toPlainString()));
    }

    /** A row rests on a clause that is there. */
    private void basis(Line line, String column) {
        String cell = line.cells().getOrDefault(column, "");
        List<String> known = pack.clauses().stream().map(Clause::id).toList();
        Stream.of(cell.split("[、;；]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !known.contains(cell) && !known.contains(id))
                .forEach(id -> faults.addAt(line.file(), line.number(), 0, "unknownClause", id, Nearest.to(id, known)));
    }

    /** The column that ends the band which this one begins: 下限班数 and 上限班数. */
    private Optional<String> upper(FactType type, Field lower) {
        String from = faults.word("lint.bandFrom");
        String wanted = lower.name().replace(from, faults.word("lint.bandTo"));
        boolean begins = lower.key() && lower.name().contains(from);
        return begins
                ? type.fields().stream().map(Field::name).filter(wanted::equals).findFirst()
                : Optional.empty();
    }

    private void bands(List<String> keys, String from, String to, List<Line> lines) {
        List<String> others = keys.stream().filter(key -> !key.equals(from)).toList();
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.number(from).isPresent() && line.number(to).isPresent())
                .forEach(line -> groups.computeIfAbsent(line.at(others), any -> new ArrayList<>())
                        .add(line));
        groups.forEach((group, band) -> {
            band.sort(Comparator.comparing(line -> line.number(from).orElseThrow()));
            for (int i = 1; i < band.size(); i++) {
                meet(group, band.get(i - 1), band.get(i), from, to);
            }
        });
    }

    private void meet(String group, Line before, Line next, String from, String to) {
        BigDecimal end = before.number(to).orElseThrow();
        int order = end.compareTo(next.number(from).orElseThrow());
        if (order != 0 && !before.number(from).equals(next.number(from))) {
            String key = order > 0 ? "lint.bandsOverlap" : "lint.bandsApart";
            Line own = pack.owns(next.file().path()) ? next : before;
            faults.addAt(
                    own.file(),
                    own.number(),
                    0,
                    key,
                    group,
                    end,
                    next.number(from).orElseThrow());
        }
    }

    private static List<Line> lines(Table table) {
        SourceFile file = new SourceFile(table.path(), "");
        List<Line> lines = new ArrayList<>();
        Map<Integer, String> header = new HashMap<>();
        for (SheetRow row : table.rows()) {
            if (header.isEmpty()) {
                row.cells()
                        .forEach(cell -> header.put(cell.column(), cell.shown().strip()));
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            header.values().forEach(column -> cells.put(column, ""));
            for (Cell cell : row.cells()) {
                cells.put(header.getOrDefault(cell.column(), ""), cell.shown().strip());
            }
            lines.add(new Line(file, row.number(), cells));
        }
        return lines;
    }
}
