package org.junheng.model.judged;

import java.util.function.Supplier;

/** What is said of a judgement; worded when it is first asked for, since most of those that are met are never told. */
public final class Sentence {
    private Supplier<String> words;
    private String text;

    private Sentence(Supplier<String> words) {
        this.words = words;
    }

    public static Sentence of(String text) {
        return new Sentence(() -> text);
    }

    /** @param words asked once at most */
    public static Sentence later(Supplier<String> words) {
        return new Sentence(words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && sentence.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public synchronized String toString() {
        if (text == null) {
            text = words.get();
            words = null;
        }
        return text;
    }
}
