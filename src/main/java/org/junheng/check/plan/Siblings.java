package org.junheng.check.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.trial.At;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.Edits;
import org.junheng.check.trial.Grid;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;

/**
 * Which rows are missing for want of which a judgement is short? Those that stand behind what is met of the same
 * criterion elsewhere, with the names of this subject in them.
 */
final class Siblings {
    /** So many others of the criterion are looked at. */
    private static final int MOST = 3;

    /** Room for the new rows of one finding among those of others. */
    private static final int APART = 10;

    private static final String STEP = "/";

    private final Grid grid;
    private final Attempts attempts;

    Siblings(Grid grid, Attempts attempts) {
        this.grid = grid;
        this.attempts = attempts;
    }

    /** A row of the workbook. */
    private record Line(String sheet, int row) {}

    /**
     * New rows that could satisfy a finding, the most like ones first.
     *
     * @param number of the finding among all, so that two of them do not take the same place
     */
    List<Edits> of(Judgement finding, Judged base, int number) {
        return base.all().stream()
                .filter(other -> other.code().equals(finding.code()) && other.verdict() == Verdict.MET)
                .sorted(Comparator.comparingInt((Judgement other) -> alike(finding, other))
                        .reversed())
                .limit(MOST)
                .map(other -> rows(finding, other, number))
                .filter(edits -> !edits.isEmpty())
                .toList();
    }

    private static int alike(Judgement one, Judgement other) {
        Set<String> parts = new LinkedHashSet<>(names(one));
        parts.retainAll(names(other));
        return parts.size();
    }

    private static List<String> names(Judgement judgement) {
        List<String> names = new ArrayList<>(List.of(judgement.subject().key().split(STEP)));
        names.add(judgement.item());
        return names;
    }

    /** Of another that was judged on many rows, those about what the finding asks for. */
    private Edits rows(Judgement finding, Judgement other, int number) {
        Set<String> own =
                attempts.cells(finding).stream().map(cell -> cell.type().name()).collect(Collectors.toSet());
        Set<Line> lines = attempts.cells(other).stream()
                .filter(cell -> !own.contains(cell.type().name()))
                .map(cell -> new Line(cell.at().sheet(), cell.at().row()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Line> asked = lines.stream()
                .filter(line -> grid.row(line.sheet(), line.row()).stream()
                        .anyMatch(cell -> cell.shown().equals(finding.item())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        lines = asked.isEmpty() ? lines : asked;
        Map<String, String> renamed = renamed(finding, other);
        Edits edits = Edits.NONE;
        int place = number * APART + 1;
        for (Line line : lines.size() < APART ? lines : Set.<Line>of()) {
            edits = edits.plus(row(line, grid.last(line.sheet()) + place++, renamed));
        }
        return edits;
    }

    private static Map<String, String> renamed(Judgement finding, Judgement other) {
        List<String> to = names(finding);
        List<String> from = names(other);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(to.size(), from.size()); i++) {
            if (!to.get(i).equals(from.get(i))) {
                renamed.put(from.get(i), to.get(i));
            }
        }
        return renamed;
    }

    private Edits row(Line line, int number, Map<String, String> renamed) {
        Edits edits = Edits.NONE;
        for (Cell cell : grid.row(line.sheet(), line.row())) {
            String name = renamed.get(cell.shown());
            CellValue value = name == null ? cell.value() : new CellValue.Text(name);
            edits = edits.plus(new At(line.sheet(), number, cell.column()), value);
        }
        return edits;
    }
}
