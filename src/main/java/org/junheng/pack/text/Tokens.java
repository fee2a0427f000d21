package org.junheng.pack.text;

import java.util.List;
import org.junheng.tree.Span;

/** Where does each word, number, text and sign of a rule stand? Blanks and comments are passed over. */
public final class Tokens {
    private static final List<String> DOUBLE = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String text;
    private int end;

    public Tokens(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /** Offset after the last one taken. */
    public int end() {
        return end;
    }

    /** Where the next one begins. */
    public int begin() {
        int at = end;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = after("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after("*/", at);
            } else {
                return at;
            }
        }
        return at;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /** Whether the next one begins with a sign. */
    public boolean at(char sign) {
        return begin() < text.length() && text.charAt(begin()) == sign;
    }

    /** The next one; empty at the end of the text. */
    public Span next() {
        int from = begin();
        end = from + length(from);
        return new Span(text, from, end);
    }

    /** Takes the next one if it is a certain word or sign. */
    public boolean take(String word) {
        boolean there = text.startsWith(word, begin());
        if (there) {
            end = begin() + word.length();
        }
        return there;
    }

    /** Takes what stands up to a blank or one of some signs. */
    public Span upTo(String signs) {
        int from = begin();
        end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && signs.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(text, from, end);
    }

    private int length(int from) {
        if (from == text.length()) {
            return 0;
        }
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            return closing(first, from) + 1 - from;
        }
        if (Character.isDigit(first)) {
            return run(from, true);
        }
        if (Character.isJavaIdentifierStart(first)) {
            return run(from, false);
        }
        return DOUBLE.stream().anyMatch(sign -> text.startsWith(sign, from)) ? 2 : 1;
    }

    private int run(int from, boolean point) {
        int at = from;
        while (at < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(at)) || point && text.charAt(at) == '.')) {
            at++;
        }
        return at - from;
    }

    private int closing(char quote, int from) {
        int at = from + 1;
        while (at < text.length() - 1 && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
