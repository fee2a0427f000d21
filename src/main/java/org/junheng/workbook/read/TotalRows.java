package org.junheng.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.MergedRegion;

/** Which rows of a sheet does the workbook itself keep as the total rows of its tables? */
final class TotalRows {
    private final List<MergedRegion> totals;

    private TotalRows(List<MergedRegion> totals) {
        this.totals = List.copyOf(totals);
    }

    /** @param tables the table parts of the sheet */
    static TotalRows of(List<Part> tables) throws Refused {
        List<MergedRegion> totals = new ArrayList<>();
        for (Part table : tables) {
            try (Xml xml = table.xml()) {
                // Says how many total rows there are now; totalsRowShown only whether there ever was one.
                int count = xml.attribute("totalsRowCount", 0);
                if (count > 0) {
                    totals.add(last(count, xml.attribute("ref", ""), table));
                }
                xml.skip();
                xml.finish();
            }
        }
        return new TotalRows(totals);
    }

    private static MergedRegion last(int count, String reference, Part table) throws Refused {
        MergedRegion whole =
                References.region(reference).orElseThrow(() -> new Refused(Fault.MALFORMED_PART, table.label()));
        int first = Math.max(whole.firstRow(), whole.lastRow() - count + 1);
        return new MergedRegion(first, whole.firstColumn(), whole.lastRow(), whole.lastColumn());
    }

    /** Whether the row holds totals alone: what stands beside a table belongs to no total of it. */
    boolean has(int row, List<Cell> cells) {
        return !totals.isEmpty()
                && cells.stream().allMatch(cell -> totals.stream().anyMatch(t -> covers(t, row, cell)));
    }

    private static boolean covers(MergedRegion total, int row, Cell cell) {
        boolean here = total.firstRow() <= row && row <= total.lastRow();
        return here && total.firstColumn() <= cell.column() && cell.column() <= total.lastColumn();
    }
}
