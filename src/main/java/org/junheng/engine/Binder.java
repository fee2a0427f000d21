package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.FactType;
import org.junheng.model.MergedRegion;
import org.junheng.model.Pack;
import org.junheng.model.Place;
import org.junheng.model.Problem;
import org.junheng.model.RowSink;
import org.junheng.model.SheetRow;
import org.junheng.model.Table;
import org.junheng.model.Texts;

/** Binds the rows of one workbook, and of the pack's tables, to facts. */
final class Binder implements RowSink {
    private static final int HEADER_WITHIN = 30;

    private final Rulebook rulebook;
    private final Pack pack;
    private final String workbook;
    private final Texts texts;
    private final Problems problems;
    private final Map<String, List<Row>> facts = new LinkedHashMap<>();
    private final Map<String, List<CellRef>> lost = new LinkedHashMap<>();
    private final Set<String> sheetsSeen = new HashSet<>();
    private final List<SheetRow> waiting = new ArrayList<>();
    private final List<RowBinder> binders = new ArrayList<>();
    private List<FactType> types = List.of();
    private List<MergedRegion> merged = List.of();
    private String sheet = "";
    private boolean table;
    private String source;
    private int sheetIndex;

    Binder(Rulebook rulebook, String workbook, Texts texts) {
        this.rulebook = rulebook;
        this.pack = rulebook.pack();
        this.workbook = workbook;
        this.source = workbook;
        this.texts = texts;
        this.problems = new Problems(workbook, texts);
        pack.types().forEach(type -> facts.put(type.name(), new ArrayList<>()));
        pack.tables().forEach(this::bindTable);
        source = workbook;
    }

    Map<String, List<Row>> facts() {
        return facts;
    }

    /** Per type the blank keys of rows that are no facts for want of them. */
    Map<String, List<CellRef>> lost() {
        return lost;
    }

    Problems problems() {
        return problems;
    }

    private void bindTable(Table bound) {
        table = true;
        source = bound.path();
        types = pack.types().stream()
                .filter(type -> type.table().filter(bound.name()::equals).isPresent())
                .toList();
        open(bound.name(), List.of());
        bound.rows().forEach(this::row);
        endSheet();
        table = false;
    }

    @Override
    public void beginSheet(String name, boolean hidden, List<MergedRegion> regions) {
        types = pack.types().stream()
                .filter(type -> type.sheet()
                        .filter(wanted -> HeaderWords.match(name, wanted))
                        .isPresent())
                .toList();
        types.forEach(type -> sheetsSeen.add(type.name()));
        open(name, regions);
        if (types.isEmpty()) {
            problems.remark(Problem.Kind.UNKNOWN_SHEET, Optional.of(placeOf("A1")), name, "unknownSheet", name);
        } else if (hidden) {
            problems.remark(Problem.Kind.HIDDEN, Optional.of(placeOf("A1")), name, "hiddenSheet", name);
        }
    }

    private void open(String name, List<MergedRegion> regions) {
        sheet = name;
        merged = regions;
        waiting.clear();
        binders.clear();
        sheetIndex++;
    }

    private Place placeOf(String cell) {
        return new Place(source, table, sheet, cell);
    }

    @Override
    public void row(SheetRow row) {
        if (types.isEmpty()) {
            return;
        }
        if (!binders.isEmpty()) {
            binders.forEach(binder -> binder.bind(row));
            return;
        }
        waiting.add(row);
        if (waiting.size() == HEADER_WITHIN) {
            findHeaders();
        }
    }

    @Override
    public void endSheet() {
        if (types.isEmpty()) {
            return;
        }
        if (binders.isEmpty()) {
            findHeaders();
        }
        binders.forEach(RowBinder::finish);
    }

    private void findHeaders() {
        for (FactType type : types) {
            Optional<HeaderFinder.Header> header = new HeaderFinder(waiting, merged).find(type);
            if (header.isEmpty()) {
                Problem.Kind kind = waiting.isEmpty() ? Problem.Kind.EMPTY_SHEET : Problem.Kind.NO_HEADER;
                problems.add(kind, Optional.of(placeOf("A1")), sheet, kind.json(), sheet, wanted(type));
                continue;
            }
            List<CellRef> keyless = lost.computeIfAbsent(type.name(), name -> new ArrayList<>());
            RowBinder binder =
                    new RowBinder(rulebook, bound(type, header.get()), facts.get(type.name()), keyless, problems);
            binder.checkHeader(header.get());
            binders.add(binder);
            waiting.stream().filter(row -> row.number() > header.get().row()).forEach(binder::bind);
        }
        if (binders.isEmpty()) {
            types = List.of();
        }
    }

    private static String wanted(FactType type) {
        return String.join(
                "、", type.fields().stream().map(field -> field.columns().get(0)).toList());
    }

    private BoundSheet bound(FactType type, HeaderFinder.Header header) {
        List<Integer> columns = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        type.fields().forEach(field -> {
            List<Integer> matching = header.columnsOf(field);
            columns.add(matching.isEmpty() ? -1 : matching.get(0));
            headers.add(matching.isEmpty() ? field.name() : header.shown(matching.get(0)));
        });
        return new BoundSheet(sheetIndex, source, table, sheet, type, header.row(), columns, headers);
    }

    /** Books what the whole workbook lacks; called after its last sheet. */
    void finish() {
        Map<String, String> missing = new HashMap<>();
        for (FactType type : pack.types()) {
            type.sheet()
                    .filter(name -> !sheetsSeen.contains(type.name()))
                    .filter(name -> missing.put(name, name) == null)
                    .ifPresent(name -> problems.add(
                            Problem.Kind.MISSING_SHEET, Optional.empty(), name, "missingSheet", workbook, name));
        }
    }

    Texts texts() {
        return texts;
    }
}
