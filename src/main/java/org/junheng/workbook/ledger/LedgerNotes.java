package org.junheng.workbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Which notes did people put at the cells of a ledger? */
final class LedgerNotes {
    static {
        // pictures are parts too, and a thousand of them no attack; size and time are bounded where the cells are read
        ZipSecureFile.setMaxFileCount(1_000_000);
    }

    private LedgerNotes() {}

    /**
     * The notes by sheet and address, of a file whose cells were read before.
     *
     * @param source by which name people know the file
     * @throws UnreadableInput if they cannot be read
     */
    static Map<String, Map<String, String>> of(Path file, String source, Texts texts) throws UnreadableInput {
        Map<String, Map<String, String>> notes = new HashMap<>();
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook book = new XSSFWorkbook(parts)) {
            book.sheetIterator().forEachRemaining(sheet -> {
                Map<String, String> own = new TreeMap<>();
                sheet.getCellComments()
                        .forEach((place, note) -> own.put(
                                place.formatAsString(),
                                note.getString().getString().strip()));
                own.values().removeIf(String::isEmpty);
                notes.put(sheet.getSheetName(), own);
            });
            return notes;
        } catch (IOException | InvalidFormatException | RuntimeException unread) {
            throw new UnreadableInput(texts.get("ledger.notes", source), unread);
        }
    }
}
