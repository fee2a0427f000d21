package org.junheng.workbook.blank;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Texts;

/** What may be entered for a field: said in words, and held by the spreadsheet. */
final class FieldLimits {
    private static final int LONGEST_LIST = 255;
    private static final String EARLIEST = "1900-01-01";

    private final XSSFSheet sheet;
    private final Texts texts;
    private final Map<String, String> sheetsByType;

    /** @param sheetsByType the sheet of each fact type that has one */
    FieldLimits(XSSFSheet sheet, Texts texts, Map<String, String> sheetsByType) {
        this.sheet = sheet;
        this.texts = texts;
        this.sheetsByType = sheetsByType;
    }

    /** What a column takes: whether it must be filled, what kind, within which limits, and how it belongs to others. */
    String words(Field field) {
        StringBuilder words = new StringBuilder(demand(field)).append('\n').append(kind(field));
        if (!field.unit().isEmpty()) {
            words.append('\n').append(texts.get("template.unit", field.unit()));
        }
        words.append(listed(field));
        if (field.key()) {
            words.append('\n').append(texts.get("template.key"));
        }
        return words.append(names(field)).toString();
    }

    /** The same where name and unit stand beside it and there is one cell of it only. */
    String brief(Field field) {
        String demand = field.stand()
                .blank()
                .map(taken -> texts.get("template.blank.brief", taken))
                .orElseGet(() -> texts.get(field.required() ? "template.required.brief" : "template.optional.brief"));
        return demand + kind(field) + listed(field).replace("\n", texts.get("template.and"));
    }

    private String demand(Field field) {
        return field.stand()
                .blank()
                .map(taken -> texts.get("template.blank", taken))
                .orElseGet(() -> texts.get(field.required() ? "template.required" : "template.optional"));
    }

    private String kind(Field field) {
        return texts.get("template.type." + field.type().name())
                + (field.whole() ? texts.get("template.whole") : "")
                + field.min()
                        .map(min -> texts.get("template.min", min.toPlainString()))
                        .orElse("");
    }

    private String listed(Field field) {
        return field.oneOf().isEmpty() ? "" : '\n' + texts.get("template.oneOf", String.join("、", field.oneOf()));
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

    /** Lets the cells of a column take no more than the field does. */
    void restrict(Field field, int firstRow, int lastRow, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(field, helper);
        if (constraint == null) {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
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
