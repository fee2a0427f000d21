package org.junheng.workbook.write;

import java.util.function.Function;

/**
 * One column of a list: its header, its width in characters, and what stands in it.
 *
 * @param figure whether a text that is a number is written as a number
 * @param look how a text in it looks
 */
record FindingsColumn<T>(
        String header, int width, boolean figure, Function<T, String> text, Function<T, FindingsStyles.Look> look) {

    static <T> FindingsColumn<T> text(String header, int width, Function<T, String> text) {
        return new FindingsColumn<>(header, width, false, text, thing -> FindingsStyles.Look.TEXT);
    }

    static <T> FindingsColumn<T> figure(String header, int width, Function<T, String> text) {
        return new FindingsColumn<>(header, width, true, text, thing -> FindingsStyles.Look.TEXT);
    }

    static <T> FindingsColumn<T> coloured(
            String header, int width, Function<T, String> text, Function<T, FindingsStyles.Look> look) {
        return new FindingsColumn<>(header, width, false, text, look);
    }
}
