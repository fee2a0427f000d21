package org.junheng.workbook.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCComplianceFlags;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Which parts does the file consist of? */
final class Archive implements Closeable {
    private final ZipFileZipEntrySource entries;
    private final OPCPackage parts;
    private final PackagePart workbook;

    private Archive(ZipFileZipEntrySource entries, OPCPackage parts) throws Refused {
        this.entries = entries;
        this.parts = parts;
        this.workbook = related(parts, "/officeDocument").orElseThrow(() -> new Refused(Fault.NO_WORKBOOK));
    }

    /** Opens the archive itself: POI, given the file, would fall back to holding a damaged archive in memory. */
    static Archive open(Path file) throws Refused {
        ZipFileZipEntrySource entries = entries(file);
        try {
            OPCPackage parts = OPCPackage.open(entries, OPCComplianceFlags.disableAll());
            Archive archive = new Archive(entries, parts);
            archive.requireSpreadsheet();
            return archive;
        } catch (InvalidFormatException | UnsupportedFileFormatException | OpenXML4JRuntimeException e) {
            closeQuietly(entries);
            throw new Refused(Fault.NO_WORKBOOK, e);
        } catch (Refused | RuntimeException e) {
            closeQuietly(entries);
            throw e;
        }
    }

    private static ZipFileZipEntrySource entries(Path file) throws Refused {
        try {
            return new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()));
        } catch (IOException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }

    private void requireSpreadsheet() throws Refused {
        String type = workbook.getContentType();
        if (type.contains("sheet.binary")) {
            throw new Refused(Fault.BINARY_WORKBOOK);
        }
        if (!type.contains("spreadsheetml") && !type.contains("ms-excel")) {
            throw new Refused(Fault.NO_WORKBOOK);
        }
    }

    Part workbook() {
        return part(workbook);
    }

    SharedStrings sharedStrings() throws Refused {
        Optional<PackagePart> found = related(workbook, "/sharedStrings");
        return found.isPresent() ? SharedStrings.read(part(found.get())) : new SharedStrings();
    }

    Styles styles() throws Refused {
        Optional<PackagePart> found = related(workbook, "/styles");
        return found.isPresent() ? Styles.read(part(found.get())) : Styles.none();
    }

    /** The part of a sheet; a chart sheet has none. */
    Optional<Part> worksheet(WorkbookPart.Sheet sheet) throws Refused {
        PackageRelationship relationship = workbook.getRelationship(sheet.relationship());
        if (relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL) {
            throw new Refused(Fault.MALFORMED_PART, sheet.name());
        }
        if (!relationship.getRelationshipType().endsWith("/worksheet")) {
            return Optional.empty();
        }
        PackagePart target = target(relationship).orElseThrow(() -> new Refused(Fault.MALFORMED_PART, sheet.name()));
        return Optional.of(new Part(sheet.name(), target, entries));
    }

    /** The tables that Excel keeps on a sheet; they belong to the sheet, and are damaged with it. */
    List<Part> tables(Part sheet) throws Refused {
        List<Part> tables = new ArrayList<>();
        try {
            for (PackageRelationship relationship : sheet.part().getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/table")) {
                    PackagePart target =
                            target(relationship).orElseThrow(() -> new Refused(Fault.MALFORMED_PART, sheet.label()));
                    tables.add(new Part(sheet.label(), target, entries));
                }
            }
            return tables;
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw new Refused(Fault.MALFORMED_PART, e, sheet.label());
        }
    }

    private Part part(PackagePart part) {
        return new Part(part.getPartName().getName(), part, entries);
    }

    /** Told by the end of the type, since strict and transitional workbooks begin it differently. */
    private Optional<PackagePart> related(RelationshipSource source, String kind) throws Refused {
        try {
            for (PackageRelationship relationship : source.getRelationships()) {
                boolean inside = relationship.getTargetMode() == TargetMode.INTERNAL;
                if (inside && relationship.getRelationshipType().endsWith(kind)) {
                    return target(relationship);
                }
            }
            return Optional.empty();
        } catch (OpenXML4JException e) {
            throw new Refused(Fault.NO_WORKBOOK, e);
        }
    }

    private Optional<PackagePart> target(PackageRelationship relationship) throws Refused {
        try {
            return Optional.ofNullable(parts.getPart(PackagingURIHelper.createPartName(relationship.getTargetURI())));
        } catch (InvalidFormatException e) {
            throw new Refused(Fault.NO_WORKBOOK, e);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }

    private static void closeQuietly(ZipFileZipEntrySource entries) throws Refused {
        try {
            entries.close();
        } catch (IOException e) {
            throw new Refused(Fault.DAMAGED_ARCHIVE, e);
        }
    }
}
