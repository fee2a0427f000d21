package org.junheng.audit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.text.Sha256;

/** The folder that a run leaves behind: filled beside its place, then moved there, or gone without a trace. */
public final class RunFolder implements AutoCloseable {
    private static final String SPOOL = ".spool";

    private final Path place;
    private final HiddenFolder hidden;
    private final Placing.Steps steps;
    private final List<Manifest.FileEntry> inputs = new ArrayList<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();

    private RunFolder(Path place, HiddenFolder hidden, Placing.Steps steps) {
        this.place = place;
        this.hidden = hidden;
        this.steps = steps;
    }

    /** What goes into one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Begins a folder; nothing stands at its place until it is kept.
     *
     * @throws IOException if nothing can be written there
     */
    public static RunFolder begin(Path folder) throws IOException {
        return begin(folder, step -> {});
    }

    static RunFolder begin(Path folder, Placing.Steps steps) throws IOException {
        Path named = folder.toAbsolutePath().normalize();
        if (Files.exists(named) && !Files.isDirectory(named)) {
            throw new IOException("not a folder: " + named);
        }
        Path parent = Optional.ofNullable(named.getParent()).orElse(named);
        Files.createDirectories(parent);
        HiddenFolder.sweep(parent);
        Path place = Files.exists(named) ? named.toRealPath() : named;
        return new RunFolder(place, HiddenFolder.claim(place), steps);
    }

    /** One report as it will be written, with its hash. */
    public record Output(String name, byte[] bytes, String sha256) {
        public static Output of(String name, Content content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            byte[] bytes = out.toByteArray();
            return new Output(name, bytes, Sha256.hex(bytes));
        }
    }

    /**
     * Writes one report.
     *
     * @param prefix of its path inside the folder, with {@code /} at its end or empty
     * @throws IOException if it could not be written
     */
    public void write(String prefix, Output output) throws IOException {
        Path file = file(prefix + output.name());
        Files.createDirectories(file.getParent());
        Files.write(file, output.bytes());
        outputs.put(prefix + output.name(), output.sha256());
    }

    /**
     * Writes one report as it is made.
     *
     * @param path inside the folder, with {@code /}
     * @throws IOException if it could not be written
     */
    public void write(String path, Content content) throws IOException {
        Path file = file(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            content.writeTo(out);
        }
        outputs.put(path, Sha256.hex(digest));
    }

    /**
     * A folder for what is in the way while the run is filled; it is gone when the run is kept.
     *
     * @throws IOException if nothing can be written there
     */
    public Path spool() throws IOException {
        return Files.createDirectories(file(SPOOL));
    }

    /**
     * Keeps a copy of one file that the run is made from.
     *
     * @param path inside the folder, with {@code /}
     * @return the hash of the copy
     * @throws IOException if it could not be copied
     */
    public String copy(String path, Path source) throws IOException {
        Path file = inside(path, source);
        Files.createDirectories(file.getParent());
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            Files.copy(source, out);
        }
        String sha256 = Sha256.hex(digest);
        inputs.add(new Manifest.FileEntry(path, sha256));
        return sha256;
    }

    /**
     * Notes the hash alone of one file that the run is made from.
     *
     * @throws IOException if it could not be read
     */
    public String note(String path, Path source) throws IOException {
        String sha256 = Sha256.hex(source);
        inputs.add(new Manifest.FileEntry(path, sha256));
        return sha256;
    }

    /**
     * Removes an input that was kept in vain.
     *
     * @throws IOException if it could not be removed
     */
    public void forget(String path) throws IOException {
        inputs.removeIf(file -> file.path().equals(path));
        Files.deleteIfExists(file(path));
    }

    /** The files the run is made from, in the order they were kept. */
    public List<Manifest.FileEntry> inputs() {
        return List.copyOf(inputs);
    }

    /** The reports, in the order they were written. */
    public List<Manifest.FileEntry> outputs() {
        return outputs.entrySet().stream()
                .map(output -> new Manifest.FileEntry(output.getKey(), output.getValue()))
                .toList();
    }

    /** Where a file of the run lies until the run is kept. */
    public Path file(String path) {
        return hidden.filling().resolve(path);
    }

    /** The run before this one, in the folder where this one will stand. */
    public Optional<Manifest.Previous> previous() throws IOException {
        return Chain.last(place);
    }

    /**
     * Adds the manifest and moves the folder to its place; an earlier run there is replaced as a whole, other files
     * stay.
     *
     * @throws IOException if it could not be moved; what stood there before is then as it was
     */
    public void keep(Manifest manifest, Optional<SigningKey> key) throws IOException {
        HiddenFolder.delete(file(SPOOL));
        byte[] bytes =
                ManifestJson.bytes(key.isPresent() ? manifest.signedBy(key.get().signature()) : manifest);
        if (key.isPresent()) {
            Files.write(file(SigningKey.FILE), key.get().sign(bytes));
        }
        Files.write(file(Manifest.FILE), bytes);
        new Placing(place, hidden, steps).place();
    }

    /** Where the machine's locale cannot express a name, the copy takes the file's own, byte by byte. */
    private Path inside(String path, Path source) {
        try {
            return hidden.filling().resolve(path);
        } catch (InvalidPathException inexpressible) {
            return hidden.filling()
                    .resolve(path.substring(0, path.lastIndexOf('/')))
                    .resolve(source.getFileName());
        }
    }

    /** Lets go of the folder without removing anything, as the end of the process does. */
    void abandon() throws IOException {
        hidden.abandon();
    }

    /** Removes what was not kept. */
    @Override
    public void close() throws IOException {
        hidden.remove();
    }
}
