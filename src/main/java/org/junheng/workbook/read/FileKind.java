package org.junheng.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Is this file a zip archive at all, and if not, what is it? Told by its first bytes, never by its name. */
final class FileKind {
    private static final int LOOKED_AT = 4096;
    private static final String ARCHIVE = "PK\u0003\u0004";
    private static final String COMPOUND_DOCUMENT = "\u00D0\u00CF\u0011\u00E0";
    private static final Set<String> OLD_WORKBOOK_STREAMS = Set.of("Workbook", "WORKBOOK", "Book", "BOOK");

    /** How Excel and WPS begin the name of a file that says who has a workbook open. */
    private static final String LOCK = "~$";

    /** The record that workbooks of before 1997 begin with, and the second byte of it by version (2, 3, 4 and 5). */
    private static final String RECORD = "\t";

    private static final String OLDEST_VERSIONS = "\u0000\u0002\u0004\b";

    private FileKind() {}

    /** @throws Refused with the reason, if the file is anything but a zip archive */
    static void requireArchive(Path file) throws Refused {
        if (Files.isDirectory(file)) {
            throw new Refused(Fault.FOLDER);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Refused(Fault.NO_FILE);
        }
        String start = start(file);
        if (start.startsWith(ARCHIVE)) {
            return;
        }
        throw new Refused(start.startsWith(COMPOUND_DOCUMENT) ? compoundDocument(file) : plain(file, start));
    }

    /** The first bytes, one char each. */
    private static String start(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Refused(whyNotOpened(e), e);
        }
    }

    static Fault whyNotOpened(IOException failure) {
        return failure instanceof NoSuchFileException ? Fault.MISSING : Fault.LOCKED;
    }

    private static Fault compoundDocument(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Fault.PASSWORD;
            }
            return OLD_WORKBOOK_STREAMS.stream().anyMatch(root::hasEntry) ? Fault.OLD_FORMAT : Fault.OTHER_OFFICE;
        } catch (IOException | RuntimeException e) {
            return Fault.OTHER_OFFICE;
        }
    }

    private static Fault plain(Path file, String start) {
        if (String.valueOf(file.getFileName()).startsWith(LOCK)) {
            return Fault.LOCK_FILE;
        }
        if (start.startsWith(RECORD) && start.length() > 1 && OLDEST_VERSIONS.indexOf(start.charAt(1)) >= 0) {
            return Fault.OLD_FORMAT;
        }
        if (start.isEmpty()) {
            return Fault.EMPTY;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.contains("<html") || lower.contains("<table") || lower.contains("<?xml")) {
            return Fault.HTML;
        }
        return isText(start) ? Fault.TEXT : Fault.UNKNOWN;
    }

    /** Text in UTF-8, GBK or UTF-16 has no control characters but line ends and tabs; the last has zero bytes too. */
    private static boolean isText(String start) {
        boolean sixteenBit = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        return sixteenBit || start.chars().noneMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0);
    }
}
