package org.junheng.workbook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junheng.fuzz.Edits;
import org.junheng.fuzz.Refusal;
import org.junheng.model.sheet.UnreadableInput;

/** Is a workbook read whose parts do not fit together, or whose archive is damaged, or is it refused by name? */
public final class ArchiveTarget {
    private static final List<String> TOKENS = List.of(
            "xl/workbook.xml",
            "/xl/worksheets/sheet1.xml",
            "worksheets/sheet2.xml",
            "../",
            "//",
            "\\",
            "rId1",
            "rId2",
            "rIdStrings",
            "worksheet",
            "chartsheet",
            "table",
            "/officeDocument",
            "application/vnd.ms-excel.sheet.binary",
            "spreadsheetml",
            "<a/>",
            " TargetMode=\"External\"",
            " Target=\"\"",
            " Id=\"\"",
            " r:id=\"\"",
            " state=\"hidden\"",
            " name=\"学校\"",
            "<sheets>",
            "</sheets>",
            "<!DOCTYPE a>",
            "http://",
            "file:///etc/passwd",
            "PK\u0003\u0004",
            "PK\u0001\u0002",
            "\u0000",
            "<sheet/>");
    private static final Map<String, byte[]> BASE = new TinyWorkbook()
            .sheet("学校", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
            .sheet("班级", "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
            .strings("<si><t>甲</t></si>")
            .parts();
    private static final List<String> NAMES = new ArrayList<>(BASE.keySet());
    private static final Path FILE = file();

    private ArchiveTarget() {}

    /** Loads the classes before the time of an input counts. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[1]);
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first byte says which part, or that the archive itself is meant, the others what happens to it. */
    public static void fuzzerTestOneInput(byte[] data) {
        int which = data.length == 0 ? 0 : (data[0] & 0xFF) % (NAMES.size() + 1);
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>(BASE);
            if (which < NAMES.size()) {
                String text = new String(BASE.get(NAMES.get(which)), StandardCharsets.UTF_8);
                parts.put(NAMES.get(which), Edits.of(text, TOKENS, data, 1));
            }
            byte[] archive = TinyWorkbook.zipped(parts, Deflater.NO_COMPRESSION);
            Files.write(FILE, which < NAMES.size() ? archive : damaged(archive, data));
            ReadSheets.of(FILE);
        } catch (UnreadableInput refused) {
            Refusal.require(refused, FILE.getFileName().toString());
            if (refused.getCause() instanceof Refused cause && cause.fault() == Fault.UNEXPECTED) {
                throw new AssertionError(cause);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three bytes are a place and what stands there. */
    private static byte[] damaged(byte[] archive, byte[] data) {
        for (int i = 1; i + 2 < data.length; i += 3) {
            archive[((data[i] & 0xFF) << 8 | data[i + 1] & 0xFF) % archive.length] = data[i + 2];
        }
        return archive;
    }
}
