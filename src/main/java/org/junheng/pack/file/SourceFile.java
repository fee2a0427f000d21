package org.junheng.pack.file;

import org.junheng.model.pack.Rule;

/**
 * One rule file, its punctuation made readable for the parser; lines are those of the file.
 *
 * @param path path below the folder of packs, always with {@code /}
 * @param written as it stands in the file
 * @param bare as written, character for character, its punctuation made ASCII and its texts and comments blank; empty
 *     if the text comes from no file
 */
public record SourceFile(String path, String text, String written, String bare) {
    /** A text that comes from no file. */
    public SourceFile(String path, String text) {
        this(path, text, text, "");
    }

    /** The file that a rule stands in, where only its name is asked for. */
    public static SourceFile of(Rule rule) {
        return new SourceFile(rule.place().file(), "");
    }

    /** The word that begins at an offset of the text. */
    public String wordAt(int offset) {
        return text.substring(offset).split("[\\s(]", 2)[0];
    }
}
