package org.junheng.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** Reads run.json; a member that is missing makes it unreadable. */
final class ManifestReader {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> OUTWARD = Set.of("", ".", "..");

    private ManifestReader() {}

    static Manifest read(Path folder, String language) throws UnreadableInput {
        Texts texts = Texts.of("audit", language);
        return parse(bytes(folder, texts))
                .orElseThrow(() -> new UnreadableInput(texts.get("badManifest", folder.resolve(Manifest.FILE))));
    }

    static byte[] bytes(Path folder, Texts texts) throws UnreadableInput {
        Path file = folder.resolve(Manifest.FILE);
        if (PlainFiles.isStrange(file)) {
            throw new UnreadableInput(texts.get("strangeFile", file));
        }
        try {
            return JsonFile.bytes(file);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new UnreadableInput(texts.get("notARun", folder), e);
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableFile", file), e);
        }
    }

    /** The manifest; empty if it is not one. */
    static Optional<Manifest> parse(byte[] file) {
        try {
            return Optional.of(manifest(JsonFile.tree(file)));
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Manifest manifest(JsonNode run) {
        return new Manifest(
                product(run.required("program")),
                product(run.required("engine")),
                new Manifest.Java(text(run.required("java"), "version"), text(run.required("java"), "vendor")),
                OffsetDateTime.parse(text(run, "startedAt")),
                OffsetDateTime.parse(text(run, "finishedAt")),
                options(run.required("options")),
                pack(run.required("pack")),
                each(run.required("workbooks"), ManifestReader::workbook),
                run.has("refused") ? each(run.get("refused"), ManifestReader::refused) : List.of(),
                each(run.required("inputs"), ManifestReader::file),
                each(run.required("outputs"), ManifestReader::file),
                Optional.ofNullable(run.get("previous"))
                        .map(node -> new Manifest.Previous(path(node, "run"), text(node, "sha256"))),
                Optional.ofNullable(run.get("signature")).map(ManifestReader::signature));
    }

    private static Manifest.Product product(JsonNode node) {
        return new Manifest.Product(text(node, "name"), text(node, "version"));
    }

    private static Manifest.Options options(JsonNode node) {
        return new Manifest.Options(
                text(node, "pack"),
                LocalDate.parse(text(node, "date")),
                language(node),
                flag(node, "copied"),
                Optional.ofNullable(node.get("shard")).map(ManifestReader::shard),
                Optional.ofNullable(node.get("county")).map(county -> text(node, "county")));
    }

    private static String language(JsonNode node) {
        String language = text(node, "language");
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(language);
        }
        return language;
    }

    private static boolean flag(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(field);
        }
        return value.booleanValue();
    }

    private static Manifest.Shard shard(JsonNode node) {
        return new Manifest.Shard(number(node, "number"), number(node, "of"), number(node, "unread"));
    }

    private static int number(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isInt()) {
            throw new IllegalArgumentException(field);
        }
        return value.intValue();
    }

    private static Manifest.PackEntry pack(JsonNode node) {
        return new Manifest.PackEntry(
                text(node, "id"), text(node, "title"), text(node, "sha256"), path(node, "folder"));
    }

    private static Manifest.WorkbookEntry workbook(JsonNode node) {
        return new Manifest.WorkbookEntry(
                text(node, "name"), text(node, "sha256"), path(node, "kept"), path(node, "report"));
    }

    private static Manifest.RefusedEntry refused(JsonNode node) {
        RunInfo.Input input = new RunInfo.Input(text(node, "name"), text(node, "sha256"), text(node, "refused"));
        return new Manifest.RefusedEntry(input, node.has("kept") ? path(node, "kept") : "");
    }

    private static Manifest.FileEntry file(JsonNode node) {
        return new Manifest.FileEntry(path(node, "path"), text(node, "sha256"));
    }

    private static Manifest.Signature signature(JsonNode node) {
        return new Manifest.Signature(text(node, "algorithm"), text(node, "publicKey"), path(node, "file"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return value.textValue();
    }

    /** A path that leads out of the run was not written by this program. */
    private static String path(JsonNode node, String field) {
        String path = text(node, field);
        if (Stream.of(path.split("/", -1)).anyMatch(OUTWARD::contains)) {
            throw new IllegalArgumentException(field);
        }
        return path;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("no list");
        }
        List<T> things = new ArrayList<>();
        array.forEach(node -> things.add(read.apply(node)));
        return things;
    }
}
