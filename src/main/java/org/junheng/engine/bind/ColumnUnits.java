package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.Figure;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.layout.Columns;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.Unit;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Figures;

/** In which unit does each column of a block count: by its header, by a row of units, by a note about the table? */
final class ColumnUnits {
    private final BoundSheet sheet;
    private final Problems problems;
    private final Map<Integer, String> inRow = new HashMap<>();
    private final List<Unit> noted = new ArrayList<>();
    private final List<PassedRows.Mention> mentioned = new ArrayList<>();
    private final List<ColumnUnit> settled = new ArrayList<>();

    ColumnUnits(BoundSheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** Takes a row of units below the header. */
    void row(SheetRow row) {
        for (Cell cell : row.cells()) {
            inRow.put(cell.column(), UnitNotes.unit(cell.shown()));
        }
    }

    /** Takes the units that a note states for the columns that say none themselves. */
    void note(List<Unit> units) {
        noted.addAll(units);
    }

    /** Takes what texts about the sheet say of units, though not of which figures. */
    void doubt(List<PassedRows.Mention> mentions) {
        mentioned.addAll(mentions);
    }

    /** Settles every column, once all its rows are read, and says what was converted and what cannot be read. */
    void settle(List<PendingRecord> records) {
        for (int i = 0; i < sheet.type().fields().size(); i++) {
            int field = i;
            Optional<String> written = written(i);
            ColumnUnit unit = ColumnUnit.of(sheet.type().fields().get(i), sheet.header(i), written)
                    .suspecting(records.stream().map(record -> record.read()[field]), written.isPresent());
            Optional<PassedRows.Mention> other = own(i).isPresent() ? Optional.empty() : doubtful(unit);
            settled.add(other.isPresent() ? unit.doubted() : unit);
            if (sheet.has(i) && other.isPresent()) {
                sayDoubtful(i, other.get());
            } else if (sheet.has(i)) {
                say(i, unit);
                sayOwn(i, records);
            }
        }
    }

    /** What speaks of a unit in which the figures of a column could be, and are not as far as anything says. */
    private Optional<PassedRows.Mention> doubtful(ColumnUnit unit) {
        return mentioned.stream()
                .filter(mention -> unit.isDoubtedBy(mention.unit()))
                .findFirst();
    }

    private void sayDoubtful(int field, PassedRows.Mention mention) {
        Field declared = sheet.type().fields().get(field);
        String unit = mention.unit().written();
        problems.add(
                Problem.Kind.UNIT,
                Optional.of(sheet.head(field)),
                unit,
                ColumnUnit.State.DOUBTFUL.key(),
                sheet.name(),
                declared.name(),
                unit,
                declared.unit(),
                mention.text());
    }

    private void say(int field, ColumnUnit unit) {
        if (unit.state() == ColumnUnit.State.AS_DECLARED) {
            return;
        }
        Field declared = sheet.type().fields().get(field);
        Optional<Place> place = Optional.of(sheet.head(field));
        String found = written(field).orElse("");
        Object[] values = {sheet.name(), declared.name(), found, declared.unit(), Figures.text(unit.factor())};
        if (unit.state().isBlocked()) {
            problems.add(Problem.Kind.UNIT, place, found, unit.state().key(), values);
        } else {
            problems.remark(Problem.Kind.CONVERTED, place, found, unit.state().key(), values);
        }
    }

    /** Cells that say another unit than their column. */
    private void sayOwn(int field, List<PendingRecord> records) {
        Field declared = sheet.type().fields().get(field);
        Optional<Unit> target = Unit.of(declared.unit());
        List<PendingRecord> other = records.stream()
                .filter(record -> record.read()[field] instanceof Figure figure
                        && figure.own().isPresent()
                        && target.filter(unit -> unit.fits(figure.own().get())
                                        && !unit.same(figure.own().get()))
                                .isPresent())
                .toList();
        if (!other.isEmpty()) {
            PendingRecord first = other.get(0);
            problems.remark(
                    Problem.Kind.CONVERTED,
                    Optional.of(sheet.place(first.rowOf(field), field)),
                    first.shown(field),
                    "unit.ownConverted",
                    sheet.place(first.rowOf(field), field),
                    first.shown(field),
                    declared.name(),
                    declared.unit(),
                    other.size());
        }
    }

    /** The headers of all fields, each with its unit where that stands elsewhere. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < sheet.type().fields().size(); i++) {
            String header = sheet.header(i);
            Columns.Column column = sheet.columns().fields().get(i);
            boolean elsewhere = column.unit()
                    .map(unit -> column.apart().isPresent() && !header.contains(unit))
                    .orElse(true);
            boolean apart = elsewhere && settled.get(i).state() != ColumnUnit.State.AS_DECLARED;
            headers.add(
                    apart ? written(i).map(unit -> header + "（" + unit + "）").orElse(header) : header);
        }
        return headers;
    }

    /** What a cell of a field gives in the declared unit. */
    Object settled(int field, Object read) {
        return settled.get(field).settled(read);
    }

    /** Whether nothing of a column is read, which is said once for all its cells. */
    boolean isBlocked(int field) {
        return settled.get(field).state().isBlocked();
    }

    /** The unit found for a field, as written; empty if nothing says one. */
    private Optional<String> written(int field) {
        return own(field).or(() -> ofNote(sheet.type().fields().get(field)));
    }

    /** The unit that stands above or below the words of a column; two that differ are no unit that is known. */
    private Optional<String> own(int field) {
        Columns.Column column = sheet.columns().fields().get(field);
        Optional<String> head = column.unit();
        Optional<String> below =
                Optional.ofNullable(inRow.get(column.first())).filter(text -> !text.matches("[-—–/]*"));
        Optional<Unit> other = below.flatMap(Unit::of);
        boolean differ = other.isPresent()
                && head.flatMap(Unit::of)
                        .filter(unit -> unit.fits(other.get()) && !unit.same(other.get()))
                        .isPresent();
        return differ ? Optional.of(head.get() + "、" + below.get()) : head.or(() -> below);
    }

    /**
     * A note speaks of the columns that count the same kind of thing, and pieces of all that are counted; two that differ are
     * no unit that is known.
     */
    private Optional<String> ofNote(Field field) {
        Optional<Unit> declared = Unit.of(field.unit());
        if (field.type() != Field.Type.DECIMAL || field.key() || declared.isEmpty()) {
            return Optional.empty();
        }
        List<Unit> fitting =
                noted.stream().filter(unit -> unit.fits(declared.get())).toList();
        List<Unit> same = fitting.stream()
                .filter(unit -> unit.dimension().equals(declared.get().dimension()))
                .toList();
        List<Unit> meant = same.isEmpty() && !declared.get().isPieces() ? fitting : same;
        boolean agree = meant.stream().allMatch(unit -> unit.same(meant.get(0)));
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(meant.stream()
                        .map(Unit::written)
                        .distinct()
                        .limit(agree ? 1 : Long.MAX_VALUE)
                        .collect(Collectors.joining("、")));
    }
}
