package org.junheng.workbook.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsStyles.Look;

/** One sheet that grows from the top: rows of cells, a page that prints, and a remark where it is full. */
final class FindingsSheet {
    private static final int EXCEL_ROWS = 1_048_576;
    private static final float LINE_POINTS = 14;
    private static final float PADDING_POINTS = 3;
    private static final float MOST_POINTS = 409;
    private static final String AS_HIGH_AS_USUAL = "";

    /** A4 across, as wide as one page and as long as it takes; the sheet's name and the page below. */
    private static final String PAGE = "<pageMargins left=\"0.3\" right=\"0.3\" top=\"0.75\" bottom=\"0.75\""
            + " header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>";

    private static final String FOOTER = "&L&A&R&P / &N";
    private final BookFile book;
    private final String name;
    private final String pageHeader;
    private final Texts texts;
    private final int mostRows;
    private SheetText text;
    private FindingsCells cells;
    private int used;

    /** @param pageHeader printed above each page */
    FindingsSheet(BookFile book, String name, String pageHeader, Texts texts) {
        this(book, name, pageHeader, texts, EXCEL_ROWS);
    }

    FindingsSheet(BookFile book, String name, String pageHeader, Texts texts, int mostRows) {
        this.book = book;
        this.name = name;
        this.pageHeader = pageHeader;
        this.texts = texts;
        this.mostRows = mostRows;
    }

    /** Lists things under a header that stays in sight, filters, and is repeated on every printed page. */
    <T> void list(List<FindingsColumn<T>> columns, Stream<T> things, List<String> whenEmpty) {
        Rows<T> rows = list(columns);
        things.forEach(rows::add);
        rows.end(whenEmpty);
    }

    /** Begins such a list. */
    <T> Rows<T> list(List<FindingsColumn<T>> columns) {
        begin(columns.stream().map(FindingsColumn::width).toList(), true);
        headers(columns.stream().map(FindingsColumn::header).toList());
        return new Rows<>(columns);
    }

    /** The rows of a list, which come one after the other; where there is no room for more they are counted. */
    final class Rows<T> {
        private final List<FindingsColumn<T>> columns;
        private int left;

        private Rows(List<FindingsColumn<T>> columns) {
            this.columns = columns;
        }

        void add(T thing) {
            if (used < mostRows - 1) {
                write(columns, thing);
            } else {
                left++;
            }
        }

        void end(List<String> whenEmpty) {
            if (used == 1) {
                whenEmpty.forEach(FindingsSheet.this::line);
            }
            if (left > 0) {
                line(texts.get("cut.rows", left));
            }
            String last = Place.letters(columns.size() - 1);
            book.name("_FilterDatabase\" hidden=\"1", text, name, "$A$1:$" + last + "$" + used);
            book.name("Print_Titles", text, name, "$1:$1");
            FindingsSheet.this.end("<autoFilter ref=\"A1:" + last + used + "\"/>");
        }
    }

    /**
     * Begins the sheet.
     *
     * @param widths of its columns in characters
     * @param headed whether the first row stays in sight
     */
    void begin(List<Integer> widths, boolean headed) {
        text = book.sheet(name);
        cells = new FindingsCells(text, texts);
        text.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        if (headed) {
            text.add("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        text.add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 1; i <= widths.size(); i++) {
            text.add(
                    "<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + widths.get(i - 1) + "\" customWidth=\"1\"/>");
        }
        text.add("</cols><sheetData>");
    }

    void end() {
        end("");
    }

    private void end(String filter) {
        text.add("</sheetData>").add(filter).add(PAGE).add("<headerFooter><oddHeader>");
        text.text("&C" + pageHeader).add("</oddHeader><oddFooter>").text(FOOTER);
        text.add("</oddFooter></headerFooter></worksheet>");
    }

    /** A row that is one sentence. */
    void line(String sentence) {
        row(AS_HIGH_AS_USUAL);
        cells.text(used, 0, sentence, Look.LINE);
        endRow();
    }

    /** A row whose first cell is a text and whose others are figures where they are numbers. */
    void figures(String label, List<String> figures) {
        row(AS_HIGH_AS_USUAL);
        cells.text(used, 0, label, Look.TEXT);
        for (int i = 0; i < figures.size(); i++) {
            cells.figure(used, i + 1, figures.get(i));
        }
        endRow();
    }

    void headers(List<String> headers) {
        row(AS_HIGH_AS_USUAL);
        for (int i = 0; i < headers.size(); i++) {
            cells.text(used, i, headers.get(i), Look.HEADER);
        }
        endRow();
    }

    void gap() {
        used++;
    }

    boolean hasRoomFor(int rows) {
        return used + rows < mostRows;
    }

    private <T> void write(List<FindingsColumn<T>> columns, T thing) {
        List<String> row = new ArrayList<>();
        int lines = 1;
        for (FindingsColumn<T> column : columns) {
            String shown = column.text().apply(thing);
            row.add(shown);
            lines = Math.max(lines, FindingsCells.lines(shown, column.width()));
        }
        float points = Math.min(lines * LINE_POINTS + PADDING_POINTS, MOST_POINTS);
        row(" ht=\"" + points + "\" customHeight=\"1\"");
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).figure()) {
                cells.figure(used, i, row.get(i));
            } else {
                cells.text(used, i, row.get(i), columns.get(i).look().apply(thing));
            }
        }
        endRow();
    }

    private void row(String height) {
        used++;
        text.add("<row r=\"" + used + "\"" + height + ">");
    }

    private void endRow() {
        text.add("</row>");
    }
}
