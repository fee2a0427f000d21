package org.junheng.engine.fact;

import org.junheng.model.judged.Problem;

/**
 * A row that is read and not yet a fact, since what stands below it may still tell the unit of its figures.
 *
 * @param read per field what its cell gives: a value, a {@link Figure}, a {@link Fault}; null for a blank
 * @param shown per field the text shown in its cell, null for a blank
 * @param spots per field row and column of its cell; none where all stand in the row itself, in the columns of the block
 */
public record PendingRecord(int row, boolean hidden, Kind kind, Object[] read, String[] shown, int[] spots) {
    /** What such a row is taken for. */
    public enum Kind {
        RECORD,
        /** A record of the whole, which is a total beside records of its parts. */
        WHOLE,
        TOTAL,
        MEAN
    }

    /**
     * Why a cell gives no value.
     *
     * @param key the sentence that says so
     */
    public record Fault(Problem.Kind kind, String key) {
        public static Fault of(Problem.Kind kind) {
            return new Fault(kind, kind.json());
        }
    }

    public boolean isTotal() {
        return kind == Kind.TOTAL || kind == Kind.MEAN;
    }

    /** The same where every cell stands in the row itself, in the column of its field. */
    public PendingRecord inPlace() {
        return new PendingRecord(row, hidden, kind, read, shown, new int[0]);
    }

    public PendingRecord as(Kind other) {
        return new PendingRecord(row, hidden, other, read, shown, spots);
    }

    /** The row in which the cell of a field stands. */
    public int rowOf(int field) {
        return spots.length == 0 ? row : spots[2 * field];
    }

    /** The text shown in the cell of a field. */
    public String shown(int field) {
        return shown[field] == null ? "" : shown[field];
    }
}
