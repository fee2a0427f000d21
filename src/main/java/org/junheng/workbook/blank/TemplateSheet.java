package org.junheng.workbook.blank;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.ExampleRow;
import org.junheng.model.text.Texts;
import org.junheng.workbook.format.WrappedText;

/** One sheet of a blank workbook: a header with notes, what may be entered, and an example row. */
final class TemplateSheet {
    private static final int LAST_ROW = 9_999;
    private static final String YEAR = String.valueOf(TemplateStyles.EXAMPLE_DAY.getYear());
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 24;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 6;
    private static final float HEADER_POINTS = 33;

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final Texts texts;
    private final FieldLimits limits;

    TemplateSheet(XSSFSheet sheet, TemplateStyles styles, Texts texts, FieldLimits limits) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.limits = limits;
    }

    /** @param years those of the fields that are texts which name a year */
    void write(List<Field> fields, List<Field> years) {
        Row header = sheet.createRow(0);
        header.setHeightInPoints(HEADER_POINTS);
        Row example = sheet.createRow(1);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Cell title = header.createCell(i);
            title.setCellValue(title(field));
            title.setCellStyle(field.required() ? styles.required() : styles.optional());
            title.setCellComment(note(notes, words(field, years.contains(field)), i));
            sheet.setColumnWidth(i, width(title(field)) * CHARACTER);
            sheet.setDefaultColumnStyle(i, styles.of(field));
            show(example.createCell(i), field, years.contains(field));
            limits.restrict(field, 1, LAST_ROW, i);
        }
        example.getCell(0).setCellValue(ExampleRow.MARK);
        sheet.setColumnWidth(0, WIDEST * CHARACTER);
        sheet.createFreezePane((int) fields.stream().takeWhile(Field::key).count(), 1);
    }

    private static String title(Field field) {
        return field.unit().isEmpty() ? field.name() : field.name() + "（" + field.unit() + "）";
    }

    private static int width(String title) {
        int breadth = WrappedText.lines(title, WIDEST) > 1 ? WIDEST : 2 * title.length() + 2;
        return Math.max(NARROWEST, Math.min(WIDEST, breadth));
    }

    private Comment note(Drawing<?> notes, String words, int column) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + NOTE_COLUMNS);
        anchor.setRow1(0);
        anchor.setRow2(NOTE_ROWS);
        Comment comment = notes.createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        return comment;
    }

    private String words(Field field, boolean year) {
        return year ? limits.words(field) + "\n" + texts.get("template.year", YEAR) : limits.words(field);
    }

    private void show(Cell cell, Field field, boolean year) {
        cell.setCellStyle(styles.example(field));
        cell.setCellValue(ExampleRow.VALUE_MARK + (year ? YEAR : example(field)));
    }

    private String example(Field field) {
        return switch (field.type()) {
            case DECIMAL ->
                String.valueOf(Math.max(1, field.min().map(BigDecimal::intValue).orElse(1)));
            case DATE -> TemplateStyles.EXAMPLE_DAY.toString();
            case FLAG -> texts.get("yes");
            default ->
                field.oneOf().isEmpty()
                        ? texts.get("template.text")
                        : field.oneOf().get(0);
        };
    }
}
