package org.junheng.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junheng.check.kept.UserFolders;

/**
 * Are the classes of this jar at hand in the form in which this Java reads them at once?
 *
 * <p>Java takes such an archive only for the very jar in the very place that it was made from, so a check that finds
 * none leaves one as it ends: in the user's cache folder, or in the folder {@code kept} beside the jar, where the build
 * has it. Java runs what is in it, so it is taken from no folder that others can write to but the jar's own.
 */
final class ClassArchive {
    private static final String ENDING = ".jsa";
    private static final String READ = "-XX:SharedArchiveFile=";
    private static final String MAKE = "-XX:ArchiveClassesAtExit=";
    private final Path jar;
    private final Optional<Path> cache;
    private final String name;
    private Optional<Path> making = Optional.empty();

    /** @param cache the user's folder for what can be made again, if anything is to be kept */
    ClassArchive(Path jar, Optional<Path> cache) {
        this(jar, cache, name(jar));
    }

    private ClassArchive(Path jar, Optional<Path> cache, String name) {
        this.jar = jar;
        this.cache = cache;
        this.name = name;
    }

    /** One where the start script looks for it, which knows by other means whether it fits. */
    static ClassArchive at(Path jar, Path place) {
        return new ClassArchive(
                jar, Optional.of(place.getParent()), place.getFileName().toString());
    }

    private static String name(Path jar) {
        String told = jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified() + Runtime.version();
        return "jar-" + Integer.toHexString(told.hashCode()) + ENDING;
    }

    /**
     * What Java is to be told of the archive.
     *
     * @param worth whether one may be made of what the run loads
     */
    Optional<String> option(boolean worth) {
        Path beside = jar.resolveSibling("kept").resolve(name);
        if (beside.toFile().isFile()) {
            return Optional.of(READ + beside);
        }
        try {
            return cache.isEmpty() ? Optional.empty() : option(cache.get().toAbsolutePath(), worth);
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    private Optional<String> option(Path folder, boolean worth) throws IOException {
        Path archive = folder.resolve(name);
        if (archive.toFile().isFile()) {
            boolean own = UserFolders.isOwn(folder) && UserFolders.isOwn(archive);
            return own ? Optional.of(READ + archive) : Optional.empty();
        }
        if (worth) {
            UserFolders.make(folder);
            if (UserFolders.isOwn(folder)) {
                making = Optional.of(folder.resolve(ProcessHandle.current().pid() + ".tmp"));
            }
        }
        return making.isPresent() ? Optional.of(MAKE + making.get()) : Optional.empty();
    }

    /** Whether one is made of what the run loads. */
    boolean isMaking() {
        return making.isPresent();
    }

    /** Puts what was made in its place; what was made of other jars, started in the same way, is large, and goes. */
    void keep() {
        if (making.isEmpty() || !making.get().toFile().isFile()) {
            return;
        }
        String alike = name.substring(0, name.indexOf('-') + 1) + "*" + ENDING;
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(making.get().getParent(), alike)) {
            for (Path other : others) {
                Files.delete(other);
            }
            Files.move(making.get(), making.get().resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException nextTime) {
            discard();
        }
    }

    /** Removes what was made of a run that came to no end. */
    void discard() {
        making.ifPresent(made -> made.toFile().delete());
    }
}
