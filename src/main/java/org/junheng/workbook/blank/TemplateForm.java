package org.junheng.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Sentence;
import org.junheng.model.pack.Stand;
import org.junheng.model.text.Texts;
import org.junheng.workbook.format.WrappedText;

/** One sheet of a blank workbook that is no list: the form itself, the table with its words, or the sentences, empty. */
final class TemplateForm {
    private static final int CHARACTER = 256;
    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final int VALUE = 24;
    private static final int SENTENCE = 90;
    private static final int WORDS = 3;
    private static final float LINE_POINTS = 16;

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private final Texts texts;
    private final FieldLimits limits;
    private int next;

    TemplateForm(XSSFSheet sheet, TemplateStyles styles, Texts texts, FieldLimits limits) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.limits = limits;
    }

    void write(FactType type) {
        switch (type.shape().kind()) {
            case FORM -> form(type);
            case SENTENCES -> sentences(type);
            default -> matrix(type);
        }
    }

    /** Labels with their units, an empty cell for each value, and what may be entered there. */
    private void form(FactType type) {
        List<String> words = type.shape().words();
        String unit = words.size() > 2 ? words.get(2) : texts.get("template.unitHeader");
        row(true, words.get(0), unit, words.get(1), texts.get("template.notes"));
        for (Field field : type.fields()) {
            if (!field.stands(Stand.Spot.UNHELD)) {
                line(field);
            }
        }
        widths(WIDE, NARROW, VALUE, WIDE);
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setLandscape(false);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void line(Field field) {
        List<String> names = field.columns();
        String words = limits.brief(field);
        XSSFRow row = row(false, names.get(names.size() - 1), field.unit(), "", words);
        row.setHeightInPoints(LINE_POINTS * WrappedText.lines(words, WIDE));
        row.getCell(0).setCellStyle(field.required() ? styles.required() : styles.optional());
        row.getCell(1).setCellStyle(styles.note());
        row.getCell(2).setCellStyle(styles.entry(field));
        row.getCell(WORDS).setCellStyle(styles.note());
        limits.restrict(field, row.getRowNum(), row.getRowNum(), 2);
    }

    private void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * CHARACTER);
        }
    }

    private void sentences(FactType type) {
        type.shape()
                .words()
                .forEach(words ->
                        row(false, Sentence.of(words).empty()).getCell(0).setCellStyle(styles.note()));
        widths(SENTENCE);
    }

    private void matrix(FactType type) {
        List<String> head = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>(List.of(List.of()));
        List<String> across = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.stands(Stand.Spot.SIDE)) {
                head.add("");
                rows = with(rows, field.oneOf());
            } else if (field.stands(Stand.Spot.ACROSS)) {
                across = listed(field);
            }
        }
        head.addAll(across);
        row(true, head.toArray(String[]::new));
        rows.forEach(words -> row(false, words.toArray(String[]::new)));
        for (int i = 0; i < head.size(); i++) {
            sheet.setColumnWidth(i, VALUE * CHARACTER);
        }
    }

    private static List<List<String>> with(List<List<String>> rows, List<String> values) {
        List<List<String>> more = new ArrayList<>();
        for (List<String> row : rows) {
            for (String value : values) {
                List<String> longer = new ArrayList<>(row);
                longer.add(value);
                more.add(longer);
            }
        }
        return more;
    }

    private static List<String> listed(Field field) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < field.oneOf().size(); i++) {
            String unit = field.stand().unit(i);
            words.add(field.oneOf().get(i) + (unit.isEmpty() ? "" : "（" + unit + "）"));
        }
        return words;
    }

    private XSSFRow row(boolean head, String... words) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < words.length; i++) {
            XSSFCell cell = row.createCell(i);
            if (!words[i].isEmpty()) {
                cell.setCellValue(words[i]);
            }
            if (head) {
                cell.setCellStyle(styles.required());
            }
        }
        return row;
    }
}
