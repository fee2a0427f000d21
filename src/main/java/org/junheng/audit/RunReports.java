package org.junheng.audit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.audit.whole.Moving;
import org.junheng.audit.whole.Outflow;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.text.Sha256;

/** The reports of a run, each with its hash as it was written. */
public final class RunReports {
    private final Path run;
    private final Path spool;
    private final Map<String, String> outputs = new LinkedHashMap<>();

    RunReports(Path run, Path spool) {
        this.run = run;
        this.spool = spool;
    }

    /** One report as it will be written, with its hash. */
    public record Output(String name, byte[] bytes, String sha256) {
        public static Output of(String name, WholeFile.Content content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.writeTo(out);
            byte[] bytes = out.toByteArray();
            return new Output(name, bytes, Sha256.hex(bytes));
        }
    }

    /**
     * Writes the reports of one county, whose folder is whole whenever it is there.
     *
     * @param prefix of their paths inside the folder, with {@code /} at its end or empty
     * @throws IOException if they could not be written
     */
    public void write(String prefix, Output... reports) throws IOException {
        Path aside = prefix.isEmpty() ? run : Files.createDirectories(spool.resolve("county"));
        for (Output report : reports) {
            Files.write(aside.resolve(report.name()), report.bytes());
        }
        List<Manifest.FileEntry> files = Stream.of(reports)
                .map(report -> new Manifest.FileEntry(report.name(), report.sha256()))
                .toList();
        moveIn(prefix, aside, files);
    }

    /**
     * Takes over the folder of a county that another run left.
     *
     * @throws IOException if it could not be moved
     */
    public void moveIn(String prefix, Path from, List<Manifest.FileEntry> reports) throws IOException {
        if (!prefix.isEmpty()) {
            Moving.move(from, run.resolve(prefix));
        }
        reports.forEach(report -> outputs.put(prefix + report.path(), report.sha256()));
    }

    /**
     * Writes one report as it is made.
     *
     * @param path inside the folder, with {@code /}
     * @return its hash
     * @throws IOException if it could not be written
     */
    public String write(String path, WholeFile.Content content) throws IOException {
        Path file = run.resolve(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            Outflow.of(content, out);
        }
        String sha256 = Sha256.hex(digest);
        outputs.put(path, sha256);
        return sha256;
    }

    /** All of them, in the order they were written. */
    public List<Manifest.FileEntry> entries() {
        return under("");
    }

    /** Those whose paths begin so, by the rest of their paths. */
    List<Manifest.FileEntry> under(String prefix) {
        return outputs.entrySet().stream()
                .filter(output -> output.getKey().startsWith(prefix))
                .map(output -> new Manifest.FileEntry(output.getKey().substring(prefix.length()), output.getValue()))
                .toList();
    }
}
