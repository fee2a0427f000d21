package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;

/** How far do the filled cells of a sheet reach, and which of their columns does nobody see? */
final class Filled {
    /** So far a label may be merged beyond the last filled cell and its blank value still stand behind it. */
    private static final int NEAR = 64;

    private final References.Reader address = new References.Reader();
    private final BitSet hidden = new BitSet();
    private final BitSet unseen = new BitSet();
    private int lastRow;
    private int lastColumn;

    /** Notes what the element of the parser says of the columns; one without any width is not seen either. */
    void columns(Xml xml) throws Refused {
        while (xml.nextChild()) {
            int first = xml.attribute("min", 1) - 1;
            int last = xml.attribute("max", first + 1) - 1;
            if (!References.isColumn(first) || !References.isColumn(last) || last < first) {
                throw xml.malformed();
            }
            if (xml.flag("hidden") || xml.attribute("width", "").equals("0")) {
                hidden.set(first, last + 1);
            }
            xml.skip();
        }
    }

    /** Notes the filled cells of a row. */
    void note(int row, List<Cell> cells) {
        note(row, cells.get(cells.size() - 1).column());
        if (!hidden.isEmpty()) {
            cells.stream().mapToInt(Cell::column).filter(hidden::get).forEach(unseen::set);
        }
    }

    private void note(int row, int column) {
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
    }

    /** Notes all rows that stand in the element of the parser; a cell that holds nothing has no child. */
    void rows(Xml xml) throws Refused {
        int row = 0;
        while (xml.nextChild()) {
            row = xml.attribute("r", row + 1);
            int column = -1;
            while (xml.nextChild()) {
                column = xml.attribute("r", address) && address.row() != 0 ? address.column() : column + 1;
                while (xml.nextChild()) {
                    note(row, column);
                    xml.skip();
                }
            }
        }
    }

    /** The hidden columns that hold something, counted from 0. */
    List<Integer> unseen() {
        return unseen.stream().boxed().toList();
    }

    /** The regions; those that reach far beyond all filled cells cover nothing there and are cut off. */
    List<MergedRegion> reachedBy(List<MergedRegion> merged) {
        List<MergedRegion> cut = new ArrayList<>();
        for (MergedRegion region : merged) {
            MergedRegion near = new MergedRegion(
                    region.firstRow(),
                    region.firstColumn(),
                    Math.max(region.firstRow(), cut(region.lastRow(), lastRow)),
                    Math.max(region.firstColumn(), cut(region.lastColumn(), lastColumn)));
            cut.add(near);
        }
        return List.copyOf(cut);
    }

    private static int cut(int last, int filled) {
        return last > filled + NEAR ? filled : last;
    }
}
