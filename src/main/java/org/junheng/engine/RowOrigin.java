package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Field;
import org.junheng.model.Subject;

/** The origin of a fact that is a row of a sheet or of a pack table. */
final class RowOrigin implements Origin {
    private final BoundSheet sheet;
    private final int row;
    private final String[] shown;
    private final boolean[] holes;
    private final Subject subject;
    private CellRef[] cells;

    RowOrigin(BoundSheet sheet, int row, String[] shown, boolean[] holes, Subject subject) {
        this.sheet = sheet;
        this.row = row;
        this.shown = shown;
        this.holes = holes;
        this.subject = subject;
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public long order() {
        return CellRef.order(sheet.index(), row, 0);
    }

    @Override
    public boolean isRow() {
        return true;
    }

    @Override
    public List<CellRef> cells(Collection<String> fields) {
        List<CellRef> cells = new ArrayList<>();
        for (String field : fields) {
            int index = sheet.fieldIndex(field);
            if (index >= 0) {
                cells.add(cell(index));
            }
        }
        return cells;
    }

    @Override
    public Optional<List<CellRef>> doubts(Collection<String> selectors) {
        List<CellRef> blank = holes(selectors);
        return blank.isEmpty() ? Optional.empty() : Optional.of(blank);
    }

    @Override
    public Set<Long> rows() {
        return Set.of(CellRef.rowOf(order()));
    }

    /** Sheet or table and row number, such as {@code Sheet1!5}. */
    String rowName() {
        return sheet.name() + "!" + row;
    }

    boolean isHole(int field) {
        return holes[field];
    }

    /** The key fields that give no value. */
    List<CellRef> keyHoles() {
        return holes(sheet.type().fields().stream()
                .filter(Field::key)
                .map(Field::name)
                .toList());
    }

    /** The cells among some fields that give no value. */
    List<CellRef> holes(Collection<String> fields) {
        return fields.stream()
                .map(sheet::fieldIndex)
                .filter(index -> index >= 0 && holes[index])
                .map(this::cell)
                .toList();
    }

    /** The cell of a field; one object however many figures rest on it. */
    CellRef cell(int index) {
        if (cells == null) {
            cells = new CellRef[shown.length];
        }
        if (cells[index] == null) {
            cells[index] = new CellRef(
                    CellRef.order(sheet.index(), row, sheet.orderOf(index)),
                    sheet.place(row, index),
                    sheet.header(index),
                    shown[index] == null ? "" : shown[index],
                    holes[index],
                    sheet.isFigure(index));
        }
        return cells[index];
    }
}
