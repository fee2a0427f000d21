package org.junheng.cli.screen;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junheng.model.judged.Judgement;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Measures and wraps text in terminal columns, of which a Chinese character takes two. */
final class TerminalText {
    private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

    private TerminalText() {}

    /** The columns that the widest of some codes takes up. */
    static int codes(Collection<Judgement> judgements) {
        return judgements.stream().mapToInt(each -> breadth(each.code())).max().orElse(0);
    }

    /** The columns a text takes up. */
    static int breadth(String text) {
        return PLAIN.apply(text, List.of()).getCJKAdjustedLength();
    }

    /** Control characters from a workbook would command the terminal instead of being shown. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - breadth(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - breadth(text))) + text;
    }

    /** The lines of a text, broken where its script allows; at least one, none wider than the width. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, width)) {
            if (breadth((line + piece).stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
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
