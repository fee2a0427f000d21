package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.PendingRecord.Fault;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.engine.fact.Subjects;
import org.junheng.engine.shape.Laid;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.Unit;

/** Binds the rows below one header to facts of one type, once all that can tell their units is read. */
final class BlockBinder {
    private final Rulebook rulebook;
    private final BoundFacts bound;
    private final List<Field> fields;
    private final RowCells rows;
    private final ColumnUnits units;
    private final BlockProblems said;
    private final Totals totals;
    private final List<PendingRecord> records = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private BoundSheet sheet;

    BlockBinder(Rulebook rulebook, BoundSheet sheet, List<MergedRegion> merged, BoundFacts bound, Problems problems) {
        this.rulebook = rulebook;
        this.bound = bound;
        this.sheet = sheet;
        this.fields = sheet.type().fields();
        this.rows = new RowCells(fields, sheet.columns(), merged);
        this.said = new BlockProblems(rulebook, sheet, problems);
        this.units = new ColumnUnits(sheet, problems);
        this.totals = new Totals(sheet, problems);
        said.header();
    }

    void unitRow(SheetRow row) {
        units.row(row);
    }

    void note(List<Unit> stated) {
        units.note(stated);
    }

    void doubt(List<PassedRows.Mention> mentions) {
        units.doubt(mentions);
    }

    /** Gives a field to the rows that follow. */
    void fix(int field, int row, Cell cell) {
        rows.fix(field, row, cell);
    }

    /** Takes a fact whose cells stand anywhere on the sheet. */
    void take(Laid laid) {
        records.add(rows.read(laid));
    }

    void take(PendingRecord record) {
        records.add(record);
    }

    void take(SheetRow row, PendingRecord.Kind kind) {
        records.add(rows.read(row, kind));
    }

    /** Makes the facts; called once, after the last row of the sheet. */
    void settle() {
        units.settle(records);
        sheet = sheet.with(units.headers());
        boolean parts = records.stream().anyMatch(record -> record.kind() == PendingRecord.Kind.RECORD);
        boolean summed = records.stream().anyMatch(record -> record.kind() != PendingRecord.Kind.RECORD);
        for (PendingRecord record : records) {
            boolean total = record.kind() == PendingRecord.Kind.WHOLE && parts;
            settle(total ? record.as(PendingRecord.Kind.TOTAL) : record, summed);
        }
        records.clear();
        totals.check();
        said.hiddenRows(hidden);
    }

    private void settle(PendingRecord record, boolean summed) {
        Fault[] faults = new Fault[fields.size()];
        Object[] values = values(record, faults);
        if (summed) {
            totals.add(record, values);
        }
        if (record.isTotal()) {
            return;
        }
        keep(record, values, faults);
        if (record.hidden()) {
            hidden.add(record.row());
        }
    }

    private Object[] values(PendingRecord record, Fault[] faults) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Object settled = units.settled(i, record.read()[i]);
            if (settled instanceof Fault fault) {
                faults[i] = fault;
            } else {
                values[i] = settled;
            }
        }
        return values;
    }

    private void keep(PendingRecord record, Object[] values, Fault[] faults) {
        boolean[] holes = new boolean[values.length];
        boolean[] unread = new boolean[values.length];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = values[i] == null;
            unread[i] = holes[i] && (faults[i] != null || !sheet.has(i) || units.isBlocked(i));
        }
        Subject subject = Subjects.of(sheet.type(), values).orElseGet(() -> nameless(record.row()));
        RowOrigin origin = new RowOrigin(sheet, record.row(), record.shown(), holes, unread, record.spots(), subject);
        for (int i = 0; i < holes.length; i++) {
            if (holes[i] && sheet.has(i) && !units.isBlocked(i)) {
                said.cell(record, i, origin.cell(i).place(), Optional.ofNullable(faults[i]));
            }
        }
        bound.keep(sheet.type(), values, origin);
    }

    private Subject nameless(int row) {
        String place = sheet.name() + "!" + row;
        return new Subject(sheet.type().name(), place, place);
    }
}
