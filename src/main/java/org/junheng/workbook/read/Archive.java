package org.junheng.workbook.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which parts does the file consist of? */
final class Archive implements AutoCloseable {
    private static final String TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /** The parts of the sheets asked for: one that stood under two names would count twice. */
    private final Set<String> sheets = new HashSet<>();

    /** The path of the workbook part, and what it leads to. */
    private final String workbook;

    private final Relationships related;

    private Archive(ZipFile zip) throws Refused {
        this.zip = zip;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entries.put(Relationships.spelt(entry.getName()), entry) != null) {
                throw new Refused(Fault.DAMAGED_ARCHIVE);
            }
        }
        this.workbook = Relationships.read(this, "").to("/officeDocument").orElseThrow(Archive::noWorkbook);
        part(workbook).orElseThrow(Archive::noWorkbook);
        this.related = Relationships.read(this, workbook);
    }

    static Archive open(Path file) throws Refused {
        ZipFile zip = zip(file);
        try {
            Archive archive = new Archive(zip);
            archive.requireSpreadsheet();
            return archive;
        } catch (Refused | RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws Refused {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }

    private static Refused noWorkbook() {
        return new Refused(Fault.NO_WORKBOOK);
    }

    private void requireSpreadsheet() throws Refused {
        Part types = part(Relationships.spelt(TYPES)).orElseThrow(Archive::noWorkbook);
        String type = declared(types).orElseThrow(Archive::noWorkbook);
        if (type.contains("sheet.binary")) {
            throw new Refused(Fault.BINARY_WORKBOOK);
        }
        if (!type.contains("spreadsheetml") && !type.contains("ms-excel")) {
            throw noWorkbook();
        }
    }

    /** What is said of the workbook itself, else of all parts with its ending; empty if nothing is. */
    private Optional<String> declared(Part types) throws Refused {
        String own = null;
        String ofEnding = null;
        try (Xml xml = types.xml()) {
            while (xml.nextChild()) {
                String type = xml.attribute("ContentType", "");
                if (xml.is("Override") && xml.attribute("PartName", "").equalsIgnoreCase("/" + workbook)) {
                    own = type;
                } else if (xml.is("Default")
                        && workbook.endsWith("." + Relationships.spelt(xml.attribute("Extension", "")))) {
                    ofEnding = type;
                }
                xml.skip();
            }
            xml.finish();
        } catch (Refused e) {
            throw e.asNoWorkbook();
        }
        return Optional.ofNullable(own == null ? ofEnding : own);
    }

    /** @param path as {@link Relationships#spelt} */
    Optional<Part> part(String path) {
        ZipEntry entry = entries.get(path);
        return Optional.ofNullable(entry).map(found -> new Part("/" + entry.getName(), zip, found));
    }

    Part workbook() throws Refused {
        return part(workbook).orElseThrow(Archive::noWorkbook);
    }

    SharedStrings sharedStrings() throws Refused {
        Optional<Part> found = related.to("/sharedStrings").flatMap(this::part);
        return found.isPresent() ? SharedStrings.read(found.get()) : new SharedStrings();
    }

    Styles styles() throws Refused {
        Optional<Part> found = related.to("/styles").flatMap(this::part);
        return found.isPresent() ? Styles.read(found.get()) : Styles.none();
    }

    /** The part of a sheet; a chart sheet has none, nor has one that is left of the macros of old. */
    Optional<Part> worksheet(WorkbookPart.Sheet sheet) throws Refused {
        if (sheet.relationship().isBlank()) {
            return Optional.empty();
        }
        Relationships.One relationship = related.called(sheet.relationship()).orElseThrow(() -> damaged(sheet.name()));
        if (!relationship.type().endsWith("/worksheet")) {
            return Optional.empty();
        }
        Part part = part(relationship.target()).orElseThrow(() -> damaged(sheet.name()));
        if (!sheets.add(relationship.target())) {
            throw damaged(sheet.name());
        }
        return Optional.of(part.called(sheet.name()));
    }

    /** The tables that Excel keeps on a sheet; they belong to the sheet, and are damaged with it. */
    List<Part> tables(Part sheet) throws Refused {
        List<Part> tables = new ArrayList<>();
        for (Relationships.One relationship :
                Relationships.read(this, sheet.path()).all()) {
            if (relationship.type().endsWith("/table")) {
                Part table = part(relationship.target()).orElseThrow(() -> damaged(sheet.label()));
                tables.add(table.called(sheet.label()));
            }
        }
        return tables;
    }

    private static Refused damaged(String sheet) {
        return new Refused(Fault.MALFORMED_PART, sheet);
    }

    @Override
    public void close() throws Refused {
        closeQuietly(zip);
    }

    private static void closeQuietly(ZipFile zip) throws Refused {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }
}
