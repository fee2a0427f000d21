package org.junheng.pack;

import java.util.List;
import org.junheng.model.CellWords;

/**
 * What pack.yaml says for all sheets, unless a declaration says otherwise.
 *
 * @param splits the parts into which any sheet may be split
 * @param cells the words that stand for nothing, yes and no
 */
record SheetWords(List<String> splits, CellWords cells) {
    static final SheetWords NONE = new SheetWords(List.of(), CellWords.NONE);

    SheetWords {
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

    private static List<String> said(List<String> own, List<String> inherited) {
        return own.isEmpty() ? inherited : own;
    }
}
