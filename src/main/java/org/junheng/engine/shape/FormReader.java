package org.junheng.engine.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.FactType;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.MergedRegion;
import org.junheng.model.sheet.SheetRow;
import org.junheng.word.Folding;

/** Which cells of a form give which fields? A header names the columns of labels, of values and, if there is one, of units. */
final class FormReader {
    private static final List<String> UNITS = List.of("单位", "计量单位");

    private final FactType type;
    private final Grid grid;
    private final List<Laid> found = new ArrayList<>();
    private List<Strip> strips = List.of();
    private FormDraft draft;

    /**
     * Labels with their values beside them.
     *
     * @param unit the column of units, -1 if there is none
     * @param last the last column of values
     */
    record Strip(int label, int unit, int value, int last) {}

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
        Set<Integer> labels = columns(row, List.of(word(0)));
        Set<Integer> values = columns(row, List.of(word(1)));
        Set<Integer> units = columns(row, type.shape().words().size() > 2 ? List.of(word(2)) : UNITS);
        List<Strip> strips = new ArrayList<>();
        for (int label : labels) {
            int next = labels.stream()
                    .filter(other -> other > label)
                    .min(Integer::compare)
                    .orElse(Integer.MAX_VALUE);
            between(values, label, next)
                    .ifPresent(value -> strips.add(new Strip(
                            label,
                            between(units, label, next).orElse(-1),
                            value,
                            grid.region(row.number(), value)
                                    .map(MergedRegion::lastColumn)
                                    .orElse(value))));
        }
        return strips;
    }

    private String word(int number) {
        return type.shape().words().get(number);
    }

    private static Set<Integer> columns(SheetRow row, List<String> words) {
        Set<Integer> columns = new HashSet<>();
        row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> words.stream().anyMatch(word -> isWord(cell.shown(), word)))
                .forEach(cell -> columns.add(cell.column()));
        return columns;
    }

    private static boolean isWord(String shown, String word) {
        String wanted = Folding.folded(word);
        return Folding.bare(shown).equals(wanted)
                || Folding.bare(HeaderText.of(shown).name()).equals(wanted);
    }

    private static Optional<Integer> between(Set<Integer> columns, int left, int right) {
        return columns.stream()
                .filter(column -> left < column && column < right)
                .min(Integer::compare);
    }
}
