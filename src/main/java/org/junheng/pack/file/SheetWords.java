package org.junheng.pack.file;

import java.util.List;
import java.util.Map;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.CellWords;

/**
 * What pack.yaml says for all sheets, unless a declaration says otherwise.
 *
 * @param splits the parts into which any sheet may be split
 * @param cells the words that stand for nothing, yes and no
 */
public record SheetWords(List<String> splits, CellWords cells) {
    static final SheetWords NONE = new SheetWords(List.of(), CellWords.NONE);

    public SheetWords {
        splits = List.copyOf(splits);
    }

    /** These words; those that are not said are the ancestor's. */
    SheetWords inheriting(SheetWords ancestor) {
        return new SheetWords(
                said(splits, ancestor.splits),
                new CellWords(
                        said(cells.nil(), ancestor.cells.nil()),
                        said(cells.yes(), ancestor.cells.yes()),
                        said(cells.no(), ancestor.cells.no())));
    }

    /**
     * The words of one column: its own, else these; words for yes and no only where a cell says yes or no.
     *
     * @param own what the column's declaration says; a word that it takes for nothing is neither yes nor no
     */
    public CellWords cellsOf(Field.Type type, Map<String, List<String>> own) {
        if (type != Field.Type.FLAG) {
            return new CellWords(own.getOrDefault("nil", cells.nil()), List.of(), List.of());
        }
        List<String> nothing = own.getOrDefault("nil", List.of());
        return new CellWords(
                own.getOrDefault("nil", cells.nil()),
                own.getOrDefault("yes", without(cells.yes(), nothing)),
                own.getOrDefault("no", without(cells.no(), nothing)));
    }

    private static List<String> without(List<String> words, List<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    private static List<String> said(List<String> own, List<String> inherited) {
        return own.isEmpty() ? inherited : own;
    }
}
