package org.junheng.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which counties of a run are done? A line each, written once the county's folder stands whole, so that a stopped run
 * can go on.
 */
public final class Journal {
    static final String FILE = ".journal";

    /** What a stopped run left, put aside in the one that goes on, and in it what an earlier one had left. */
    static final String BEFORE = ".before";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Journal() {}

    /**
     * One county.
     *
     * @param key a hash of all but the workbook that the outcome depends on
     * @param workbook name and hash of its workbook
     * @param folder where its reports stand
     * @param outputs its reports by their names
     */
    public record Done(String key, Manifest.FileEntry workbook, Path folder, List<Manifest.FileEntry> outputs) {
        public Done {
            outputs = List.copyOf(outputs);
        }
    }

    static void add(Path run, Done county) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                county.key(),
                county.workbook().path(),
                county.workbook().sha256(),
                run.relativize(county.folder()).toString()));
        for (Manifest.FileEntry file : county.outputs()) {
            words.addAll(List.of(file.path(), file.sha256()));
        }
        Files.writeString(
                run.resolve(FILE),
                JSON.writeValueAsString(words) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Whether anything is done there. */
    static boolean isBegun(Path run) {
        return Files.exists(run.resolve(FILE)) || Files.exists(run.resolve(BEFORE));
    }

    /** Everything that is done there, and in what it was to go on with. */
    static List<Done> read(Path run) throws IOException {
        List<Done> all = new ArrayList<>();
        if (Files.isRegularFile(run.resolve(FILE))) {
            String text = new String(Files.readAllBytes(run.resolve(FILE)), StandardCharsets.UTF_8);
            text.lines().forEach(line -> done(run, line).ifPresent(all::add));
        }
        if (Files.isDirectory(run.resolve(BEFORE))) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(run.resolve(BEFORE))) {
                for (Path earlier : left) {
                    all.addAll(read(earlier));
                }
            }
        }
        return all;
    }

    /** The last line may not have been written to its end. */
    private static Optional<Done> done(Path run, String line) {
        try {
            String[] words = JSON.readValue(line, String[].class);
            List<Manifest.FileEntry> outputs = new ArrayList<>();
            for (int i = 4; i + 1 < words.length; i += 2) {
                outputs.add(new Manifest.FileEntry(words[i], words[i + 1]));
            }
            return PlainFiles.folder(run, words[3])
                    .map(folder -> new Done(words[0], new Manifest.FileEntry(words[1], words[2]), folder, outputs));
        } catch (JsonProcessingException | RuntimeException torn) {
            return Optional.empty();
        }
    }
}
