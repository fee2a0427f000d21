package org.junheng.workbook.write;

import java.util.List;
import java.util.function.Function;
import org.junheng.workbook.write.FindingsStyles.Look;

/**
 * One column of a list: its header, its width in characters, and what stands in it.
 *
 * @param choices what may be filled in, none if it is not a list
 */
record FindingsColumn<T>(String header, int width, Function<T, FindingsCell> cell, String choices) {
    /** In characters: at more than these a page across shows letters smaller than 9 points. */
    private static final int MOST_PRINTED = 160;

    static <T> FindingsColumn<T> of(String header, int width, Function<T, FindingsCell> cell) {
        return new FindingsColumn<>(header, width, cell, "");
    }

    static <T> FindingsColumn<T> text(String header, int width, Function<T, String> text) {
        return of(header, width, thing -> FindingsCell.text(text.apply(thing)));
    }

    static <T> FindingsColumn<T> figure(String header, int width, Function<T, String> text) {
        return of(header, width, thing -> FindingsCell.figure(text.apply(thing)));
    }

    static <T> FindingsColumn<T> coloured(String header, int width, Function<T, String> text, Function<T, Look> look) {
        return of(header, width, thing -> FindingsCell.text(text.apply(thing), look.apply(thing)));
    }

    /** How many columns a page takes without its letters becoming too small to read; the first ones say what counts. */
    static <T> int printed(List<FindingsColumn<T>> columns) {
        int used = 0;
        int fitting = 0;
        while (fitting < columns.size() && used + columns.get(fitting).width() <= MOST_PRINTED) {
            used += columns.get(fitting++).width();
        }
        return Math.max(1, fitting);
    }
}
