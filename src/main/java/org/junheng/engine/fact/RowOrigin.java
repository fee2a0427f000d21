package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.Stand;
import org.junheng.model.sheet.Place;

/** The origin of a fact that is a row of a sheet or of a pack table. */
public final class RowOrigin implements Origin {
    private final BoundSheet sheet;
    private final int row;
    private final String[] shown;
    private final boolean[] holes;
    private final boolean[] unread;
    private final boolean[] named;
    private final int[] spots;
    private final Subject subject;
    private final boolean whole;
    private CellRef[] cells;

    /**
     * @param holes per field whether it gives no value
     * @param unread per field whether it gives none because what it holds cannot be read: unlike a blank one it may hold any
     * @param spots per field the row of the cell that gives it and its column, one after the other; none where all stand in
     *     the row itself, in the columns of the sheet
     */
    public RowOrigin(
            BoundSheet sheet,
            int row,
            String[] shown,
            boolean[] holes,
            boolean[] unread,
            int[] spots,
            Subject subject) {
        this(sheet, row, shown, holes, unread, holes, spots, subject);
    }

    /** @param named per field whether its cell is named where something is open */
    private RowOrigin(
            BoundSheet sheet,
            int row,
            String[] shown,
            boolean[] holes,
            boolean[] unread,
            boolean[] named,
            int[] spots,
            Subject subject) {
        this.sheet = sheet;
        this.row = row;
        this.shown = shown;
        this.holes = holes;
        this.unread = unread;
        this.named = named;
        this.spots = spots;
        this.subject = subject;
        this.whole = !any(holes) && !any(unread);
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
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
    public Optional<List<CellRef>> doubts(Collection<String> selectors, Collection<String> fields) {
        if (whole) {
            return Optional.empty();
        }
        List<CellRef> open = new ArrayList<>(holes(selectors));
        fields.stream()
                .filter(field -> !selectors.contains(field) && isUnread(field))
                .forEach(field -> open.add(cell(sheet.fieldIndex(field))));
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }

    @Override
    public boolean isUnread(String field) {
        int index = sheet.fieldIndex(field);
        return index >= 0 && unread[index];
    }

    @Override
    public Set<Long> rows() {
        return Set.of(CellRef.rowOf(order()));
    }

    @Override
    public Set<String> judgements() {
        return Set.of();
    }

    @Override
    public Set<String> missing() {
        return Set.of();
    }

    @Override
    public boolean isDisputed() {
        return false;
    }

    /** The same row by another name. */
    public RowOrigin called(Subject other) {
        return new RowOrigin(sheet, row, shown, holes, unread, named, spots, other);
    }

    /**
     * The same row with a value in a field whose cell names none exactly.
     *
     * @param deciding whether something is open for want of the exact one
     */
    public RowOrigin knowing(int field, boolean deciding) {
        boolean[] fewer = holes.clone();
        boolean[] read = unread.clone();
        boolean[] open = named.clone();
        fewer[field] = false;
        read[field] = false;
        open[field] = deciding;
        return new RowOrigin(sheet, row, shown, fewer, read, open, spots, subject);
    }

    /** The same row with fields of which it is not known what they say. */
    public RowOrigin disputing(Collection<Integer> fields) {
        boolean[] more = holes.clone();
        boolean[] open = unread.clone();
        fields.forEach(field -> {
            more[field] = true;
            open[field] = true;
        });
        return new RowOrigin(sheet, row, shown, more, open, spots, subject);
    }

    /** The whole row. */
    public Place rowPlace() {
        return sheet.at(row + ":" + row);
    }

    int row() {
        return row;
    }

    /** Sheet or table and row number, such as {@code Sheet1!5}. */
    public String rowName() {
        return sheet.name() + "!" + row;
    }

    /** The block of rows in which it stands. */
    public BoundSheet sheet() {
        return sheet;
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
    public CellRef cell(int index) {
        if (cells == null) {
            cells = new CellRef[shown.length];
        }
        if (cells[index] == null) {
            cells[index] = made(index);
        }
        return cells[index];
    }

    private CellRef made(int index) {
        int at = spots.length == 0 ? row : spots[2 * index];
        boolean own = spots.length == 0 || spots[2 * index + 1] < 0;
        int column = own ? sheet.orderOf(index) : spots[2 * index + 1];
        Place place = own ? sheet.place(at, index) : sheet.at(Place.letters(column) + at);
        return new CellRef(
                CellRef.order(sheet.index(), at, column),
                place,
                sheet.header(index),
                shown[index] == null ? "" : shown[index],
                named[index],
                sheet.isFigure(index),
                false,
                !sheet.has(index) && sheet.type().fields().get(index).stands(Stand.Spot.UNHELD));
    }
}
