package org.junheng.model.sheet;

import java.util.List;

/**
 * The words of a column's cells that stand for something else than themselves.
 *
 * @param nil what is written for nothing at all, such as a dash; such a cell counts as blank
 * @param yes what is written for yes
 * @param no what is written for no
 */
public record CellWords(List<String> nil, List<String> yes, List<String> no) {
    public static final CellWords NONE = new CellWords(List.of(), List.of(), List.of());

    public CellWords {
        nil = List.copyOf(nil);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }
}
