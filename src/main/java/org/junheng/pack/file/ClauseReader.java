package org.junheng.pack.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.judged.Clause;

/** Reads clauses.csv: the source texts that the pack's criteria rest on. */
final class ClauseReader {
    private static final Map<String, Boolean> VERIFIED = Map.of("yes", true, "是", true, "no", false, "否", false);
    private static final Map<String, Clause.How> HOW = Map.of(
            "rule", Clause.How.RULE,
            "规则", Clause.How.RULE,
            "byhand", Clause.How.BY_HAND,
            "人工", Clause.How.BY_HAND,
            "notyet", Clause.How.NOT_YET,
            "暂不检查", Clause.How.NOT_YET);

    private final TextFile file;
    private final Faults faults;
    private final Map<ClauseColumn, Integer> columns = new EnumMap<>(ClauseColumn.class);
    private final Map<String, Integer> lines = new HashMap<>();

    private ClauseReader(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The clauses of one file in its order; rows with a fault are left out and booked. */
    static List<Clause> read(TextFile file, Faults faults) {
        List<CsvRow> rows = CsvFile.rows(file, faults);
        if (rows.isEmpty()) {
            return List.of();
        }
        return new ClauseReader(file, faults).clauses(rows);
    }

    private List<Clause> clauses(List<CsvRow> rows) {
        CsvRow header = rows.get(0);
        if (!knowsColumns(header)) {
            return List.of();
        }
        List<Clause> clauses = new ArrayList<>();
        rows.stream()
                .skip(1)
                .filter(row -> !row.isWiderThan(header))
                .forEach(row -> clause(row).ifPresent(clauses::add));
        return clauses;
    }

    private boolean knowsColumns(CsvRow header) {
        boolean known = true;
        for (int i = 0; i < header.cells().size(); i++) {
            known &= knowsColumn(header, i);
        }
        for (ClauseColumn column : ClauseColumn.values()) {
            if (!columns.containsKey(column)) {
                known = fault(header, "clauses.missingColumn", column);
            }
        }
        return known;
    }

    private boolean knowsColumn(CsvRow header, int index) {
        String name = header.cell(index);
        Optional<ClauseColumn> column = ClauseColumn.of(name);
        if (column.isEmpty()) {
            return name.isEmpty() || fault(header, "clauses.unknownColumn", name, ClauseColumn.all());
        }
        return columns.putIfAbsent(column.get(), index) == null || fault(header, "clauses.columnTwice", name);
    }

    private Optional<Clause> clause(CsvRow row) {
        Optional<String> id = id(row);
        Optional<Boolean> verified = known(VERIFIED, row, ClauseColumn.VERIFIED, "clauses.verified");
        Optional<Clause.How> how = known(HOW, row, ClauseColumn.HOW, "clauses.how");
        if (id.isEmpty() || verified.isEmpty() || how.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                id.get(),
                cell(row, ClauseColumn.DOCUMENT),
                cell(row, ClauseColumn.ARTICLE),
                cell(row, ClauseColumn.TEXT),
                verified.get(),
                how.get()));
    }

    private Optional<String> id(CsvRow row) {
        String id = cell(row, ClauseColumn.ID);
        if (id.isEmpty()) {
            fault(row, "clauses.noId");
            return Optional.empty();
        }
        Integer earlier = lines.putIfAbsent(id, row.line());
        if (earlier != null) {
            fault(row, "clauses.idTwice", id, earlier);
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private <T> Optional<T> known(Map<String, T> words, CsvRow row, ClauseColumn column, String key) {
        String word = cell(row, column);
        Optional<T> meaning = Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)));
        if (meaning.isEmpty()) {
            fault(row, key, column, word);
        }
        return meaning;
    }

    private String cell(CsvRow row, ClauseColumn column) {
        return row.cell(columns.get(column));
    }

    private boolean fault(CsvRow row, String key, Object... values) {
        faults.add(file.path(), row.line(), 0, key, values);
        return false;
    }
}
