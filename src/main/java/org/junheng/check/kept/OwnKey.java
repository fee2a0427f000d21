package org.junheng.check.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.junheng.model.text.Sha256;

/** Did this user write these bytes? The key is a file that nobody else may read, made when it is first needed. */
final class OwnKey {
    /** Of a key as of a seal. */
    static final int BYTES = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] key;
    private final Path file;

    private OwnKey(byte[] key, Path file) {
        this.key = key;
        this.file = file;
    }

    /** @throws IOException if there is none, or others could know it */
    static OwnKey read(Path file) throws IOException {
        boolean own = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (own && posix(file) != null) {
            own = OWNERS.containsAll(posix(file).readAttributes().permissions());
        }
        byte[] key = own ? Files.readAllBytes(file) : new byte[0];
        if (key.length != BYTES) {
            throw new IOException("no key of the user's own: " + file);
        }
        return new OwnKey(key, file);
    }

    static OwnKey readOrMake(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            UserFolders.make(file.getParent());
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            // such a file is its owner's alone from the beginning
            Path beside = Files.createTempFile(file.getParent(), "key", ".tmp");
            try {
                Files.write(beside, made);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        }
        return read(file);
    }

    private static PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file is of the user whose key this is; where files tell no such thing, the seal must do. */
    boolean isOwners(Path other) throws IOException {
        return posix(file) == null || posix(file).getOwner().equals(posix(other).getOwner());
    }

    /** HMAC-SHA-256 of a file's name and its bytes; Java's own costs more to load than to run. */
    byte[] seal(String name, byte[] bytes, int from) {
        MessageDigest digest = Sha256.digest();
        digest.update(padded(INNER));
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes, from, bytes.length - from);
        byte[] inner = digest.digest();
        digest.update(padded(OUTER));
        return digest.digest(inner);
    }

    private byte[] padded(byte pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return block;
    }
}
