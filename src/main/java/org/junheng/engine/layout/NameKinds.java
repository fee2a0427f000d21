package org.junheng.engine.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.word.Folding;

/** What kind of row is one whose name stands in this column, if its name says so? */
final class NameKinds {
    private static final int MOST_KNOWN = 1 << 12;

    private final Columns.Column column;
    private final Set<String> values;

    /** Columns repeat their names; what was found out of one holds for the next. */
    private final Map<String, Optional<RowKind>> known = new HashMap<>();

    /** @param fields those that the column gives; a word that they list as a value is one, whatever else it means */
    NameKinds(Columns.Column column, List<Field> fields) {
        this.column = column;
        this.values = fields.stream()
                .flatMap(field -> field.oneOf().stream())
                .map(Folding::folded)
                .collect(Collectors.toSet());
    }

    boolean holds(Cell cell) {
        return column.holds(cell.column());
    }

    Optional<RowKind> of(Cell cell) {
        if (!(cell.value() instanceof CellValue.Text)) {
            return Optional.empty();
        }
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(cell.shown(), this::of);
    }

    private Optional<RowKind> of(String shown) {
        if (values.contains(Folding.folded(shown))) {
            return Optional.empty();
        }
        String bare = Folding.bare(HeaderText.of(shown).name());
        if (RowWords.isTotal(bare)) {
            return Optional.of(RowKind.TOTAL);
        }
        if (RowWords.isMean(bare)) {
            return Optional.of(RowKind.MEAN);
        }
        return RowWords.isWhole(bare) ? Optional.of(RowKind.WHOLE) : Optional.empty();
    }

    /** Of what two names of a row say that which counts: a sum before a mean, that before the whole. */
    static Optional<RowKind> stronger(Optional<RowKind> one, Optional<RowKind> other) {
        boolean first = other.isEmpty() || one.isPresent() && one.get().compareTo(other.get()) <= 0;
        return first ? one : other;
    }
}
