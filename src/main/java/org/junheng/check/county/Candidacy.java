package org.junheng.check.county;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Could a file be a county's workbook, told by its name and, where that says nothing, by its contents? */
public enum Candidacy {
    /** It is named like a workbook; its reader says whether it can be read. */
    WORKBOOK,

    /** Workbooks may be packed in it. */
    ARCHIVE,

    /** It has the contents of a workbook and another name, such as a copy that was set aside. */
    MISNAMED,

    NONE;

    private static final Set<String> WORKBOOKS = Set.of(
            "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "xlsb", "et", "ett", "ods", "ots", "fods", "uos", "csv",
            "tsv", "dbf", "numbers");
    private static final Set<String> CLOSED_ARCHIVES = Set.of("rar", "7z", "tar", "gz", "tgz");

    /** Archives by their making that hold no county, though a table may be embedded in them. */
    private static final Set<String> DOCUMENTS = Set.of(
            "docx", "docm", "dotx", "pptx", "pptm", "ppsx", "potx", "odt", "odp", "odg", "vsdx", "jar", "epub", "ofd");

    private static final String INSIDE_A_WORKBOOK = "xl/workbook.";

    static Candidacy of(Path file) {
        String ending = ending(file.getFileName().toString());
        if (WORKBOOKS.contains(ending)) {
            return WORKBOOK;
        }
        if (CLOSED_ARCHIVES.contains(ending)) {
            return ARCHIVE;
        }
        return DOCUMENTS.contains(ending) || !Files.isRegularFile(file) ? NONE : byContents(file);
    }

    /** Lock files of Excel, WPS and LibreOffice, and what the system hides. */
    static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("~$") || name.startsWith(".");
    }

    public static boolean isNamedLikeWorkbook(Path file) {
        return WORKBOOKS.contains(ending(file.getFileName().toString()));
    }

    private static String ending(String name) {
        return FreeNames.ending(name).replaceFirst("[.]", "").toLowerCase(Locale.ROOT);
    }

    /** The names inside need not be understood but for their endings, so any encoding will do. */
    private static Candidacy byContents(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (archive.stream().anyMatch(entry -> entry.getName().startsWith(INSIDE_A_WORKBOOK))) {
                return MISNAMED;
            }
            return archive.stream()
                            .map(ZipEntry::getName)
                            .map(Candidacy::ending)
                            .anyMatch(WORKBOOKS::contains)
                    ? ARCHIVE
                    : NONE;
        } catch (IOException | RuntimeException noArchive) {
            return NONE;
        }
    }
}
