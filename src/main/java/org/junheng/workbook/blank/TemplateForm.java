package org.junheng.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Sentence;
import org.junheng.model.pack.Stand;

/** One sheet of a blank workbook that is no list: the form itself, the table with its words, or the sentences, empty. */
final class TemplateForm {
    private static final int CHARACTER = 256;
    private static final int WIDE = 40;
    private static final int NARROW = 16;

    private final XSSFSheet sheet;
    private final TemplateStyles styles;
    private int next;

    TemplateForm(XSSFSheet sheet, TemplateStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void write(FactType type) {
        switch (type.shape().kind()) {
            case FORM -> form(type);
            case SENTENCES -> sentences(type);
            default -> matrix(type);
        }
        sheet.setColumnWidth(0, WIDE * CHARACTER);
        sheet.setColumnWidth(1, NARROW * CHARACTER);
        sheet.setColumnWidth(2, NARROW * CHARACTER);
    }

    private void form(FactType type) {
        List<String> words = type.shape().words();
        row(true, words.get(0), words.size() > 2 ? words.get(2) : "单位", words.get(1));
        for (Field field : type.fields()) {
            if (!field.stands(Stand.Spot.UNHELD)) {
                List<String> names = field.columns();
                XSSFRow row = row(false, names.get(names.size() - 1), field.unit(), "");
                row.getCell(2).setCellStyle(styles.of(field));
                row.getCell(0).setCellStyle(field.required() ? styles.required() : styles.optional());
            }
        }
    }

    private void sentences(FactType type) {
        type.shape().words().forEach(words -> row(false, Sentence.of(words).empty()));
    }

    private void matrix(FactType type) {
        List<String> head = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>(List.of(List.of()));
        List<String> across = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.stands(Stand.Spot.SIDE)) {
                head.add("");
                rows = with(rows, listed(field));
            } else if (field.stands(Stand.Spot.ACROSS)) {
                across = listed(field);
            }
        }
        head.addAll(across);
        row(true, head.toArray(String[]::new));
        rows.forEach(words -> row(false, words.toArray(String[]::new)));
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
