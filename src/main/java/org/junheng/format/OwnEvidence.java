package org.junheng.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.format.Cells.Cell;
import org.junheng.format.Cells.Placed;
import org.junheng.format.Cells.Sheet;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.Address;

/** On which cells does a judgement rest itself, and not only by way of other judgements? */
final class OwnEvidence {
    private final Cells cells = new Cells();
    private final SheetOrder order = new SheetOrder();
    private final Map<Judgement, Placed> own = new IdentityHashMap<>();
    private final Map<String, Placed> byId = new HashMap<>();

    OwnEvidence(Report report) {
        report.told().forEach(judgement -> {
            Placed placed = cells.placed(judgement.evidence());
            order.note(placed);
            if (judgement.restsOn().isEmpty()) {
                own.put(judgement, placed);
            }
            byId.putIfAbsent(judgement.id(), placed);
        });
        report.exclusions().forEach(exclusion -> order.note(of(exclusion)));
    }

    /** The order of the sheets in all evidence of the report. */
    SheetOrder order() {
        return order;
    }

    Placed of(Exclusion exclusion) {
        return cells.placed(exclusion.evidence());
    }

    /** The subject's own cells are told in any case, since they are observed here and not there. */
    Placed of(Judgement judgement) {
        return own.computeIfAbsent(judgement, this::without);
    }

    private Placed without(Judgement judgement) {
        Placed all = cells.placed(judgement.evidence());
        BitSet behind = behind(judgement);
        Placed kept = new Placed(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (Evidence entry : all.evidence()) {
            Cell cell = all.cells().get(at++);
            if (entry.role() == Evidence.Role.OBSERVED || !behind.get(cell.number())) {
                kept.evidence().add(entry);
                kept.cells().add(cell);
            }
        }
        return kept;
    }

    /** The cells of the judgements that one rests on, by their numbers. */
    private BitSet behind(Judgement judgement) {
        BitSet behind = new BitSet();
        for (String id : judgement.restsOn()) {
            Placed placed = byId.get(id);
            if (placed != null) {
                placed.cells().forEach(cell -> behind.set(cell.number()));
            }
        }
        return behind;
    }

    /** Some cells as ranges of one column each, a single one with its value. */
    static List<WrittenEvidence> written(Placed placed) {
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
