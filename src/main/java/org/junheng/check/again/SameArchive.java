package org.junheng.check.again;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junheng.model.text.Sha256;

/** Do two archives hold the same? Other machines may compress the same content into other bytes. */
final class SameArchive {
    /** A sheet behind a chart is an archive in the archive. */
    private static final String INNER = ".xlsx";

    private static final int CHUNK = 1 << 16;

    /** Nothing that is written behind a chart comes near to it. */
    private static final long MOST_INNER = 1 << 24;

    private SameArchive() {}

    /**
     * Compares them part by part, by the lists that whoever opens them goes by.
     *
     * @param left may be a stranger's: no more of it is read than the other holds
     * @throws IOException if one of them is no archive
     */
    static boolean of(Path left, Path again) throws IOException {
        try (ZipFile one = new ZipFile(left.toFile(), StandardCharsets.UTF_8);
                ZipFile other = new ZipFile(again.toFile(), StandardCharsets.UTF_8)) {
            if (!names(one).equals(names(other))) {
                return false;
            }
            for (ZipEntry entry : Collections.list(other.entries())) {
                if (!content(one, entry).equals(content(other, entry))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<String> names(ZipFile archive) {
        return Collections.list(archive.entries()).stream()
                .map(ZipEntry::getName)
                .toList();
    }

    /** @param like the entry of the archive that is no stranger's */
    private static List<String> content(ZipFile archive, ZipEntry like) throws IOException {
        try (InputStream in = archive.getInputStream(archive.getEntry(like.getName()))) {
            return like.getName().endsWith(INNER) ? inner(in) : List.of(hash(in, like.getSize()));
        }
    }

    private static List<String> inner(InputStream archive) throws IOException {
        List<String> content = new ArrayList<>();
        ZipInputStream in = new ZipInputStream(archive, StandardCharsets.UTF_8);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            content.add(entry.getName());
            content.add(hash(in, MOST_INNER));
        }
        return content;
    }

    /** The hash of what there is; of more than it may be nothing is told. */
    private static String hash(InputStream in, long most) throws IOException {
        MessageDigest digest = Sha256.digest();
        long length = 0;
        for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
            length += chunk.length;
            if (length > most) {
                throw new IOException("more than " + most + " bytes");
            }
            digest.update(chunk);
        }
        return Sha256.hex(digest);
    }
}
