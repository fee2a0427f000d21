package org.junheng.check.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files does a folder hold that this user wrote, byte for byte?
 *
 * <p>Whoever may write into the folder could else have the user's next run load classes of their own. The seal stands
 * before the bytes and is over the file's name too, so that no file passes for another; it is checked before anything
 * else is looked at.
 */
final class SealedFolder {
    private static final int MOST_FILES = 20;
    private static final int MOST_BYTES = 1 << 28;

    private final Path folder;
    private final Path keyFile;

    SealedFolder(Path folder, Path keyFile) {
        this.folder = folder;
        this.keyFile = keyFile;
    }

    /** What was written under a name; empty if it is not there, or not as it was written. */
    Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            OwnKey key = OwnKey.read(keyFile);
            if (!key.isOwners(file) || Files.size(file) > MOST_BYTES) {
                throw new IOException("of another user, or larger than any pack");
            }
            byte[] bytes = Files.readAllBytes(file);
            byte[] seal = Arrays.copyOf(bytes, OwnKey.BYTES);
            if (!MessageDigest.isEqual(seal, key.seal(name, bytes, OwnKey.BYTES))) {
                throw new IOException("seal is not the user's");
            }
            return Optional.of(inflated(bytes));
        } catch (IOException | RuntimeException unusable) {
            log().debug("{} not used", file, unusable);
            return Optional.empty();
        }
    }

    private static byte[] inflated(byte[] bytes) throws IOException {
        ByteArrayInputStream sealed = new ByteArrayInputStream(bytes, OwnKey.BYTES, bytes.length - OwnKey.BYTES);
        byte[] content = new byte[new DataInputStream(sealed).readInt()];
        try (InflaterInputStream in = new InflaterInputStream(sealed)) {
            in.readNBytes(content, 0, content.length);
        }
        return content;
    }

    /** Keeps bytes under a name in the place of what was there; nobody ever sees half of them. */
    void write(String name, byte[] content) throws IOException {
        UserFolders.make(folder);
        OwnKey key = OwnKey.readOrMake(keyFile);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[OwnKey.BYTES]);
        new DataOutputStream(bytes).writeInt(content.length);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            out.write(content);
        }
        byte[] sealed = bytes.toByteArray();
        System.arraycopy(key.seal(name, sealed, OwnKey.BYTES), 0, sealed, 0, OwnKey.BYTES);
        Path beside = Files.createTempFile(folder, "new", ".tmp");
        try {
            Files.write(beside, sealed);
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        removeOldest(name.substring(name.lastIndexOf('.')));
    }

    private void removeOldest(String ending) throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(SealedFolder::age).reversed())
                    .toList();
        }
        for (Path file : kept.subList(Math.min(MOST_FILES, kept.size()), kept.size())) {
            Files.deleteIfExists(file);
        }
    }

    /** One that somebody else removes meanwhile is as good as the oldest. */
    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Asked for only when there is something to say: most runs have nothing to log. */
    private static Logger log() {
        return LoggerFactory.getLogger(SealedFolder.class);
    }
}
