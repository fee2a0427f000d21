package org.junheng.pack;

import java.util.regex.Pattern;

/** On which line does an annotation of a rule stand? */
final class AnnotationLine {
    private AnnotationLine() {}

    /** The line of a word such as {@code @code}; that of the rule itself if the rule has no such word. */
    static int of(SourceFile file, int ruleLine, String word) {
        String[] lines = file.text().split("\n", -1);
        for (int i = Math.max(0, ruleLine - 1);
                i < lines.length && !lines[i].strip().equals("when");
                i++) {
            if (lines[i].matches(".*@\\s*" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_]).*")) {
                return i + 1;
            }
        }
        return ruleLine;
    }
}
