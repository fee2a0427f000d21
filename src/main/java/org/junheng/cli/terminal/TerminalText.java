package org.junheng.cli.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junheng.model.judged.Judgement;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Measures and wraps text in terminal columns, of which a Chinese character takes two. */
public final class TerminalText {
    private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final int LATIN_END = 0x1100;
    private static final int HAN = 0x4E00;
    private static final int HAN_END = 0xA000;

    private TerminalText() {}

    /** The columns that the widest of some codes takes up. */
    public static int codes(Collection<Judgement> judgements) {
        return judgements.stream().mapToInt(each -> breadth(each.code())).max().orElse(0);
    }

    /** The columns a text takes up. */
    public static int breadth(String text) {
        int breadth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < LATIN_END) {
                breadth++;
            } else if (character >= HAN && character < HAN_END) {
                breadth += 2;
            } else {
                return breadth + PLAIN.apply(text.substring(i), List.of()).getCJKAdjustedLength();
            }
        }
        return breadth;
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
            String piece = text.substring(start, end);
            pieces.addAll(breadth(piece.stripTrailing()) > width ? characters(piece) : List.of(piece));
            start = end;
        }
        return pieces;
    }

    /** A word wider than the line can be broken anywhere. */
    private static List<String> characters(String piece) {
        return piece.codePoints().mapToObj(Character::toString).toList();
    }
}
