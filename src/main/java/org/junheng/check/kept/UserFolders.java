package org.junheng.check.kept;

import java.nio.file.Path;
import java.util.Optional;

/** Where does this user keep what can be made again, and where what must stay the user's own? */
final class UserFolders {
    private static final String NAME = "junheng";

    private UserFolders() {}

    /** {@code JUNHENG_CACHE} names another folder; set but empty, nothing is kept. */
    static Optional<Path> cache() {
        String named = System.getenv("JUNHENG_CACHE");
        if (named != null) {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        }
        return Optional.of(folder("XDG_CACHE_HOME", "LOCALAPPDATA", ".cache"));
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
}
