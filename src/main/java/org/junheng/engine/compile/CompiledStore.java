package org.junheng.engine.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps compiled packs between runs, in the user's own cache folder; what is missing or damaged is compiled anew.
 * Packs compiled when the program was packaged stand beside it.
 *
 * <p>{@code JUNHENG_CACHE} names another folder; set but empty, nothing is kept.
 */
final class CompiledStore {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledStore.class);
    private static final int HASH_BYTES = 32;
    private static final int MOST_FILES = 20;
    private static final String ENDING = ".rules";

    private final Optional<Path> shipped;
    private final Optional<Path> folder;
    private final String program;

    /**
     * A store.
     *
     * @param shipped where packs compiled with the program stand; only read
     * @param folder where packs compiled here are kept; none if nothing is to be kept
     * @param program what tells one build of the program from another
     */
    CompiledStore(Optional<Path> shipped, Optional<Path> folder, String program) {
        this.shipped = shipped;
        this.folder = folder;
        this.program = program;
    }

    /** The store of a packaged program; a program run from loose classes keeps nothing, since they may change. */
    static CompiledStore ofProgram() {
        try {
            Path jar = Path.of(CompiledStore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                Path beside = jar.resolveSibling("compiled");
                return new CompiledStore(Optional.of(beside), cacheFolder(), String.valueOf(Files.size(jar)));
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            LOG.debug("no cache of compiled packs", e);
        }
        return new CompiledStore(Optional.empty(), Optional.empty(), "");
    }

    private static Optional<Path> cacheFolder() {
        String named = System.getenv("JUNHENG_CACHE");
        if (named != null) {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        }
        for (String base : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
            String value = System.getenv(base);
            if (value != null && !value.isBlank()) {
                return Optional.of(Path.of(value, "junheng"));
            }
        }
        return Optional.of(Path.of(System.getProperty("user.home"), ".cache", "junheng"));
    }

    /** What a build depends on: the rules' text and the program. */
    String key(String text) {
        return Sha256.hex(program + Runtime.version() + text);
    }

    Optional<CompiledClasses> find(String key) {
        return Stream.of(shipped, folder)
                .flatMap(Optional::stream)
                .map(place -> place.resolve(key + ENDING))
                .filter(Files::isRegularFile)
                .flatMap(file -> read(file).stream())
                .findFirst();
    }

    private static Optional<CompiledClasses> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length);
            boolean whole = Arrays.equals(
                    Arrays.copyOf(bytes, HASH_BYTES), Sha256.digest().digest(content));
            return whole ? Optional.of(CompiledClasses.of(content)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("damaged cache file {}", file, e);
            return Optional.empty();
        }
    }

    void keep(String key, CompiledClasses compiled) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Path beside = Files.createTempFile(folder.get(), "new", ENDING + ".tmp");
            byte[] content = compiled.toBytes();
            byte[] hash = Sha256.digest().digest(content);
            byte[] whole = Arrays.copyOf(hash, HASH_BYTES + content.length);
            System.arraycopy(content, 0, whole, HASH_BYTES, content.length);
            Files.write(beside, whole);
            Files.move(beside, folder.get().resolve(key + ENDING), StandardCopyOption.REPLACE_EXISTING);
            removeOldest();
        } catch (IOException e) {
            LOG.debug("compiled pack not kept", e);
        }
    }

    private void removeOldest() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            kept = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path file : kept.subList(Math.min(MOST_FILES, kept.size()), kept.size())) {
            Files.deleteIfExists(file);
        }
    }
}
