package org.junheng.check.again;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junheng.audit.RecordedRun;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Layout;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.sheet.UnusedCells;

/** Which cells of a workbook did no rule look at? */
public final class UnusedRun {
    private final Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> cells;
    private final Layout layout;
    private final Set<String> used;

    private UnusedRun(
            Map<String, SortedMap<Integer, NavigableMap<Integer, String>>> cells, Layout layout, Set<String> used) {
        this.cells = cells;
        this.layout = layout;
        this.used = used;
    }

    /**
     * Judges the kept workbook again, for report.json does not say which cells the data checks compared.
     *
     * @return by sheet and column in workbook order; headers and what stands above them are left out
     * @throws UnreadableInput if the run kept no copies
     * @throws PackFault if the kept pack cannot be used by this program
     */
    public static List<UnusedCells> of(RecordedRun run, String language) throws UnreadableInput, PackFault {
        Reopened reopened = Reopened.of(run, language);
        Outcome outcome = reopened.county().judge();
        Set<String> used = new HashSet<>();
        Stream.of(
                        outcome.judgements().stream().map(Judgement::evidence),
                        outcome.comparisons().stream().map(Judgement::evidence),
                        outcome.exclusions().stream().map(Exclusion::evidence))
                .flatMap(lists -> lists)
                .flatMap(Collection::stream)
                .map(Evidence::place)
                .filter(place -> !place.table())
                .forEach(place -> used.add(place.toString()));
        return new UnusedRun(reopened.workbook().cells(), reopened.workbook().layout(), used).columns();
    }

    private List<UnusedCells> columns() {
        List<UnusedCells> unused = new ArrayList<>();
        cells.forEach((sheet, columns) -> {
            int header = layout.headerRows().getOrDefault(sheet, 0);
            columns.forEach((column, rows) -> {
                UnusedCells found = column(sheet, Place.letters(column), rows.tailMap(header, false));
                if (found.count() > 0) {
                    unused.add(found);
                }
            });
        });
        return unused;
    }

    private UnusedCells column(String sheet, String letters, NavigableMap<Integer, String> rows) {
        List<String> blocks = new ArrayList<>();
        int first = 0;
        int last = 0;
        int count = 0;
        for (int row : rows.keySet()) {
            boolean open = layout.isRecord(sheet, row)
                    && !used.contains(new Place("", false, sheet, letters + row).toString());
            if (first > 0 && (!open || row != last + 1)) {
                blocks.add(block(letters, first, last));
                first = 0;
            }
            if (open) {
                first = first == 0 ? row : first;
                last = row;
                count++;
            }
        }
        if (first > 0) {
            blocks.add(block(letters, first, last));
        }
        return new UnusedCells(sheet, layout.header(sheet, letters), blocks, count, rows.size());
    }

    private static String block(String letters, int first, int last) {
        return first == last ? letters + first : letters + first + ":" + letters + last;
    }
}
