package org.junheng.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** A page of text for a terminal: wrapped lines, hanging entries and tables. */
public final class TerminalPage {
    private static final int NARROWEST = 60;
    private static final int LEAST_FLEXIBLE = 16;
    private static final String GAP = "  ";
    private final StringBuilder text = new StringBuilder();
    private final Help.ColorScheme scheme;
    private final int width;

    /** How a text stands out; nothing is said by colour alone. */
    public enum Tone {
        PLAIN,
        STRONG(Ansi.Style.bold),
        GOOD(Ansi.Style.bold, Ansi.Style.fg_green),
        BAD(Ansi.Style.bold, Ansi.Style.fg_red),
        DOUBTFUL(Ansi.Style.bold, Ansi.Style.fg_yellow);

        private final List<Ansi.IStyle> styles;

        Tone(Ansi.IStyle... styles) {
            this.styles = List.of(styles);
        }
    }

    /** One row of a table and how it stands out. */
    public record Row(Tone tone, List<String> cells) {
        public Row {
            cells = cells.stream().map(TerminalText::printable).toList();
        }
    }

    public TerminalPage(boolean colour, int width) {
        this.scheme = Help.defaultColorScheme(Ansi.valueOf(colour));
        this.width = Math.max(width, NARROWEST);
    }

    public void blank() {
        text.append('\n');
    }

    public void heading(String title) {
        blank();
        line(title, Tone.STRONG);
    }

    public void line(String line, Tone tone) {
        TerminalText.wrap(TerminalText.printable(line), width).forEach(each -> append(styled(each, tone)));
    }

    /** A line under a heading. */
    public void indented(String line) {
        TerminalText.wrap(TerminalText.printable(line), width - GAP.length()).forEach(each -> append(GAP + each));
    }

    /** A line further in. */
    public void indented(int depth, String line) {
        String lead = GAP.repeat(depth);
        int room = Math.max(LEAST_FLEXIBLE, width - lead.length());
        TerminalText.wrap(TerminalText.printable(line), room).forEach(each -> append(lead + each));
    }

    /** A line that begins with a short word in a column of its own. */
    public void entry(String word, int wordWidth, Tone tone, String line) {
        int room = Math.max(LEAST_FLEXIBLE, width - wordWidth - 2 * GAP.length());
        String lead = TerminalText.padRight(TerminalText.printable(word), wordWidth);
        List<String> lines = TerminalText.wrap(TerminalText.printable(line), room);
        append(GAP + styled(lead, tone) + GAP + lines.get(0));
        lines.stream().skip(1).forEach(each -> append(GAP + " ".repeat(wordWidth) + GAP + each));
    }

    /**
     * A table whose first row is its header.
     *
     * @param flexible the column that wraps where there is no room; those after it are figures, set to the right
     */
    public void table(List<Row> rows, int flexible) {
        int[] widths = widths(rows, flexible);
        for (Row row : rows) {
            List<String> lines = TerminalText.wrap(row.cells().get(flexible), widths[flexible]);
            for (int i = 0; i < lines.size(); i++) {
                append(styled(line(row, widths, flexible, lines, i), row.tone()));
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String line(Row row, int[] widths, int flexible, List<String> lines, int number) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = number == 0 ? row.cells().get(i) : "";
            if (i > flexible) {
                cells.add(TerminalText.padLeft(cell, widths[i]));
            } else {
                cells.add(TerminalText.padRight(i == flexible ? lines.get(number) : cell, widths[i]));
            }
        }
        return cells.stream().collect(Collectors.joining(GAP, GAP, "")).stripTrailing();
    }

    private int[] widths(List<Row> rows, int flexible) {
        int[] widths = IntStream.range(0, rows.get(0).cells().size())
                .map(column -> widest(rows, column))
                .toArray();
        int taken = IntStream.of(widths).sum() - widths[flexible] + GAP.length() * widths.length;
        widths[flexible] = Math.min(widths[flexible], Math.max(width - taken, LEAST_FLEXIBLE));
        return widths;
    }

    private static int widest(List<Row> rows, int column) {
        return rows.stream()
                .mapToInt(row -> TerminalText.breadth(row.cells().get(column)))
                .max()
                .orElse(0);
    }

    private String styled(String line, Tone tone) {
        return tone.styles.isEmpty() ? line : scheme.apply(line, tone.styles).toString();
    }

    private void append(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
