package org.junheng.check.cases;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Fills in the sheets of a blank workbook that are no lists. */
final class BlankForms {
    private static final int VALUE = 2;
    private static final String BLANK = "＿＿";

    private BlankForms() {}

    /** Puts into each blank what its drop-down, or the kind of number that it takes, allows. */
    static void fill(Sheet sheet) {
        boolean form = shown(sheet.getRow(0).getCell(VALUE)).equals("填报值");
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (shown(cell).contains(BLANK)) {
                    cell.setCellValue(shown(cell).replace(BLANK, "1"));
                }
            }
            if (form && row.getRowNum() > 0) {
                put(row.getCell(VALUE), allowed(sheet, row.getRowNum()));
            } else if (row.getRowNum() > 0
                    && !shown(sheet.getRow(0).getCell(VALUE)).isEmpty()) {
                for (int column = VALUE; column < sheet.getRow(0).getLastCellNum(); column++) {
                    row.createCell(column).setCellValue(1);
                }
            }
        }
    }

    /** Puts values beside their labels. */
    static void fill(Sheet sheet, Map<String, String> values) {
        for (Row row : sheet) {
            String value = values.get(shown(row.getCell(0)));
            if (row.getRowNum() > 0 && value != null) {
                put(row.getCell(VALUE), value);
            }
        }
    }

    private static void put(Cell cell, String value) {
        boolean text = cell.getCellStyle().getDataFormatString().equals("@");
        if (!text && value.matches("\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellValue(value);
        }
    }

    private static String allowed(Sheet sheet, int row) {
        for (DataValidation held : sheet.getDataValidations()) {
            if (held.getRegions().getCellRangeAddresses()[0].getFirstRow() == row) {
                DataValidationConstraint constraint = held.getValidationConstraint();
                String[] words = constraint.getExplicitListValues();
                return words == null ? constraint.getFormula1() : words[0];
            }
        }
        return "（文字）";
    }

    private static String shown(Cell cell) {
        return cell == null ? "" : cell.toString();
    }
}
