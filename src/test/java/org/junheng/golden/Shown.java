package org.junheng.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A file as lines of text: what stands in it, and how it is laid out where that is part of its use. */
final class Shown {
    private static final DataFormatter FORMATTER = new DataFormatter();
    private static final Pattern CODE = Pattern.compile("(?s)<(script|style)>.*?</\\1>");
    private static final Pattern WORDS = Pattern.compile("\"words\":\\[\\{\"key\".*?}]");
    private static final Pattern HASH = Pattern.compile("sha256-[A-Za-z0-9+/=]+");

    private Shown() {}

    static String book(XSSFWorkbook book) {
        List<String> lines = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> sheet((XSSFSheet) sheet, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void sheet(XSSFSheet sheet, List<String> lines) {
        lines.add("[" + sheet.getSheetName() + "]" + layout(sheet));
        sheet.forEach(row -> row.forEach(cell -> {
            String text = text(cell);
            if (!text.isEmpty()) {
                lines.add(cell.getAddress() + " " + text.replace("\n", "\\n"));
            }
        }));
        sheet.getDataValidations()
                .forEach(one -> lines.add(
                        "choice " + one.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                                + one.getValidationConstraint().getFormula1()));
    }

    private static String layout(XSSFSheet sheet) {
        StringJoiner layout = new StringJoiner(", ", " ", "");
        layout.add(sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait");
        if (sheet.getPaneInformation() != null) {
            layout.add("frozen " + sheet.getPaneInformation().getHorizontalSplitPosition());
        }
        if (sheet.getRepeatingRows() != null) {
            layout.add("head " + sheet.getRepeatingRows().formatAsString());
        }
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            layout.add("filter " + sheet.getCTWorksheet().getAutoFilter().getRef());
        }
        return layout.toString();
    }

    private static String text(Cell cell) {
        String text = FORMATTER.formatCellValue(cell);
        String shown = cell.getCellType() == CellType.FORMULA ? "=" + text + " -> " + value(cell) : text;
        return cell.getHyperlink() == null
                ? shown
                : shown + " => " + cell.getHyperlink().getAddress();
    }

    private static String value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    static String document(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        for (IBodyElement part : document.getBodyElements()) {
            if (part instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            } else if (part instanceof XWPFTable table) {
                table.getRows().forEach(row -> {
                    StringJoiner cells = new StringJoiner(" | ", "| ", " |\n");
                    row.getTableCells().forEach(cell -> cells.add(cell.getText()));
                    text.append(cells);
                });
            }
        }
        return text.toString();
    }

    /** Without its program, its styles and its words, which other tests look at. */
    static String page(String html) {
        return WORDS.matcher(withoutCode(html)).replaceFirst("\"words\":[]");
    }

    private static String withoutCode(String html) {
        return HASH.matcher(CODE.matcher(html).replaceAll("<$1></$1>")).replaceAll("sha256");
    }
}
