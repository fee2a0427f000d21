package org.junheng.workbook.blank;

import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.pack.Field;

/** How the cells of a blank workbook look: headers that must be filled stand out, examples stand back. */
final class TemplateStyles {
    static final LocalDate EXAMPLE_DAY = LocalDate.of(2025, 9, 1);
    private static final short FONT_POINTS = 10;
    private static final String DAY = "yyyy-mm-dd";

    private final XSSFWorkbook book;
    private final String fontName;
    private final XSSFCellStyle required;
    private final XSSFCellStyle optional;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle text;
    private final XSSFCellStyle day;
    private final XSSFCellStyle example;
    private final XSSFCellStyle exampleDay;
    private final XSSFCellStyle entry;
    private final XSSFCellStyle entryText;
    private final XSSFCellStyle entryDay;
    private final XSSFCellStyle note;

    TemplateStyles(XSSFWorkbook book, String fontName) {
        this.book = book;
        this.fontName = fontName;
        this.required = header("F8CBAD");
        this.optional = header("D9E1F2");
        this.plain = cell("General", false);
        this.text = cell("@", false);
        this.day = cell(DAY, false);
        this.example = cell("General", true);
        this.exampleDay = cell(DAY, true);
        this.entry = bordered(cell("General", false));
        this.entryText = bordered(cell("@", false));
        this.entryDay = bordered(cell(DAY, false));
        this.note = bordered(cell("@", false));
    }

    XSSFCellStyle required() {
        return required;
    }

    XSSFCellStyle optional() {
        return optional;
    }

    /** Codes keep their leading zeros in a column of texts. */
    XSSFCellStyle of(Field field) {
        return switch (field.type()) {
            case DATE -> day;
            case TEXT -> text;
            default -> plain;
        };
    }

    XSSFCellStyle example(Field field) {
        return field.type() == Field.Type.DATE ? exampleDay : example;
    }

    /** An empty cell to fill in, whose borders are seen on paper. */
    XSSFCellStyle entry(Field field) {
        return switch (field.type()) {
            case DATE -> entryDay;
            case TEXT -> entryText;
            default -> entry;
        };
    }

    /** Words beside what is to be filled in. */
    XSSFCellStyle note() {
        return note;
    }

    private XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle header(String colour) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(true, false));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(colour)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle cell(String format, boolean isExample) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(false, isExample));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFFont font(boolean bold, boolean isExample) {
        XSSFFont font = book.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints(FONT_POINTS);
        font.setBold(bold);
        font.setItalic(isExample);
        if (isExample) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
        return font;
    }
}
