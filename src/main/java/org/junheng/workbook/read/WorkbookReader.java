package org.junheng.workbook.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.SheetRow;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** What does a workbook hold, cell by cell? */
public final class WorkbookReader {
    private WorkbookReader() {}

    /**
     * Reads every worksheet of an .xlsx or .xlsm workbook in workbook order, row by row; formulas by their last
     * calculated values.
     *
     * @param language of the sentence when the file is refused
     * @param sink may have taken rows already when a later part of the file turns out to be unreadable
     * @throws UnreadableInput if the file cannot be read as a workbook, whatever the reason
     */
    public static void read(Path file, String language, RowSink sink) throws UnreadableInput {
        Object name = file.getFileName() == null ? file : file.getFileName();
        read(file, name.toString(), language, sink);
    }

    /**
     * The same of a file that the user knows by another name.
     *
     * @throws UnreadableInput if the file cannot be read as a workbook, whatever the reason
     */
    public static void read(Path file, String name, String language, RowSink sink) throws UnreadableInput {
        Delivery delivery = new Delivery(sink);
        try {
            FileKind.requireArchive(file);
            readArchive(file, delivery);
        } catch (Refused refused) {
            throw unreadable(name, language, refused);
        } catch (RuntimeException failure) {
            if (delivery.takerFailed()) {
                throw failure;
            }
            throw unreadable(name, language, new Refused(Fault.UNEXPECTED, failure));
        }
    }

    private static void readArchive(Path file, RowSink sink) throws Refused {
        try (Archive archive = Archive.open(file)) {
            readSheets(archive, sink);
        }
    }

    private static void readSheets(Archive archive, RowSink sink) throws Refused {
        Part workbook = archive.workbook();
        WorkbookPart contents = WorkbookPart.read(workbook);
        SharedStrings strings = archive.sharedStrings();
        Styles styles = archive.styles();
        CellReader cells = new CellReader(strings, styles, new Shown(contents.from1904()), contents.from1904());
        for (WorkbookPart.Sheet sheet : contents.sheets()) {
            Optional<Part> part = archive.worksheet(sheet);
            if (part.isPresent()) {
                TotalRows totals = TotalRows.of(archive.tables(part.get()));
                readSheet(sheet, part.get().hold(), totals, cells, sink);
            } else {
                sink.beginSheet(sheet.name(), sheet.hidden(), List.of());
                sink.endSheet();
            }
        }
    }

    /** Merged regions stand behind the rows and are told before them: small sheets wait for them, others are searched. */
    private static void readSheet(WorkbookPart.Sheet sheet, Part part, TotalRows totals, CellReader cells, RowSink sink)
            throws Refused {
        List<Integer> hidden;
        if (part.isSmall()) {
            List<SheetRow> rows = new ArrayList<>();
            try (Xml xml = part.xml()) {
                SheetReader reader = new SheetReader(xml, part.label(), cells, totals, rows::add);
                sink.beginSheet(sheet.name(), sheet.hidden(), reader.read());
                hidden = reader.hiddenColumns();
            }
            rows.forEach(sink::row);
        } else {
            sink.beginSheet(sheet.name(), sheet.hidden(), MergedRegions.of(part));
            try (Xml xml = part.xml()) {
                SheetReader reader = new SheetReader(xml, part.label(), cells, totals, sink::row);
                reader.read();
                hidden = reader.hiddenColumns();
            }
        }
        if (!hidden.isEmpty()) {
            sink.hiddenColumns(hidden);
        }
        sink.endSheet();
    }

    private static UnreadableInput unreadable(String name, String language, Refused refused) {
        List<Object> named = new ArrayList<>();
        named.add(name);
        named.addAll(refused.details());
        String sentence = Texts.of("workbook", language).get(refused.fault().key(), named.toArray());
        return new UnreadableInput(sentence, refused);
    }
}
