package org.junheng.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.junheng.model.text.Sha256;

/** Which run came before? The runs of a folder name each other by hash, so that a missing or changed one shows. */
final class Chain {
    private Chain() {}

    /** A run beside others. */
    private record Link(Path run, Instant finished) {}

    /**
     * The run that ended last among those beside a place; by name where two ended together.
     *
     * @throws IOException if the folder of runs cannot be read
     */
    static Optional<Manifest.Previous> last(Path place) throws IOException {
        Optional<Link> last = Optional.empty();
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(place.getParent(), run -> isOther(run, place))) {
            for (Path run : runs) {
                last = later(last, finished(run).map(hour -> new Link(run, hour)));
            }
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Path run = last.get().run();
        return Optional.of(new Manifest.Previous(run.getFileName().toString(), Sha256.hex(run.resolve(Manifest.FILE))));
    }

    private static boolean isOther(Path run, Path place) {
        return !run.equals(place)
                && !run.getFileName().toString().startsWith(".")
                && Files.isRegularFile(run.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Link> later(Optional<Link> one, Optional<Link> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Comparator<Link> byEnd = Comparator.comparing(Link::finished)
                .thenComparing(link -> link.run().toString());
        return byEnd.compare(one.get(), other.get()) < 0 ? other : one;
    }

    /** Only the beginning is read: there may be thousands of runs. */
    private static Optional<Instant> finished(Path run) {
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(run.resolve(Manifest.FILE)))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("finishedAt")) {
                    return Optional.ofNullable(json.nextTextValue())
                            .map(OffsetDateTime::parse)
                            .map(OffsetDateTime::toInstant);
                }
            }
            return Optional.empty();
        } catch (IOException | DateTimeException notARun) {
            return Optional.empty();
        }
    }
}
