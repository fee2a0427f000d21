package org.junheng.model.pack;

import java.util.List;

/**
 * How do the cells of a sheet make the facts of a type?
 *
 * @param words what marks the place: of a form the headers of its labels, values and units, of sentences the sentences
 * @param anywhere whether every sheet that is laid out so is one of the type, whatever its name
 */
public record Shape(Kind kind, List<String> words, boolean anywhere) {
    public static final Shape LIST = new Shape(Kind.LIST, List.of(), false);

    /** The ways to lay out a sheet. */
    public enum Kind {
        /** A row a fact. */
        LIST,
        /** A fact a sheet: one column names the fields, another gives their values. */
        FORM,
        /** A cell a fact, named by its row and its column. */
        MATRIX,
        /** A fact a sheet: the values stand in blanks of fixed sentences. */
        SENTENCES
    }

    public Shape {
        words = List.copyOf(words);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the values of a fact do not stand in a row of their own. */
    public boolean isSpread() {
        return kind == Kind.FORM || kind == Kind.SENTENCES;
    }
}
