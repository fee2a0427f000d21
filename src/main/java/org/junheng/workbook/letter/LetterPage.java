package org.junheng.workbook.letter;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** How is a draft set? Headings, sentences with figures in them, tables that go on over pages. */
final class LetterPage {
    /** Between the margins of a sheet of A4, in twentieths of a point. */
    private static final int WIDTH = 9026;

    private static final int MARGIN = 1440;
    private static final int TALL = 16838;
    private static final String HEADER_COLOUR = "E7E6E6";
    private static final String ROMAN = "Times New Roman";

    private final XWPFDocument document;
    private final Map<String, String> figures;
    private final String font;
    private final String headFont;

    /** @param figures by the names that stand in sentences between braces */
    LetterPage(XWPFDocument document, Map<String, String> figures, String font, String headFont) {
        this.document = document;
        this.figures = figures;
        this.font = font;
        this.headFont = headFont;
        styles();
        page();
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = fonts(CTFonts.Factory.newInstance(), font);
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
        style(styles, "Normal", "Normal", font, 24, -1);
        style(styles, "Title", "Title", headFont, 40, -1);
        style(styles, "Heading1", "heading 1", headFont, 32, 0);
        style(styles, "Heading2", "heading 2", headFont, 28, 1);
    }

    private static CTFonts fonts(CTFonts fonts, String eastern) {
        fonts.setAscii(ROMAN);
        fonts.setHAnsi(ROMAN);
        fonts.setEastAsia(eastern);
        return fonts;
    }

    private static void style(XWPFStyles styles, String id, String name, String font, int halfPoints, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        CTRPr run = style.addNewRPr();
        fonts(run.addNewRFonts(), font);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (level >= 0) {
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
            style.getPPr().addNewKeepNext();
            run.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH + 2L * MARGIN));
        size.setH(BigInteger.valueOf(TALL));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
    }

    void title(String text) {
        XWPFParagraph paragraph = paragraph("Title");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        fill(paragraph, text);
    }

    void heading(String text, int level) {
        XWPFParagraph paragraph = paragraph("Heading" + level);
        paragraph.setSpacingBefore(level == 1 ? 360 : 240);
        paragraph.setSpacingAfter(120);
        fill(paragraph, text);
    }

    /** A sentence; what stands in it as <code>{name}</code> is a figure that a later run can make new. */
    void sentence(String text) {
        XWPFParagraph paragraph = paragraph("Normal");
        paragraph.setSpacingAfter(120);
        fill(paragraph, text);
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void fill(XWPFParagraph paragraph, String text) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (close < 0 || !figures.containsKey(name)) {
                paragraph.createRun().setText(Shown.of(text.substring(at)));
                return;
            }
            if (open > at) {
                paragraph.createRun().setText(Shown.of(text.substring(at, open)));
            }
            control(paragraph, name);
            at = close + 1;
        }
    }

    /**
     * Word processors keep either name or both. LibreOffice keeps one only of a control of plain text, but writes Chinese
     * in such a one twice, so that only figures are said to be plain.
     */
    private void control(XWPFParagraph paragraph, String name) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        control.addNewSdtPr().addNewAlias().setVal(name);
        control.getSdtPr().addNewTag().setVal(name);
        if (figures.get(name).chars().allMatch(sign -> sign < 0x80)) {
            control.getSdtPr().addNewText();
        }
        control.addNewSdtContent().addNewR().addNewT().setStringValue(Shown.of(figures.get(name)));
    }

    /**
     * A table whose header is repeated on every page.
     *
     * @param parts how wide each column is beside the others
     */
    void table(int[] parts, List<String> header, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, parts.length);
        table.setWidth(WIDTH);
        int sum = java.util.stream.IntStream.of(parts).sum();
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, header, parts, sum, true);
        for (List<String> row : rows) {
            fill(table.createRow(), row, parts, sum, false);
        }
        paragraph("Normal").setSpacingAfter(60);
    }

    private void fill(XWPFTableRow row, List<String> texts, int[] parts, int sum, boolean header) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf((long) WIDTH * parts[i] / sum));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle("Normal");
            fill(paragraph, texts.get(i));
            paragraph
                    .getCTP()
                    .getRList()
                    .forEach(run -> small(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), header));
            paragraph
                    .getCTP()
                    .getSdtList()
                    .forEach(control ->
                            control.getSdtContent().getRList().forEach(run -> small(run.addNewRPr(), header)));
            if (header) {
                cell.setColor(HEADER_COLOUR);
            }
        }
    }

    private static void small(CTRPr run, boolean bold) {
        run.addNewSz().setVal(BigInteger.valueOf(18));
        if (bold) {
            run.addNewB();
        }
    }
}
