package org.junheng.engine.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Cell;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.HeaderText;
import org.junheng.model.sheet.SheetRow;
import org.junheng.word.Folding;

/** Could a cell be a word of a header? Asked of every row, so the cheap questions come first. */
final class HeaderWord {
    private static final int LONGEST = 60;
    private static final int ENDING = 2;
    private static final int MOST_KNOWN = 1 << 12;

    private final List<String> words;
    private final Set<String> endings = new HashSet<>();

    /** Columns repeat their texts; what was found out of one holds for the next. */
    private final Map<String, Boolean> known = new HashMap<>();

    HeaderWord(List<Field> fields) {
        this.words = fields.stream()
                .flatMap(field -> field.columns().stream())
                .map(Folding::folded)
                .toList();
        words.forEach(word -> endings.add(word.substring(Math.max(0, word.length() - ENDING))));
    }

    /** How many cells of a row may be such words, or the ends of such words. */
    int count(SheetRow row) {
        int count = 0;
        for (Cell cell : row.cells()) {
            if (cell.value() instanceof CellValue.Text text
                    && text.text().length() <= LONGEST
                    && isKnown(text.text())) {
                count++;
            }
        }
        return count;
    }

    private boolean isKnown(String text) {
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::isWord);
    }

    private boolean isWord(String text) {
        String folded = Folding.folded(text);
        if (folded.length() >= ENDING && endings.stream().noneMatch(folded::contains)) {
            return false;
        }
        String bare = Folding.bare(text);
        String name = Folding.bare(HeaderText.of(text).name());
        return words.stream()
                .anyMatch(word -> word.endsWith(bare) || word.endsWith(name) || bare.startsWith(word + "("));
    }
}
