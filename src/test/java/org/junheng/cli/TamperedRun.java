package org.junheng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junheng.model.text.Sha256;

/** A copy of two runs that somebody lays hands on. */
final class TamperedRun {
    /** What stands in a file beside the runs, which none of them may show. */
    static final String SECRET = "CANARY-7301";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEAL = ",\n  \"seal\": \"";

    private final Path folder;

    private TamperedRun(Path folder) {
        this.folder = folder;
    }

    static TamperedRun copy(Path runs, Path folder) throws IOException {
        copyAll(runs, folder.resolve("runs"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        return new TamperedRun(folder);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    Path runs() {
        return folder.resolve("runs");
    }

    Path file(String name) {
        return runs().resolve("甲").resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    void replace(String name, String old, String now) throws IOException {
        String text = text(name);
        if (!text.contains(old)) {
            throw new AssertionError(name + " does not say " + old);
        }
        write(name, text.replace(old, now));
    }

    void cut(String name) throws IOException {
        byte[] all = Files.readAllBytes(file(name));
        Files.write(file(name), java.util.Arrays.copyOf(all, all.length / 2));
    }

    void remove(String name) throws IOException {
        Files.delete(file(name));
    }

    /** A file of zeros that takes no room on the disk. */
    void grow(String name, long bytes) throws IOException {
        try (RandomAccessFile all = new RandomAccessFile(file(name).toFile(), "rw")) {
            all.setLength(bytes);
        }
    }

    void link(String name) throws IOException {
        Files.deleteIfExists(file(name));
        Files.createSymbolicLink(file(name), folder.resolve("secret.txt"));
    }

    void pipe(String name) throws IOException, InterruptedException {
        Files.deleteIfExists(file(name));
        new ProcessBuilder("mkfifo", file(name).toString()).start().waitFor();
    }

    /** The same file of the run beside it. */
    void swap(String name) throws IOException {
        Files.write(file(name), Files.readAllBytes(runs().resolve("乙").resolve(name)));
    }

    /** Changes one thing in a file of JSON. */
    void edit(String name, Consumer<ObjectNode> change) throws IOException {
        ObjectNode all = (ObjectNode) JSON.readTree(text(name));
        change.accept(all);
        write(name, JSON.writeValueAsString(all));
    }

    static ObjectNode first(JsonNode all, String list) {
        return (ObjectNode) all.path(list).get(0);
    }

    /** Lists the files as they are now, and seals run.json, as somebody does who knows how. */
    void seal() throws IOException {
        ObjectNode run = (ObjectNode) JSON.readTree(text("run.json"));
        run.remove("seal");
        for (String list : new String[] {"inputs", "outputs"}) {
            for (JsonNode entry : (ArrayNode) run.get(list)) {
                Path file = file(entry.get("path").asText());
                if (Files.isRegularFile(file)) {
                    ((ObjectNode) entry).put("sha256", Sha256.hex(file));
                }
            }
        }
        String open = JSON.writeValueAsString(run);
        open = open.substring(0, open.length() - 1);
        write("run.json", open + SEAL + Sha256.hex(open.getBytes(StandardCharsets.UTF_8)) + "\"\n}\n");
    }
}
