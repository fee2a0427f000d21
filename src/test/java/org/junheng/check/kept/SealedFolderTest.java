package org.junheng.check.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junheng.audit.whole.Moving;
import org.junheng.disk.FailingDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what this user wrote is taken from the folder, byte for byte. */
class SealedFolderTest {
    private static final String NAME = "one.pack";
    private static final byte[] CONTENT = "classes, and what they were made of".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private Path file;
    private Path key;
    private SealedFolder folder;

    @BeforeEach
    void keep() throws IOException {
        key = temp.resolve("config").resolve("key");
        folder = new SealedFolder(temp.resolve("cache"), key);
        folder.write(NAME, CONTENT);
        file = temp.resolve("cache").resolve(NAME);
        assertArrayEquals(CONTENT, folder.read(NAME).orElseThrow());
    }

    private void assertRefused() {
        assertEquals(Optional.empty(), folder.read(NAME));
    }

    @Test
    void a_changed_byte_is_refused_wherever_it_stands() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertRefused();
        }
    }

    @Test
    void whichever_change_of_the_disk_fails_the_old_or_the_new_is_kept_and_nothing_else() throws IOException {
        byte[] next = "other classes".getBytes(StandardCharsets.UTF_8);
        FailingDisk disk = new FailingDisk();
        for (int change = 1; ; change++) {
            Moving.delete(temp.resolve("cache"));
            Moving.delete(temp.resolve("config"));
            folder.write(NAME, CONTENT);
            disk.failing(change, change);
            byte[] kept = next;
            try {
                new SealedFolder(disk.path(temp.resolve("cache")), disk.path(key)).write(NAME, next);
            } catch (IOException failed) {
                kept = CONTENT;
            }
            assertArrayEquals(kept, folder.read(NAME).orElseThrow(), "change " + change);
            try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
                assertEquals(List.of(file), files.toList());
            }
            if (disk.changes() < change) {
                assertTrue(change > 3);
                return;
            }
        }
    }

    @Test
    void a_file_cut_short_or_lengthened_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRefused();
    }

    @Test
    void a_file_sealed_with_another_key_is_refused() throws IOException {
        new SealedFolder(temp.resolve("cache"), temp.resolve("other").resolve("key")).write(NAME, CONTENT);
        assertRefused();
    }

    @Test
    void a_file_under_the_name_of_another_is_refused() throws IOException {
        folder.write("two.pack", "others".getBytes(StandardCharsets.UTF_8));
        Files.write(file, Files.readAllBytes(temp.resolve("cache").resolve("two.pack")));
        assertRefused();
    }

    @Test
    void a_link_is_refused_even_to_a_file_that_is_sealed() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertRefused();
    }

    @Test
    void a_link_is_replaced_and_not_written_through() throws IOException {
        Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "another's");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        folder.write(NAME, CONTENT);
        assertEquals("another's", Files.readString(elsewhere));
        assertArrayEquals(CONTENT, folder.read(NAME).orElseThrow());
    }

    @Test
    void a_file_of_another_user_is_refused() throws IOException {
        assumeTrue(isPosix() && System.getProperty("user.name").equals("root"), "only root can give files away");
        Files.setAttribute(file, "unix:uid", 65_534, LinkOption.NOFOLLOW_LINKS);
        assertRefused();
    }

    @Test
    void the_key_is_its_owners_alone_and_is_not_used_once_it_is_not() throws IOException {
        assumeTrue(isPosix());
        Set<PosixFilePermission> owners = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertEquals(owners, Files.getPosixFilePermissions(key));
        for (PosixFilePermission more : EnumSet.complementOf(EnumSet.copyOf(owners))) {
            Set<PosixFilePermission> seen = EnumSet.copyOf(owners);
            seen.add(more);
            Files.setPosixFilePermissions(key, seen);
            assertRefused();
        }
    }

    @Test
    void a_key_that_is_a_link_or_too_short_is_not_used() throws IOException {
        byte[] whole = Files.readAllBytes(key);
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(key, elsewhere);
        Files.createSymbolicLink(key, elsewhere);
        assertRefused();
        Files.delete(key);
        Files.write(key, Arrays.copyOf(whole, whole.length - 1));
        assertRefused();
    }

    @Test
    void every_user_has_a_key_of_their_own() throws IOException {
        Path other = temp.resolve("other").resolve("key");
        new SealedFolder(temp.resolve("cache2"), other).write(NAME, CONTENT);
        assertFalse(Arrays.equals(Files.readAllBytes(key), Files.readAllBytes(other)));
    }

    @Test
    void the_seal_is_the_standard_one() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Files.readAllBytes(key), "HmacSHA256"));
        mac.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes, OwnKey.BYTES, bytes.length - OwnKey.BYTES);
        assertArrayEquals(mac.doFinal(), Arrays.copyOf(bytes, OwnKey.BYTES));
    }

    @Test
    void nobody_sees_half_of_a_file() throws Exception {
        Thread writing = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                try {
                    folder.write(NAME, CONTENT);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        writing.start();
        do {
            assertArrayEquals(CONTENT, folder.read(NAME).orElseThrow());
        } while (writing.isAlive());
        try (var files = Files.list(temp.resolve("cache"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void the_oldest_of_many_go() throws IOException {
        for (int i = 0; i < 30; i++) {
            folder.write(i + ".pack", CONTENT);
        }
        folder.write("place.last", CONTENT);
        try (var files = Files.list(temp.resolve("cache"))) {
            assertEquals(21, files.count());
        }
    }

    @Test
    void a_program_of_the_same_size_is_another_one() throws IOException {
        assertNotEquals(Program.contents(jar("first", "aaaa")), Program.contents(jar("second", "aaab")));
        assertEquals(Program.contents(jar("first", "aaaa")), Program.contents(jar("third", "aaaa")));
        assertTrue(Program.identity().isEmpty(), "loose classes may change");
    }

    private Path jar(String name, String text) throws IOException {
        Path jar = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry("A.class");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return jar;
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
