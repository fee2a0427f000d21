package org.junheng.workbook.write;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.junheng.model.text.Texts;
import org.junheng.workbook.write.FindingsStyles.Look;

/** One sheet that grows from the top: rows of cells, a page that prints, and a remark where it is full. */
final class FindingsSheet {
    private static final int EXCEL_ROWS = 1_048_576;
    private static final int CHARACTER = 256;
    private static final float LINE_POINTS = 14;
    private static final float PADDING_POINTS = 3;
    private static final float MOST_POINTS = 409;
    private static final double MARGIN_INCHES = 0.3;
    private final SXSSFSheet sheet;
    private final FindingsCells cells;
    private final Texts texts;
    private final int mostRows;
    private int used;

    FindingsSheet(SXSSFSheet sheet, FindingsCells cells, Texts texts) {
        this(sheet, cells, texts, EXCEL_ROWS);
    }

    FindingsSheet(SXSSFSheet sheet, FindingsCells cells, Texts texts, int mostRows) {
        this.sheet = sheet;
        this.cells = cells;
        this.texts = texts;
        this.mostRows = mostRows;
        layOutPage();
    }

    /** Lists things under a header that stays in sight, filters, and is repeated on every printed page. */
    <T> void list(List<FindingsColumn<T>> columns, Stream<T> things, List<String> whenEmpty) {
        header(columns);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        Iterator<T> rest = things.iterator();
        if (!rest.hasNext()) {
            whenEmpty.forEach(this::line);
        }
        while (rest.hasNext() && used < mostRows - 1) {
            write(columns, rest.next());
        }
        remarkOnTheRest(rest);
        sheet.setAutoFilter(new CellRangeAddress(0, used - 1, 0, columns.size() - 1));
    }

    /** A row that is one sentence. */
    void line(String text) {
        cells.text(next(), 0, text, Look.LINE);
    }

    /** A row whose first cell is a text and whose others are figures where they are numbers. */
    void figures(String label, List<String> figures) {
        Row row = next();
        cells.text(row, 0, label, Look.TEXT);
        for (int i = 0; i < figures.size(); i++) {
            cells.figure(row, i + 1, figures.get(i));
        }
    }

    void headers(List<String> headers) {
        Row row = next();
        for (int i = 0; i < headers.size(); i++) {
            cells.text(row, i, headers.get(i), Look.HEADER);
        }
    }

    void gap() {
        used++;
    }

    boolean hasRoomFor(int rows) {
        return used + rows < mostRows;
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    private <T> void header(List<FindingsColumn<T>> columns) {
        headers(columns.stream().map(FindingsColumn::header).toList());
        for (int i = 0; i < columns.size(); i++) {
            width(i, columns.get(i).width());
        }
    }

    private <T> void write(List<FindingsColumn<T>> columns, T thing) {
        Row row = next();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            FindingsColumn<T> column = columns.get(i);
            String text = column.text().apply(thing);
            lines = Math.max(lines, FindingsCells.lines(text, column.width()));
            if (column.figure()) {
                cells.figure(row, i, text);
            } else {
                cells.text(row, i, text, column.look().apply(thing));
            }
        }
        row.setHeightInPoints(Math.min(lines * LINE_POINTS + PADDING_POINTS, MOST_POINTS));
    }

    private void remarkOnTheRest(Iterator<?> rest) {
        int left = 0;
        while (rest.hasNext()) {
            rest.next();
            left++;
        }
        if (left > 0) {
            line(texts.get("cut.rows", left));
        }
    }

    private Row next() {
        return sheet.createRow(used++);
    }

    private void layOutPage() {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        Footer footer = sheet.getFooter();
        footer.setLeft("&A");
        footer.setRight("&P / &N");
    }
}
