package org.junheng.check.kept;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;

/** Where does this user keep what can be made again, and where what must stay the user's own? */
public final class UserFolders {
    private static final String NAME = "junheng";

    private UserFolders() {}

    /** {@code JUNHENG_CACHE} names another folder; set but empty, nothing is kept. */
    public static Optional<Path> cache() {
        String named = System.getenv("JUNHENG_CACHE");
        try {
            if (named != null) {
                return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
            }
            return Optional.of(folder("XDG_CACHE_HOME", "LOCALAPPDATA", ".cache"));
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }

    /** Never in the cache folder, which others may be let into. */
    static Path key() {
        return folder("XDG_CONFIG_HOME", "APPDATA", ".config").resolve("key");
    }

    private static Path folder(String variable, String onWindows, String below) {
        for (String base : new String[] {variable, onWindows}) {
            String value = System.getenv(base);
            if (value != null && !value.isBlank()) {
                return Path.of(value, NAME);
            }
        }
        return Path.of(System.getProperty("user.home"), below, NAME);
    }

    /** Makes a folder that nobody else can look into; one that is there stays as it is. */
    public static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(EnumSet.range(OWNER_READ, OWNER_EXECUTE)));
        } catch (UnsupportedOperationException elsewhere) {
            Files.createDirectories(folder);
        }
    }

    /** Whether a file or folder is this user's and nobody else can write to it; where files do not tell, it is. */
    public static boolean isOwn(Path place) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return true;
        }
        PosixFileAttributes told = view.readAttributes();
        return !told.isSymbolicLink()
                && told.owner().getName().equals(System.getProperty("user.name"))
                && !told.permissions().contains(GROUP_WRITE)
                && !told.permissions().contains(OTHERS_WRITE);
    }
}
