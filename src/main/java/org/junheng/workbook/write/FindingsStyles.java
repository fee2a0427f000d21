package org.junheng.workbook.write;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** How each kind of cell of the findings list looks. */
final class FindingsStyles {
    private static final short FONT_POINTS = 10;
    private final SXSSFWorkbook book;
    private final String fontName;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    /** A kind of cell: its number format, its fill, and whether it is bold or a text that looks like a formula. */
    enum Look {
        HEADER("@", "D9E1F2", true),
        /** A sentence that runs on over the cells beside it. */
        LINE("@", "", true),
        TEXT("@", "", false),
        /** A text that a spreadsheet would take for a formula as soon as somebody edits the cell. */
        QUOTED("@", "", false),
        WHOLE("0", "", false),
        DECIMAL("0.####", "", false),
        /** For figures that only rounding makes whole: the zeros say that there is more. */
        ROUNDED("0.0000", "", false),
        /** For figures too small for four decimals. */
        TINY("0.0###E+0", "", false),
        RED("@", "F8CBAD", false),
        ORANGE("@", "FCE4D6", false),
        YELLOW("@", "FFF2CC", false),
        VIOLET("@", "E4DFEC", false),
        GREEN("@", "E2EFDA", false);

        private final String format;
        private final String fill;
        private final boolean bold;

        Look(String format, String fill, boolean bold) {
            this.format = format;
            this.fill = fill;
            this.bold = bold;
        }

        private boolean isFigure() {
            return !format.equals("@");
        }
    }

    FindingsStyles(SXSSFWorkbook book, String fontName) {
        this.book = book;
        this.fontName = fontName;
        for (Look look : Look.values()) {
            styles.put(look, style(look));
        }
    }

    CellStyle of(Look look) {
        return styles.get(look);
    }

    private CellStyle style(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(font(look.bold));
        style.setDataFormat(book.createDataFormat().getFormat(look.format));
        style.setWrapText(look != Look.LINE && !look.isFigure());
        style.setQuotePrefixed(look == Look.QUOTED);
        fill(style, look.fill);
        if (look != Look.LINE) {
            rule(style);
        }
        align(style, look);
        return style;
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints(FONT_POINTS);
        font.setBold(bold);
        return font;
    }

    private static void align(XSSFCellStyle style, Look look) {
        style.setVerticalAlignment(look.bold ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        if (look == Look.HEADER) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (look.isFigure()) {
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
    }

    private static void fill(XSSFCellStyle style, String colour) {
        if (colour.isEmpty()) {
            return;
        }
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(colour)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void rule(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short grey = IndexedColors.GREY_25_PERCENT.getIndex();
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
    }
}
