package org.junheng.workbook.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.workbook.format.WrappedText;

/** A list on a sheet of its own: a header that stays in sight and filters, wrapped texts, figures as numbers. */
final class PlanSheet {
    private static final int CHARACTER = 256;
    private static final float LINE_POINTS = 14;
    private static final float MOST_POINTS = 409;
    private static final int EXCEL_ROWS = 1_048_575;

    private final Sheet sheet;
    private final List<Integer> widths;
    private final CellStyle text;
    private final CellStyle figure;
    private int used;

    PlanSheet(SXSSFWorkbook book, String font, String name, List<String> headers, List<Integer> widths) {
        this.sheet = book.createSheet(name);
        this.widths = widths;
        this.text = style(book, font, false);
        this.figure = style(book, font, false);
        figure.setDataFormat(book.createDataFormat().getFormat("#,##0.######"));
        CellStyle head = style(book, font, true);
        Row row = sheet.createRow(used++);
        for (int i = 0; i < headers.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
            Cell cell = row.createCell(i);
            cell.setCellValue(headers.get(i));
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static CellStyle style(SXSSFWorkbook book, String name, boolean head) {
        Font font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) 10);
        font.setBold(head);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        if (head) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** One row: texts, and numbers where they are some. */
    void row(List<?> cells) {
        if (used >= EXCEL_ROWS) {
            return;
        }
        Row row = sheet.createRow(used++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i) instanceof Optional<?> some ? some.orElse(null) : cells.get(i);
            Cell cell = row.createCell(i);
            if (value instanceof Number number) {
                cell.setCellValue(new BigDecimal(number.toString()).doubleValue());
                cell.setCellStyle(figure);
            } else {
                String words = value == null ? "" : value.toString();
                cell.setCellValue(words);
                cell.setCellStyle(text);
                lines = Math.max(lines, WrappedText.lines(words, widths.get(i)));
            }
        }
        row.setHeightInPoints(Math.min(lines * LINE_POINTS, MOST_POINTS));
    }

    /** Ends the list, with a sentence where it is empty. */
    void end(String whenEmpty) {
        if (used == 1) {
            row(List.of(whenEmpty));
        } else {
            sheet.setAutoFilter(new CellRangeAddress(0, used - 1, 0, widths.size() - 1));
        }
    }
}
