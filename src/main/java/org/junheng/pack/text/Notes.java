package org.junheng.pack.text;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.pack.file.SourceFile;

/** Which annotations stand twice on one rule, type or field? The parser keeps one of them, and says nothing. */
final class Notes {
    private static final Pattern NOTE = Pattern.compile("@\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*");

    private Notes() {}

    /** Books them; whether there are any. */
    static boolean book(SourceFile file, RuleFaults faults) {
        String text = file.bare();
        Set<String> seen = new HashSet<>();
        boolean found = false;
        int end = 0;
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            if (!text.substring(end, note.start()).isBlank()) {
                seen.clear();
            }
            if (!seen.add(note.group(1))) {
                int line = 1
                        + (int) text.substring(0, note.start())
                                .chars()
                                .filter(sign -> sign == '\n')
                                .count();
                faults.addAt(file, line, 1, "noteTwice", note.group(1));
                found = true;
            }
            end = endOfValue(text, note.end());
            note.region(end, text.length());
        }
        return found;
    }

    /** Where the brackets end that an annotation may be followed by. */
    private static int endOfValue(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '(') {
            return from;
        }
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
