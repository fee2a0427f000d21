package org.junheng.workbook.write;

import java.util.function.Function;
import org.junheng.workbook.write.FindingsStyles.Look;

/**
 * One column of a list: its header, its width in characters, and what stands in it.
 *
 * @param choices what may be filled in, none if it is not a list
 */
record FindingsColumn<T>(String header, int width, Function<T, FindingsCell> cell, String choices) {

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
}
