package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each kind of cell of the findings list looks. */
final class FindingsStyles {
    private static final int FONT_POINTS = 10;

    /** By their numbers: what is not built into every spreadsheet begins at 164. */
    private static final List<String> FORMATS = List.of("0.####", "0.0000", "[=0]0;0.0###E+0", "0.00%", "yyyy-mm-dd");

    private static final int FIRST_FORMAT = 164;
    private static final int WHOLE_NUMBER = 1;
    private static final int PLAIN_TEXT = 49;

    /** The first two fills are fixed. */
    private static final int FIRST_FILL = 2;

    private static final String GREY = " style=\"thin\"><color indexed=\"22\"/></";

    private FindingsStyles() {}

    private static final Set<Look> UNFRAMED = EnumSet.of(Look.TITLE, Look.LINE, Look.LINK_LINE);

    private enum Font {
        PLAIN,
        BOLD,
        LARGE,
        LINK
    }

    /** A kind of cell: its number format, its fill, its font, and whether it is a text that looks like a formula. */
    enum Look {
        HEADER("@", "D9E1F2", Font.BOLD),
        TITLE("@", "", Font.LARGE),
        /** A sentence that runs on over the cells beside it. */
        LINE("@", "", Font.BOLD),
        LINK_LINE("@", "", Font.LINK),
        LINK("@", "", Font.LINK),
        LINK_FIGURE("0", "", Font.LINK),
        TEXT("@", "", Font.PLAIN),
        /** A text that a spreadsheet would take for a formula as soon as somebody edits the cell. */
        QUOTED("@", "", Font.PLAIN),
        WHOLE("0", "", Font.PLAIN),
        DECIMAL("0.####", "", Font.PLAIN),
        /** For figures that only rounding makes whole: the zeros say that there is more. */
        ROUNDED("0.0000", "", Font.PLAIN),
        /** For figures too small for four decimals. */
        TINY("[=0]0;0.0###E+0", "", Font.PLAIN),
        SHARE("0.00%", "", Font.PLAIN),
        SIGN("@", "", Font.PLAIN),
        RED("@", "F8CBAD", Font.PLAIN),
        ORANGE("@", "FCE4D6", Font.PLAIN),
        YELLOW("@", "FFF2CC", Font.PLAIN),
        VIOLET("@", "E4DFEC", Font.PLAIN),
        GREEN("@", "E2EFDA", Font.PLAIN),
        MISSED_WHOLE("0", "F8CBAD", Font.PLAIN),
        MISSED_DECIMAL("0.####", "F8CBAD", Font.PLAIN),
        MISSED_ROUNDED("0.0000", "F8CBAD", Font.PLAIN),
        MISSED_TINY("[=0]0;0.0###E+0", "F8CBAD", Font.PLAIN),
        /** To be filled in with words, and with a day. */
        INPUT("@", "FFFDF0", Font.PLAIN),
        DAY("yyyy-mm-dd", "FFFDF0", Font.PLAIN);

        private final String format;
        private final String fill;
        private final Font font;

        Look(String format, String fill, Font font) {
            this.format = format;
            this.fill = fill;
            this.font = font;
        }

        private boolean isFigure() {
            return !format.equals("@") && this != DAY;
        }

        /** Whether a text that is longer than its column goes on below. */
        boolean isWrapped() {
            return !UNFRAMED.contains(this) && !isFigure();
        }

        boolean isFilledIn() {
            return this == INPUT || this == DAY;
        }

        /** The look of a figure that misses its limit. */
        Look missed() {
            return valueOf("MISSED_" + name());
        }

        /** The number by which cells name it; the first style is that of cells that have none. */
        int style() {
            return ordinal() + 1;
        }
    }

    /** All looks, and the font that the widths of columns are counted in, which is the first. */
    static String xml(String font) {
        List<String> formats = new ArrayList<>();
        for (String format : FORMATS) {
            formats.add("<numFmt numFmtId=\"" + number(format) + "\" formatCode=\"" + format + "\"/>");
        }
        String name = "<sz val=\"" + FONT_POINTS + "\"/><name val=\"" + font + "\"/></font>";
        List<String> fonts = List.of(
                "<font>" + name,
                "<font><b/>" + name,
                "<font><b/>" + name.replaceFirst("\\d+", "14"),
                "<font><u/>" + name.replace("<name", "<color rgb=\"FF1F4E9E\"/><name"));
        String border = Stream.of("left", "right", "top", "bottom")
                .map(side -> "<" + side + GREY + side + ">")
                .collect(Collectors.joining());
        List<String> cells = new ArrayList<>(List.of("<xf xfId=\"0\"/>"));
        for (Look look : Look.values()) {
            cells.add(cell(look));
        }
        return list("numFmts", formats)
                + list("fonts", fonts)
                + list("fills", fills())
                + list("borders", List.of("<border/>", "<border>" + border + "</border>"))
                + list("cellStyleXfs", List.of("<xf/>"))
                + list("cellXfs", cells);
    }

    private static String list(String name, List<String> entries) {
        return "<" + name + " count=\"" + entries.size() + "\">" + String.join("", entries) + "</" + name + ">";
    }

    private static int number(String format) {
        return switch (format) {
            case "@" -> PLAIN_TEXT;
            case "0" -> WHOLE_NUMBER;
            default -> FIRST_FORMAT + FORMATS.indexOf(format);
        };
    }

    private static List<String> fills() {
        List<String> fills = new ArrayList<>();
        fills.add("<fill><patternFill patternType=\"none\"/></fill>");
        fills.add("<fill><patternFill patternType=\"gray125\"/></fill>");
        for (String colour : colours()) {
            fills.add("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                    + "\"/></patternFill></fill>");
        }
        return fills;
    }

    private static List<String> colours() {
        return Arrays.stream(Look.values())
                .map(look -> look.fill)
                .filter(fill -> !fill.isEmpty())
                .distinct()
                .toList();
    }

    private static String cell(Look look) {
        String fill = look.fill.isEmpty()
                ? "0"
                : String.valueOf(FIRST_FILL + colours().indexOf(look.fill));
        String across = look == Look.HEADER || look == Look.SIGN ? "center" : look.isFigure() ? "right" : "general";
        boolean unframed = UNFRAMED.contains(look);
        return "<xf xfId=\"0\" numFmtId=\"" + number(look.format) + "\" fontId=\"" + look.font.ordinal()
                + "\" fillId=\"" + fill + "\" borderId=\"" + (unframed ? 0 : 1)
                + (look == Look.QUOTED ? "\" quotePrefix=\"1" : "")
                + "\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                + (look.isFilledIn() ? " applyProtection=\"1\"" : "")
                + "><alignment horizontal=\"" + across + "\" vertical=\""
                + (unframed || look == Look.HEADER || look == Look.SIGN ? "center" : "top")
                + (look.isWrapped() ? "\" wrapText=\"1" : "") + "\"/>"
                + (look.isFilledIn() ? "<protection locked=\"0\"/>" : "") + "</xf>";
    }
}
