package org.junheng.workbook.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.judged.Report;

/** findings.xlsx of some reports, read again with POI. */
final class WrittenBook {
    private WrittenBook() {}

    static XSSFWorkbook written(String language, Report... reports) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(language, reports)));
    }

    static byte[] bytes(String language, Report... reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.write(List.of(reports), language, out);
        return out.toByteArray();
    }

    static List<String> sheetNames(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        return texts;
    }

    static String text(Sheet sheet, String address) {
        CellReference place = new CellReference(address);
        return new DataFormatter().formatCellValue(sheet.getRow(place.getRow()).getCell(place.getCol()));
    }
}
