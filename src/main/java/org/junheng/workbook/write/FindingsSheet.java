package org.junheng.workbook.write;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.sheet.Place;
import org.junheng.model.text.Texts;
import org.junheng.workbook.format.WrappedText;
import org.junheng.workbook.write.FindingsStyles.Look;

/** One sheet that grows from the top: rows of cells, a page that prints, and a remark where it is full. */
final class FindingsSheet {
    private static final int EXCEL_ROWS = 1_048_576;
    /** Of the highest of the fonts that stand in where the named one is missing. */
    private static final float LINE_POINTS = 14.5f;

    private static final float PADDING_POINTS = 3;
    private static final float MOST_POINTS = 409;
    private static final String AS_HIGH_AS_USUAL = "";
    private static final String FOOTER = "&L&A&R&P / &N";

    private final BookFile book;
    private final String name;
    private final String pageHeader;
    private final Texts texts;
    private final int mostRows;
    private final SheetFoot foot = new SheetFoot();
    private List<Integer> widths = List.of();
    private SheetText sheet;
    private FindingsCells cells;
    private boolean onePageWide;
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
        list(List.of(), columns, FindingsColumn.printed(columns), things, whenEmpty);
    }

    /**
     * The same below some lines.
     *
     * @param above the lines, which stay in sight too
     * @param printed how many of the columns are printed; the others are for the screen
     */
    <T> void list(
            List<FindingsCell> above,
            List<FindingsColumn<T>> columns,
            int printed,
            Stream<T> things,
            List<String> whenEmpty) {
        Rows<T> rows = list(above, columns, printed);
        things.forEach(rows::add);
        rows.end(whenEmpty);
    }

    /** Begins a list without lines above it. */
    <T> Rows<T> list(List<FindingsColumn<T>> columns) {
        return list(List.of(), columns, FindingsColumn.printed(columns));
    }

    private <T> Rows<T> list(List<FindingsCell> above, List<FindingsColumn<T>> columns, int printed) {
        begin(columns.stream().map(FindingsColumn::width).toList(), above.size() + 1, 0, true);
        above.forEach(line -> row(List.of(line)));
        headers(columns.stream().map(FindingsColumn::header).toList());
        return new Rows<>(columns, printed, used);
    }

    /** The rows of a list, which come one after the other; where there is no room for more they are counted. */
    final class Rows<T> {
        private final List<FindingsColumn<T>> columns;
        private final int printed;
        private final int head;
        private int left;

        private Rows(List<FindingsColumn<T>> columns, int printed, int head) {
            this.columns = columns;
            this.printed = printed;
            this.head = head;
        }

        void add(T thing) {
            if (used < mostRows - 1) {
                row(columns.stream().map(column -> column.cell().apply(thing)).toList(), printed);
            } else {
                left++;
            }
        }

        void end(List<String> whenEmpty) {
            if (used == head) {
                whenEmpty.forEach(FindingsSheet.this::line);
            } else {
                choices(columns, head + 1, used);
            }
            if (left > 0) {
                line(texts.get("cut.rows", left));
            }
            name(head, Place.letters(columns.size() - 1), Place.letters(printed - 1));
            FindingsSheet.this.end();
        }
    }

    private void name(int head, String last, String lastPrinted) {
        foot.filter("A" + head + ":" + last + used);
        book.name("_FilterDatabase\" hidden=\"1", sheet, name, "$A$" + head + ":$" + last + "$" + used);
        if (!last.equals(lastPrinted)) {
            book.name("Print_Area", sheet, name, "$A$1:$" + lastPrinted + "$" + used);
        }
        repeat("$" + head + ":$" + head);
    }

    private void choices(List<? extends FindingsColumn<?>> columns, int first, int last) {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                String letters = Place.letters(i);
                foot.choose(
                        letters + first + ":" + letters + last, columns.get(i).choices());
            }
        }
    }

    /**
     * Begins the sheet.
     *
     * @param columnWidths in characters
     * @param rows how many stay in sight above
     * @param columns how many stay in sight on the left
     * @param narrow whether it is printed one page wide
     */
    void begin(List<Integer> columnWidths, int rows, int columns, boolean narrow) {
        widths = columnWidths;
        onePageWide = narrow;
        sheet = book.sheet(name);
        cells = new FindingsCells(sheet, texts);
        sheet.add(narrow ? "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" : "")
                .add("<sheetViews><sheetView workbookViewId=\"0\">")
                .add(rows == 0 ? "" : pane(rows, columns))
                .add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 1; i <= widths.size(); i++) {
            sheet.add(
                    "<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + widths.get(i - 1) + "\" customWidth=\"1\"/>");
        }
        sheet.add("</cols><sheetData>");
    }

    private static String pane(int rows, int columns) {
        return "<pane " + (columns == 0 ? "" : "xSplit=\"" + columns + "\" ") + "ySplit=\"" + rows + "\" topLeftCell=\""
                + Place.letters(columns) + (rows + 1) + "\" activePane=\""
                + (columns == 0 ? "bottomLeft" : "bottomRight") + "\" state=\"frozen\"/>";
    }

    /** The sheet's name and the page stand below. */
    void end() {
        sheet.add("</sheetData>")
                .add(foot.xml())
                .add(SheetFoot.page(widths, onePageWide))
                .add("<headerFooter><oddHeader>");
        sheet.text("&C" + pageHeader).add("</oddHeader><oddFooter>").text(FOOTER);
        sheet.add("</oddFooter></headerFooter></worksheet>");
    }

    /** A row that is one sentence. */
    void line(String text) {
        row(List.of(FindingsCell.text(text, Look.LINE)));
    }

    void headers(List<String> headers) {
        row(headers.stream()
                .map(header -> FindingsCell.text(header, Look.HEADER))
                .toList());
    }

    /** A row of cells, as high as its longest wrapped text. */
    void row(List<FindingsCell> row) {
        row(row, row.size());
    }

    /** @param printed how many of the cells decide on its height */
    private void row(List<FindingsCell> row, int printed) {
        int lines = 1;
        for (int i = 0; i < printed; i++) {
            lines = row.get(i).isWrapped()
                    ? Math.max(lines, WrappedText.lines(row.get(i).text(), room(row, i)))
                    : lines;
        }
        float points = Math.min(lines * LINE_POINTS + PADDING_POINTS, MOST_POINTS);
        begin(lines == 1 ? AS_HIGH_AS_USUAL : " ht=\"" + points + "\" customHeight=\"1\"");
        for (int i = 0; i < row.size(); i++) {
            cells.write(used, i, row.get(i));
            if (!row.get(i).link().isEmpty()) {
                foot.link(Place.letters(i) + used, row.get(i).link());
            }
        }
        sheet.add("</row>");
    }

    /** Headers without a text belong to the one before them. */
    private int room(List<FindingsCell> row, int at) {
        int room = widths.get(at);
        for (int i = at + 1; i < row.size() && row.get(i).isHeaderOfBefore(); i++) {
            room += widths.get(i);
        }
        return room;
    }

    void gap() {
        used++;
    }

    /** The number of the row that was written last. */
    int used() {
        return used;
    }

    /** Joins cells of the row that was written last. */
    void merge(int first, int last) {
        foot.merge(Place.letters(first) + used + ":" + Place.letters(last) + used);
    }

    /** What is repeated on every printed page, as names of the book know it. */
    void repeat(String rowsAndColumns) {
        book.name("Print_Titles", sheet, name, rowsAndColumns);
    }

    boolean hasRoomFor(int rows) {
        return used + rows < mostRows;
    }

    private void begin(String height) {
        used++;
        sheet.add("<row r=\"" + used + "\"" + height + ">");
    }
}
