package org.junheng.pack.file;

/**
 * What does a rule file say once the punctuation of a Chinese keyboard is read as the ASCII that the parser knows?
 *
 * <p>Only outside strings and comments. Every replacement keeps its place, so that lines and columns stay those of the
 * file, except that ≥ ≤ ≠ become two characters and move the rest of their line by one column.
 */
final class Punctuation {
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final String DOUBLE_QUOTES = "“”＂\"";
    private static final String SINGLE_QUOTES = "‘’＇'";

    private final TextFile file;
    private final String text;
    private final Faults faults;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder bare = new StringBuilder();
    private int position;

    private Punctuation(TextFile file, Faults faults) {
        this.file = file;
        this.text = file.text();
        this.faults = faults;
    }

    /** The file with ASCII punctuation; a string or comment that never ends is booked as a fault. */
    static SourceFile normalise(TextFile file, Faults faults) {
        Punctuation scan = new Punctuation(file, faults);
        while (scan.position < scan.text.length()) {
            scan.step();
        }
        return new SourceFile(file.path(), scan.out.toString(), file.text(), scan.bare.toString());
    }

    private void step() {
        if (opensComment('/')) {
            lineComment();
        } else if (opensComment('*')) {
            blockComment();
        } else if (isQuote(text.charAt(position))) {
            string();
        } else {
            out.append(ascii(text.charAt(position)));
            bare.append(halfWidth(text.charAt(position)));
            position++;
        }
    }

    private boolean opensComment(char second) {
        return position + 1 < text.length()
                && halfWidth(text.charAt(position)) == '/'
                && halfWidth(text.charAt(position + 1)) == second;
    }

    private void lineComment() {
        mark("//", "  ");
        copyTo(lineEnd());
    }

    private void blockComment() {
        int end = commentEnd();
        if (end < 0) {
            fault("drl.openComment");
            copyTo(text.length());
            return;
        }
        mark("/*", "  ");
        copyTo(end);
        mark("*/", "  ");
    }

    /** A comment opened with full-width characters may close with them; any other holds them as mere text. */
    private int commentEnd() {
        int end = text.indexOf("*/", position + 2);
        if (text.startsWith("/*", position)) {
            return end;
        }
        int wide = text.indexOf("＊／", position + 2);
        return end < 0 || wide >= 0 && wide < end ? wide : end;
    }

    private void string() {
        char opening = text.charAt(position);
        int end = stringEnd(opening);
        if (end < 0) {
            fault("drl.openString");
            copyTo(lineEnd());
            return;
        }
        String quote = opening == '\'' ? "'" : "\"";
        mark(quote, quote);
        copyTo(end);
        mark(quote, quote);
    }

    /** An ASCII quote closes with its like, and only if its line has none with a Chinese one; those mix freely. */
    private int stringEnd(char opening) {
        String alike = DOUBLE_QUOTES.indexOf(opening) >= 0 ? DOUBLE_QUOTES : SINGLE_QUOTES;
        if (opening != '"' && opening != '\'') {
            return closing(alike);
        }
        int end = closing(String.valueOf(opening));
        return end >= 0 ? end : closing(alike.substring(1));
    }

    private int closing(String quotes) {
        int lineEnd = lineEnd();
        for (int i = position + 1; i < lineEnd; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (quotes.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    private void copyTo(int end) {
        out.append(text, position, end);
        text.substring(position, end).chars().forEach(c -> bare.append(c == '\n' ? '\n' : ' '));
        position = end;
    }

    private void mark(String ascii, String shown) {
        out.append(ascii);
        bare.append(shown);
        position += ascii.length();
    }

    private void fault(String key) {
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        faults.add(file.path(), line, position - lineStart + 1, key);
    }

    private static boolean isQuote(char c) {
        return DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0;
    }

    private static String ascii(char c) {
        return switch (c) {
            case '≥' -> ">=";
            case '≤' -> "<=";
            case '≠' -> "!=";
            case '、' -> ",";
            case '×' -> "*";
            case '÷' -> "/";
            case '\u2212' -> "-";
            default -> String.valueOf(halfWidth(c));
        };
    }

    /** Letters stay: a full-width letter is part of a word, and the words belong to the pack. */
    private static char halfWidth(char c) {
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        boolean fullWidth = c >= '！' && c <= '～';
        return fullWidth && !Character.isLetter(c) ? (char) (c - FULL_WIDTH_OFFSET) : c;
    }
}
