package org.junheng.workbook.blank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.ExampleRow;
import org.junheng.model.text.Texts;
import org.junheng.workbook.format.WrappedText;

/** One sheet of a blank workbook: a header with notes, what may be entered, and an example row. */
final class TemplateSheet {
    private static final int LAST_ROW = 9_999;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 24;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_ROWS = 6;
    private static final int LONGEST_LIST = 255;
    private static final float HEADER_POINTS = 33;
    private static final String EARLIEST = "1900-01-01";

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final Texts texts;
    private final Map<String, String> sheetsByType;

    /** @param sheetsByType the sheet of each fact type that has one */
    TemplateSheet(XSSFSheet sheet, TemplateStyles styles, Texts texts, Map<String, String> sheetsByType) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.sheetsByType = sheetsByType;
    }

    void write(List<Field> fields) {
        Row header = sheet.createRow(0);
        header.setHeightInPoints(HEADER_POINTS);
        Row example = sheet.createRow(1);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Cell title = header.createCell(i);
            title.setCellValue(title(field));
            title.setCellStyle(field.required() ? styles.required() : styles.optional());
            title.setCellComment(note(notes, field, i));
            sheet.setColumnWidth(i, width(title(field)) * CHARACTER);
            sheet.setDefaultColumnStyle(i, styles.of(field));
            show(example.createCell(i), field);
            restrict(field, i);
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

    private Comment note(Drawing<?> notes, Field field, int column) {
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + NOTE_COLUMNS);
        anchor.setRow1(0);
        anchor.setRow2(NOTE_ROWS);
        Comment comment = notes.createCellComment(anchor);
        comment.setString(helper.createRichTextString(words(field)));
        return comment;
    }

    /** What a column takes: whether it must be filled, what kind, within which limits, and how it belongs to others. */
    private String words(Field field) {
        StringBuilder words =
                new StringBuilder(texts.get(field.required() ? "template.required" : "template.optional"));
        words.append('\n').append(texts.get("template.type." + field.type().name()));
        if (field.whole()) {
            words.append(texts.get("template.whole"));
        }
        field.min().ifPresent(min -> words.append(texts.get("template.min", min.toPlainString())));
        if (!field.unit().isEmpty()) {
            words.append('\n').append(texts.get("template.unit", field.unit()));
        }
        if (!field.oneOf().isEmpty()) {
            words.append('\n').append(texts.get("template.oneOf", String.join("、", field.oneOf())));
        }
        if (field.key()) {
            words.append('\n').append(texts.get("template.key"));
        }
        return words.append(names(field)).toString();
    }

    /** Which sheet a column's words must stand in, and what else it may be called. */
    private String names(Field field) {
        StringBuilder words = new StringBuilder();
        field.refers()
                .map(sheetsByType::get)
                .ifPresent(other -> words.append('\n').append(texts.get("template.refers", other)));
        if (field.columns().size() > 1) {
            List<String> others = field.columns().subList(1, field.columns().size());
            words.append('\n').append(texts.get("template.alsoCalled", String.join("、", others)));
        }
        return words.toString();
    }

    private void show(Cell cell, Field field) {
        cell.setCellStyle(styles.example(field));
        cell.setCellValue(ExampleRow.VALUE_MARK + example(field));
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

    private void restrict(Field field, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(field, helper);
        if (constraint == null) {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(field.name(), words(field));
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(Field field, DataValidationHelper helper) {
        return switch (field.type()) {
            case FLAG -> helper.createExplicitListConstraint(new String[] {texts.get("yes"), texts.get("no")});
            case DATE -> helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "DATE(1900,1,1)", null, EARLIEST);
            case DECIMAL -> number(field, helper);
            default -> list(field, helper);
        };
    }

    private static DataValidationConstraint number(Field field, DataValidationHelper helper) {
        String least = field.min().map(min -> min.toPlainString()).orElse("-1000000000000");
        return field.whole()
                ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, least, null)
                : helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, least, null);
    }

    /** A spreadsheet takes no list of more than 255 characters; the note names the words all the same. */
    private static DataValidationConstraint list(Field field, DataValidationHelper helper) {
        boolean fits =
                !field.oneOf().isEmpty() && String.join(",", field.oneOf()).length() <= LONGEST_LIST;
        return fits ? helper.createExplicitListConstraint(field.oneOf().toArray(String[]::new)) : null;
    }
}
