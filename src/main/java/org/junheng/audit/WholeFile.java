package org.junheng.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Writes one file whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes beside the file's place and moves it there; what stood there before is replaced only then.
     *
     * @throws IOException if it could not be written; what stood there is then as it was
     */
    public static void write(Path file, RunFolder.Content content) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(place.getParent()).orElse(place);
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + place.getFileName() + "-" + UUID.randomUUID());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.writeTo(out);
            }
            Placing.move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
