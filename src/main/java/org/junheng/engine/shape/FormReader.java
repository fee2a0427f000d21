package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnitNotes;
import org.junheng.word.Folding;

/** Which cells of a form give which fields? A header names the columns of labels, of values and, if there is one, of units. */
final class FormReader {
    private final FactType type;
    private final Grid grid;
    private final List<Laid> found = new ArrayList<>();
    private List<Strip> strips = List.of();
    private FormDraft draft;

    /**
     * Labels with their values beside them.
     *
     * @param unit the column of units, -1 if there is none
     * @param values the columns of values, from left to right; of which a label may use one
     * @param end the first column that belongs to other labels
     * @param stated the unit that the header gives to the values; empty if it gives none
     */
    record Strip(int label, int unit, List<Integer> values, int end, Optional<String> stated) {
        int value() {
            return values.get(0);
        }
    }

    private FormReader(FactType type, Grid grid) {
        this.type = type;
        this.grid = grid;
        this.draft = new FormDraft(type, grid);
    }

    /** The facts of a sheet, one unless a label comes again below another header; none if there is no such header. */
    static List<Laid> read(FactType type, Grid grid) {
        return new FormReader(type, grid).all();
    }

    private List<Laid> all() {
        for (SheetRow row : grid.rows()) {
            List<Strip> headed = strips(row);
            if (!headed.isEmpty()) {
                strips = headed;
                draft.header(row.number());
            } else {
                strips.forEach(strip -> line(row.number(), strip));
            }
        }
        finish();
        return found;
    }

    private void finish() {
        draft.laid().ifPresent(found::add);
    }

    private void line(int row, Strip strip) {
        Spot label = grid.at(row, strip.label());
        boolean begins = label.at().row() == row
                && label.cell()
                        .filter(cell -> cell.value() instanceof CellValue.Text)
                        .isPresent();
        if (!begins) {
            return;
        }
        if (draft.repeats(row, strip)) {
            int header = draft.header();
            finish();
            draft = new FormDraft(type, grid);
            draft.header(header);
        }
        draft.add(row, strip);
    }

    private List<Strip> strips(SheetRow row) {
        Set<Integer> labels = columns(row, shown -> isWord(shown, word(0)));
        Set<Integer> values = columns(row, shown -> isWord(shown, word(1)));
        Set<Integer> units = columns(row, this::isUnitHeader);
        List<Strip> strips = new ArrayList<>();
        for (int label : labels) {
            int next = labels.stream()
                    .filter(other -> other > label)
                    .min(Integer::compare)
                    .orElse(Integer.MAX_VALUE);
            List<Integer> own = between(values, label, next);
            if (!own.isEmpty()) {
                int unit = between(units, label, next).stream().findFirst().orElse(-1);
                strips.add(new Strip(label, unit, reached(row, own), next, stated(row, own.get(0))));
            }
        }
        return strips;
    }

    /** The columns below headers, all of those over which one is merged. */
    private List<Integer> reached(SheetRow row, List<Integer> headers) {
        return headers.stream()
                .flatMap(header -> IntStream.rangeClosed(
                                header,
                                grid.region(row.number(), header)
                                        .map(MergedRegion::lastColumn)
                                        .orElse(header))
                        .boxed())
                .toList();
    }

    private Optional<String> stated(SheetRow row, int header) {
        return grid.at(row.number(), header)
                .cell()
                .flatMap(cell -> HeaderText.of(cell.shown()).unit());
    }

    private boolean isUnitHeader(String shown) {
        boolean declared = type.shape().words().size() > 2 && isWord(shown, word(2));
        return declared || UnitNotes.isUnitHeader(Folding.bare(shown));
    }

    private String word(int number) {
        return type.shape().words().get(number);
    }

    private static Set<Integer> columns(SheetRow row, Predicate<String> isWanted) {
        Set<Integer> columns = new HashSet<>();
        row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> isWanted.test(cell.shown()))
                .forEach(cell -> columns.add(cell.column()));
        return columns;
    }

    private static boolean isWord(String shown, String word) {
        String wanted = Folding.folded(word);
        return Folding.bare(shown).equals(wanted)
                || Folding.bare(HeaderText.of(shown).name()).equals(wanted);
    }

    private static List<Integer> between(Set<Integer> columns, int left, int right) {
        return columns.stream()
                .filter(column -> left < column && column < right)
                .sorted()
                .toList();
    }
}
