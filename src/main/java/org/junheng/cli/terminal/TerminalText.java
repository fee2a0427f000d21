package org.junheng.cli.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junheng.model.judged.Judgement;

/** Measures and wraps text in terminal columns, of which a Chinese character takes two. */
public final class TerminalText {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    /** First and last of every range of wide signs. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    /** Names of files, dates and cells are not broken at the stop or the hyphen within. */
    private static final Pattern WITHIN = Pattern.compile(".*[A-Za-z0-9\\p{IsHan}][.-]", Pattern.DOTALL);

    private TerminalText() {}

    /** The columns that the widest of some codes takes up. */
    public static int codes(Collection<Judgement> judgements) {
        return judgements.stream().mapToInt(each -> breadth(each.code())).max().orElse(0);
    }

    /** The columns a text takes up. */
    public static int breadth(String text) {
        return text.codePoints().map(sign -> isWide(sign) ? 2 : 1).sum();
    }

    /** Whether a Chinese terminal gives a sign two columns. Source: Unicode Standard Annex 11, East Asian Width. */
    private static boolean isWide(int sign) {
        for (int i = 0; i < WIDE.length && sign >= WIDE[i]; i += 2) {
            if (sign <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Control characters from a workbook would command the terminal instead of being shown. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    public static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - breadth(text)));
    }

    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - breadth(text))) + text;
    }

    /** The lines of a text, broken where its script allows; at least one, none wider than the width. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text, width)) {
            String ink = piece.stripTrailing();
            if (!ink.isEmpty() && used + breadth(ink) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += breadth(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (end < text.length() && isWithin(text.substring(start, end), text.charAt(end))) {
                end = breaks.next();
            }
            String piece = text.substring(start, end);
            pieces.addAll(breadth(piece.stripTrailing()) > width ? characters(piece) : List.of(piece));
            start = end;
        }
        return pieces;
    }

    private static boolean isWithin(String piece, char next) {
        boolean word = next >= '0' && next <= '9' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
        return word && WITHIN.matcher(piece).matches();
    }

    /** A word wider than the line can be broken anywhere. */
    private static List<String> characters(String piece) {
        return piece.codePoints().mapToObj(Character::toString).toList();
    }
}
