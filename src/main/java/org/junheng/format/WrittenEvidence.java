package org.junheng.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.format.Cells.Cell;
import org.junheng.format.Cells.Placed;
import org.junheng.format.Cells.Sheet;
import org.junheng.format.intake.MayLack;
import org.junheng.model.judged.Evidence;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.SheetName;

/**
 * Cells of one column that something rests on.
 *
 * @param workbook the file that they stand in, or null for a table of the pack
 * @param table the file of a table, or null for a workbook
 * @param cells one cell or a range
 * @param value of a single cell; null for a range
 */
record WrittenEvidence(
        @MayLack String workbook,
        @MayLack String table,
        String sheet,
        String cells,
        String header,
        @MayLack String value,
        String role) {
    /** @param joined whether all workbooks are one county */
    SheetName in(boolean joined) {
        return SheetName.read(table == null ? workbook : table, table != null, sheet, joined);
    }

    /** Some cells as ranges of one column each, a single one with its value. */
    static List<WrittenEvidence> of(Placed placed) {
        Map<Head, TreeMap<Integer, Evidence>> columns = new LinkedHashMap<>();
        for (int i = 0; i < placed.cells().size(); i++) {
            Evidence entry = placed.evidence().get(i);
            Cell cell = placed.cells().get(i);
            Head head = new Head(cell.sheet(), cell.column(), entry.header(), entry.role());
            columns.computeIfAbsent(head, first -> new TreeMap<>()).put(cell.row(), entry);
        }
        List<WrittenEvidence> written = new ArrayList<>();
        columns.forEach((head, rows) ->
                CellRange.runs(rows.keySet()).forEach(run -> written.add(written(head, run, rows.get(run[0])))));
        return written;
    }

    /** What cells have in common that stand in one entry. */
    private record Head(Sheet sheet, int column, String header, Evidence.Role role) {}

    private static WrittenEvidence written(Head head, int[] run, Evidence first) {
        CellRange range = new CellRange(new Address(run[0], head.column()), new Address(run[1], head.column()));
        SheetName sheet = head.sheet().name();
        return new WrittenEvidence(
                sheet.table() ? null : sheet.source(),
                sheet.table() ? sheet.source() : null,
                sheet.bare(),
                range.toString(),
                head.header(),
                range.isOne() ? first.value() : null,
                Names.small(head.role()));
    }
}
