package org.junheng.tree;

/**
 * Which stretch of its author's text does a part of a rule stand in?
 *
 * @param text of the whole file as the parser reads it
 * @param from offset of the first character
 * @param to offset after the last
 */
public record Span(String text, int from, int to) {
    public String words() {
        return text.substring(from, to);
    }

    /** Number of the line in which it begins, counted from 1. */
    public int line() {
        return 1
                + (int) text.substring(0, from)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    /** The words on one line. */
    public String flat() {
        return words().strip().replaceAll("\\s+", " ");
    }

    /** Another stretch of the same text. */
    public Span with(int newFrom, int newTo) {
        return new Span(text, newFrom, newTo);
    }

    /** Two that say the same are equal, wherever they stand. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && words().equals(span.words());
    }

    @Override
    public int hashCode() {
        return words().hashCode();
    }

    /** The words alone: the text behind them is a whole file. */
    @Override
    public String toString() {
        return words();
    }
}
