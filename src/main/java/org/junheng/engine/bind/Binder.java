package org.junheng.engine.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.layout.Likeness;
import org.junheng.engine.layout.SheetNames;
import org.junheng.engine.shape.Matrix;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Shape;
import org.junheng.model.pack.Table;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;

/** Binds the rows of one workbook, and of the pack's tables, to facts. */
public final class Binder implements RowSink {
    private final Rulebook rulebook;
    private final Pack pack;
    private final String workbook;
    private final Problems problems;
    private final BoundFacts bound;
    private final Map<String, String> ownSheets = new LinkedHashMap<>();
    private final Set<String> typesSeen = new HashSet<>();
    private final Set<String> unknownSheets = new LinkedHashSet<>();
    private final List<SheetTaker> takers = new ArrayList<>();
    private Optional<OpenSheet> open = Optional.empty();
    private String name = "";
    private List<Integer> unseen = List.of();
    private boolean plain;
    private int blocks;

    public Binder(Rulebook rulebook, String workbook, LocalDate day) {
        this.rulebook = rulebook;
        this.pack = rulebook.pack();
        this.workbook = workbook;
        this.problems = new Problems(workbook, rulebook.texts());
        this.bound = new BoundFacts(rulebook, new InForce(day));
        pack.tables().forEach(this::bindTable);
    }

    /** Every sheet that follows is a list, whatever its type is declared to be: a row a fact, a field a column. */
    public void plainly() {
        plain = true;
    }

    public Map<String, List<Row>> facts() {
        return bound.facts();
    }

    public Problems problems() {
        return problems;
    }

    private void bindTable(Table table) {
        pack.types().stream()
                .filter(type -> type.table().filter(table.name()::equals).isPresent())
                .forEach(type -> {
                    SheetTaker taker = taker(type, new SheetSource(table.path(), true, table.name()), List.of());
                    table.rows().forEach(taker::row);
                    taker.end();
                });
    }

    private SheetTaker taker(FactType declared, SheetSource source, List<MergedRegion> merged) {
        FactType type = plain ? declared.plain() : declared;
        BindingPlace place = place();
        if (type.shape().isSpread()) {
            return new SpreadBinder(type, source, merged, place);
        }
        return type.shape().is(Shape.Kind.MATRIX)
                ? new MatrixBinder(Matrix.of(type), source, merged, place)
                : new SheetBinder(rulebook, type, source, merged, bound, problems, place.number());
    }

    private SheetSource source(String name) {
        return new SheetSource(BookSheet.book(name).orElse(workbook), false, name);
    }

    private BindingPlace place() {
        return new BindingPlace(rulebook, bound, problems, () -> ++blocks);
    }

    @Override
    public void beginSheet(String sheet, boolean hidden, List<MergedRegion> merged) {
        name = sheet;
        unseen = List.of();
        takers.clear();
        Optional<Place> corner = Optional.of(source(name).at("A1"));
        List<FactType> types = pack.types().stream()
                .filter(type -> SheetNames.match(name, type))
                .toList();
        String earlier = types.isEmpty() ? name : ownSheets.computeIfAbsent(SheetNames.spelt(name), first -> name);
        SheetSource source = source(name);
        if (types.isEmpty()) {
            open = Optional.of(new OpenSheet(pack.types(), source, merged, hidden));
        } else if (!earlier.equals(name)) {
            problems.add(Problem.Kind.UNKNOWN_SHEET, corner, name, "sheetTwice", name, earlier);
        } else {
            types.forEach(type -> typesSeen.add(type.name()));
            types.forEach(type -> takers.add(taker(type, source, merged)));
            if (hidden) {
                problems.remark(Problem.Kind.HIDDEN, corner, name, "hiddenSheet", name);
            }
        }
    }

    @Override
    public void row(SheetRow row) {
        takers.forEach(taker -> taker.row(row));
        open.ifPresent(sheet -> sheet.row(row));
    }

    @Override
    public void hiddenColumns(List<Integer> columns) {
        unseen = List.copyOf(columns);
    }

    @Override
    public void endSheet() {
        open.ifPresent(this::settle);
        open = Optional.empty();
        if (!unseen.isEmpty() && !takers.isEmpty()) {
            sayUnseen(Place.letters(unseen.get(0)));
        }
        takers.forEach(SheetTaker::end);
        takers.clear();
    }

    private void sayUnseen(String first) {
        Optional<Place> place = Optional.of(source(name).at(first + "1"));
        problems.remark(Problem.Kind.HIDDEN, place, "", "hiddenColumns", name, unseen.size(), first);
    }

    /** A sheet that no type names may still be laid out as one of those that any sheet may be. */
    private void settle(OpenSheet sheet) {
        List<FactType> types = plain ? List.of() : sheet.types();
        for (FactType type : types) {
            typesSeen.add(type.name());
            takers.add(sheet.taker(type, place()));
        }
        if (sheet.hidden() && !types.isEmpty()) {
            problems.remark(Problem.Kind.HIDDEN, Optional.of(sheet.source().at("A1")), name, "hiddenSheet", name);
        }
        if (types.isEmpty()) {
            unknownSheets.add(BookSheet.bare(name));
            problems.remark(
                    Problem.Kind.UNKNOWN_SHEET, Optional.of(sheet.source().at("A1")), name, "unknownSheet", name);
        }
    }

    /** Books what the whole workbook lacks; called after its last sheet. */
    public void finish() {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> unheld = new LinkedHashSet<>();
        for (FactType type : pack.types()) {
            type.sheet()
                    .filter(name -> !type.isOptional() && !typesSeen.contains(type.name()))
                    .ifPresent((type.isUnheld() ? unheld : missing)::add);
        }
        missing.forEach(this::missing);
        unheld.forEach(sheet ->
                problems.remark(Problem.Kind.MISSING_SHEET, Optional.empty(), sheet, "unheldSheet", workbook, sheet));
        new KeyReferences(rulebook, bound.facts(), problems).check();
        new UniqueKeys(rulebook, bound.facts(), problems).check();
        new RowNames(rulebook, bound.facts()).give();
    }

    private void missing(String sheet) {
        String nearest = Likeness.nearest(sheet, unknownSheets).orElse("");
        String key = nearest.isEmpty() ? "missingSheet" : "missingSheetNear";
        problems.addNear(Problem.Kind.MISSING_SHEET, Optional.empty(), sheet, nearest, key, workbook, sheet, nearest);
    }
}
