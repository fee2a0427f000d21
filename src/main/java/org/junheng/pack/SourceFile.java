package org.junheng.pack;

import org.junheng.model.Rule;

/**
 * One rule file, its punctuation made readable for the parser; lines are those of the file.
 *
 * @param path path below the folder of packs, always with {@code /}
 * @param written as it stands in the file
 * @param bare as written, character for character, its punctuation made ASCII and its texts and comments blank; empty
 *     if the text comes from no file
 */
record SourceFile(String path, String text, String written, String bare) {
    /** A text that comes from no file. */
    SourceFile(String path, String text) {
        this(path, text, text, "");
    }

    /** The file that a rule stands in, where only its name is asked for. */
    static SourceFile of(Rule rule) {
        return new SourceFile(rule.place().file(), "");
    }
}
