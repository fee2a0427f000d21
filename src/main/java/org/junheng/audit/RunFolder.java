package org.junheng.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.whole.Moving;
import org.junheng.model.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that a run leaves behind: filled beside its place, then moved there, or gone without a trace. */
public final class RunFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final String SPOOL = ".spool";

    private final Path place;
    private final HiddenFolder hidden;
    private final Placing.Steps steps;
    private final List<Manifest.FileEntry> inputs = new ArrayList<>();
    private final RunReports reports;
    private boolean kept;
    private boolean resumable;

    private RunFolder(Path place, HiddenFolder hidden, Placing.Steps steps) {
        this.place = place;
        this.hidden = hidden;
        this.steps = steps;
        this.reports = new RunReports(hidden.filling(), file(SPOOL));
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

    /** Makes ready what reads the manifest of an earlier run: beginning to takes longer than all else of placing this one. */
    public void prepare() {
        ManifestReader.parse(new byte[0]);
    }

    /** What is done of it stays when it is stopped, and another run for the same place can go on with it. */
    public RunFolder resumable() {
        resumable = true;
        return this;
    }

    /**
     * How many counties stopped runs for this place have left.
     *
     * @throws IOException if they cannot be looked at
     */
    public int left() throws IOException {
        int counties = 0;
        for (HiddenFolder other : hidden.left()) {
            counties += Journal.read(other.filling()).size();
            other.abandon();
        }
        return counties;
    }

    /**
     * Puts what stopped runs for this place have left aside in this one.
     *
     * @return the counties that they had done
     * @throws IOException if it cannot be moved
     */
    public List<Journal.Done> resume() throws IOException {
        for (HiddenFolder other : hidden.left()) {
            Path before = file(Journal.BEFORE)
                    .resolve(other.filling().getFileName().toString().substring(1));
            Files.createDirectories(before.getParent());
            Files.move(other.filling(), before);
            other.remove();
        }
        return Journal.read(hidden.filling());
    }

    /**
     * Notes that a county is done and all its files stand in the folder.
     *
     * @param key a hash of all but the workbook that the outcome depends on
     * @throws IOException if it could not be noted
     */
    public void done(String key, String prefix, Manifest.FileEntry workbook) throws IOException {
        if (resumable) {
            Journal.add(hidden.filling(), new Journal.Done(key, workbook, file(prefix), reports.under(prefix)));
        }
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

    /** Notes one file that another run was made from, by the hash that this had. */
    public void noted(Manifest.FileEntry file) {
        inputs.add(file);
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

    /** The reports that are in it so far. */
    public RunReports reports() {
        return reports;
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
     * @throws IOException if it could not be moved; what stood there before is then as it was, unless it says otherwise
     */
    public void keep(Manifest manifest, Optional<SigningKey> key) throws IOException {
        Moving.delete(file(SPOOL));
        Moving.delete(file(Journal.BEFORE));
        Files.deleteIfExists(file(Journal.FILE));
        byte[] bytes =
                ManifestJson.bytes(key.isPresent() ? manifest.signedBy(key.get().signature()) : manifest);
        if (key.isPresent()) {
            Files.write(file(SigningKey.FILE), key.get().sign(bytes));
        }
        Files.write(file(Manifest.FILE), bytes);
        new Placing(place, hidden, steps).place();
        kept = true;
        if (resumable) {
            removeLeft();
        }
    }

    /** What stopped runs have left is of no use any more; the run is at its place whether or not that can be removed. */
    private void removeLeft() {
        try {
            hidden.left().forEach(HiddenFolder::discard);
        } catch (IOException | RuntimeException stuck) {
            LOG.debug("left beside {}", place, stuck);
        }
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

    /** Removes what was not kept, unless another run can go on with it. */
    @Override
    public void close() throws IOException {
        if (resumable && !kept && Journal.isBegun(hidden.filling())) {
            hidden.abandon();
        } else if (kept) {
            hidden.discard();
        } else {
            hidden.remove();
        }
    }
}
