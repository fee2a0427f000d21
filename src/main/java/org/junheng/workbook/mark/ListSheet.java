package org.junheng.workbook.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;

/** What stands in the sheet that lists the marks: what each colour means, and each mark with a way to its cell. */
final class ListSheet {
    private static final List<String> COLUMNS = List.of("number", "kind", "place", "title", "message", "way", "owner");
    private static final int[] WIDTHS = {5, 13, 22, 26, 48, 40, 12};
    private static final int PLACE = COLUMNS.indexOf("place");
    private static final int PLACES_SHOWN = 4;
    private static final String GREY = "FFE7E6E6";

    private static final int LINE = 14;

    private final Texts texts;
    private final Colours colours;
    private final Dialect dialect;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int row;
    private int number;

    ListSheet(Texts texts, Colours colours, Dialect dialect) {
        this.texts = texts;
        this.colours = colours;
        this.dialect = dialect;
    }

    /**
     * The whole part.
     *
     * @param above lines that say what this is
     */
    String xml(List<String> above, List<Mark> marks) {
        above.forEach(line -> row(List.of(cell(0, line, colours.own("", row == 0, false)))));
        for (Kind kind : Kind.values()) {
            String counted = texts.get("legend", texts.get(kind.key() + ".means"), count(marks, kind));
            row(List.of(
                    cell(1, texts.get(kind.key()), colours.own(kind.colour(), false, false)),
                    cell(2, counted, colours.own("", false, false))));
        }
        int header = row + 1;
        List<String> heads = new ArrayList<>();
        COLUMNS.forEach(
                each -> heads.add(cell(heads.size(), texts.get("column." + each), colours.own(GREY, true, false))));
        row(heads);
        marks.forEach(this::row);
        return sheet(above.size(), header);
    }

    private static long count(List<Mark> marks, Kind kind) {
        return marks.stream().filter(mark -> mark.shownAs() == kind).count();
    }

    private void row(Mark mark) {
        number++;
        int plain = colours.own("", false, false);
        List<String> said = List.of("", "", shown(mark), mark.title(), mark.message(), mark.way(), mark.owner());
        int lines = IntStream.range(0, said.size())
                .map(column -> lines(said.get(column), column))
                .max()
                .orElse(1);
        row(
                List.of(
                        "<c r=\"A" + (row + 1) + "\" s=\"" + plain + "\"><v>" + number + "</v></c>",
                        cell(
                                1,
                                texts.get(mark.shownAs().key()),
                                colours.own(mark.shownAs().colour(), false, false)),
                        place(mark),
                        cell(3, mark.title(), plain),
                        cell(4, mark.message(), plain),
                        cell(5, mark.way(), plain),
                        cell(6, mark.owner(), plain)),
                lines);
    }

    private String place(Mark mark) {
        if (mark.places().isEmpty()) {
            return cell(PLACE, shown(mark), colours.own("", false, false));
        }
        Mark.Spot first = mark.places().get(0);
        String to = "'" + first.sheet().replace("'", "''") + "'!" + corner(first);
        links.append("<hyperlink ref=\"" + Place.letters(PLACE) + (row + 1) + "\" location=\"" + XmlText.of(to))
                .append("\"/>");
        return cell(PLACE, shown(mark), colours.own("", false, true));
    }

    private String shown(Mark mark) {
        if (mark.places().isEmpty()) {
            return texts.get("nowhere");
        }
        String shown = mark.places().stream()
                .limit(PLACES_SHOWN)
                .map(Mark.Spot::toString)
                .collect(Collectors.joining(texts.get("separator")));
        return mark.places().size() > PLACES_SHOWN
                ? texts.get("places", shown, mark.places().size())
                : shown;
    }

    private static String corner(Mark.Spot spot) {
        return spot.address().isWhole()
                ? "A" + spot.address().row()
                : spot.address().toString();
    }

    private String cell(int column, String text, int style) {
        return "<c r=\"" + Place.letters(column) + (row + 1) + "\" s=\"" + style + "\" t=\"inlineStr\"><is>"
                + "<t xml:space=\"preserve\">" + XmlText.of(text) + "</t></is></c>";
    }

    private void row(List<String> cells) {
        row(cells, 1);
    }

    /** Spreadsheet programs do not find out by themselves how high a row must be. */
    private void row(List<String> cells, int lines) {
        row++;
        rows.append("<row r=\"" + row + "\" ht=\"" + (LINE * lines + 2) + "\" customHeight=\"1\">");
        rows.append(String.join("", cells) + "</row>");
    }

    /** A Chinese sign is as wide as two others. */
    private static int lines(String text, int column) {
        return text.lines()
                .mapToInt(line -> 1
                        + (int) line.chars().map(sign -> sign < 0x2E80 ? 1 : 2).sum() / (WIDTHS[column] - 1))
                .sum();
    }

    private String sheet(int above, int header) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + dialect.main() + "\"><sheetPr>");
        xml.append("<tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
        xml.append("<sheetView workbookViewId=\"0\"><pane ySplit=\"" + header + "\" topLeftCell=\"A" + (header + 1));
        xml.append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < WIDTHS.length; i++) {
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + WIDTHS[i]);
            xml.append("\" customWidth=\"1\"/>");
        }
        String last = Place.letters(COLUMNS.size() - 1);
        xml.append("</cols><sheetData>" + rows + "</sheetData>");
        xml.append("<autoFilter ref=\"A" + header + ":" + last + row + "\"/><mergeCells>");
        for (int line = 1; line < header; line++) {
            xml.append("<mergeCell ref=\"" + (line > above ? "C" : "A") + line + ":" + last + line + "\"/>");
        }
        xml.append("</mergeCells>" + (links.length() == 0 ? "" : "<hyperlinks>" + links + "</hyperlinks>"));
        return xml
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
    }
}
