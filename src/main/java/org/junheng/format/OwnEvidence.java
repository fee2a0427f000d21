package org.junheng.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;

/** On which cells does a judgement rest itself, and not only by way of other judgements? */
final class OwnEvidence {
    private final Map<String, List<Evidence>> byId = new HashMap<>();

    OwnEvidence(Report report) {
        report.told().forEach(judgement -> byId.putIfAbsent(judgement.id(), judgement.evidence()));
    }

    /** The subject's own cells are told in any case, since they are observed here and not there. */
    List<Evidence> of(Judgement judgement) {
        if (judgement.restsOn().isEmpty()) {
            return judgement.evidence();
        }
        Set<Place> behind = new HashSet<>();
        judgement.restsOn().forEach(id -> byId.getOrDefault(id, List.of()).forEach(cell -> behind.add(cell.place())));
        return judgement.evidence().stream()
                .filter(cell -> cell.role() == Evidence.Role.OBSERVED || !behind.contains(cell.place()))
                .toList();
    }

    /** Some cells as ranges of one column each, a single one with its value. */
    static List<WrittenEvidence> written(List<Evidence> evidence) {
        List<WrittenEvidence> written = new ArrayList<>();
        Map<Head, Map<Integer, Evidence>> columns = new LinkedHashMap<>();
        for (Evidence cell : evidence) {
            Address address = cell.place().address();
            Head head = new Head(SheetName.of(cell.place()), address.column(), cell.header(), cell.role());
            columns.computeIfAbsent(head, first -> new HashMap<>()).put(address.row(), cell);
        }
        columns.forEach((head, rows) -> CellRange.runs(new TreeSet<>(rows.keySet()))
                .forEach(run -> written.add(written(head, run, rows.get(run[0])))));
        return written;
    }

    /** What cells have in common that stand in one entry. */
    private record Head(SheetName sheet, int column, String header, Evidence.Role role) {}

    private static WrittenEvidence written(Head head, int[] run, Evidence first) {
        CellRange range = new CellRange(new Address(run[0], head.column()), new Address(run[1], head.column()));
        SheetName sheet = head.sheet();
        return new WrittenEvidence(
                sheet.table() ? null : sheet.source(),
                sheet.table() ? sheet.source() : null,
                sheet.sheet(),
                range.toString(),
                head.header(),
                range.isOne() ? first.value() : null,
                Names.small(head.role()));
    }
}
