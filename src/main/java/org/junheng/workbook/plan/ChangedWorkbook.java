package org.junheng.workbook.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.plan.Move;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.CellValue;

/** Writes a copy of a workbook in which some cells are changed. */
public final class ChangedWorkbook {
    static {
        // drawings and pictures are parts too, and a thousand of them no attack
        ZipSecureFile.setMaxFileCount(1_000_000);
    }

    private ChangedWorkbook() {}

    /**
     * Writes the copy and leaves the stream open; formulas are worked out anew, and a changed cell holds one no more.
     *
     * @throws IOException if the workbook cannot be read or the copy not be written
     */
    public static void write(Path workbook, List<Move> moves, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            moves.forEach(move -> set(cell(book, move), move.value()));
            if (hasFormulas(book)) {
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                book.setForceFormulaRecalculation(true);
            }
            book.write(out);
        }
    }

    private static Cell cell(XSSFWorkbook book, Move move) {
        Sheet sheet = book.getSheet(move.place().sheet());
        Address address = move.place().address();
        Row row = sheet.getRow(address.row() - 1);
        if (row == null) {
            row = sheet.createRow(address.row() - 1);
        }
        Cell cell = row.getCell(address.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (move.kind() == Move.Kind.ROW) {
            style(cell, sheet.getRow(address.row() - 2));
        }
        return cell;
    }

    /** A new row looks like the one above it. */
    private static void style(Cell cell, Row above) {
        if (above != null && above.getCell(cell.getColumnIndex()) != null) {
            CellStyle style = above.getCell(cell.getColumnIndex()).getCellStyle();
            cell.setCellStyle(style);
        }
    }

    private static void set(Cell cell, CellValue value) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        if (value instanceof CellValue.Number number) {
            cell.setCellValue(number.number().doubleValue());
        } else if (value instanceof CellValue.Text text) {
            cell.setCellValue(text.text());
        } else if (value instanceof CellValue.Flag flag) {
            cell.setCellValue(flag.flag());
        } else if (value instanceof CellValue.Date date) {
            cell.setCellValue(date.date());
            dated(cell);
        }
    }

    private static void dated(Cell cell) {
        if (!DateUtil.isCellDateFormatted(cell)) {
            CreationHelper formats = cell.getSheet().getWorkbook().getCreationHelper();
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.cloneStyleFrom(cell.getCellStyle());
            style.setDataFormat(formats.createDataFormat().getFormat("yyyy-mm-dd"));
            cell.setCellStyle(style);
        }
    }

    private static boolean hasFormulas(XSSFWorkbook book) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
