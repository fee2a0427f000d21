package org.junheng.cli.call;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.audit.whole.NoRoom;
import org.junheng.audit.whole.Unrestored;
import org.junheng.audit.whole.Unwritten;
import org.junheng.model.text.Texts;

/** Why do reports, or single files, not stand where they should, and what became of those that stood there before? */
public final class NotWritten {
    private static final long MEGABYTE = 1_000_000;

    /** What systems say of a process that may open no more files. */
    private static final String OUT_OF_HANDLES = "Too many open files";

    private NotWritten() {}

    /** The sentence for the user. */
    public static String sentence(IOException failure, Path place, Texts texts) {
        Optional<Unrestored> lost = cause(failure, Unrestored.class);
        if (lost.isPresent()) {
            return texts.get("notWritten.unrestored", place, lost.get().aside());
        }
        if (Files.exists(place) && !Files.isDirectory(place)) {
            return texts.get("notAFolder", place);
        }
        if (isOutOfHandles(failure)) {
            return texts.get("notWritten.handles", place);
        }
        Optional<NoRoom> full = cause(failure, NoRoom.class);
        return full.isPresent()
                ? texts.get(
                        "notWritten.noRoom",
                        place,
                        full.get().free() / MEGABYTE,
                        full.get().needed() / MEGABYTE + 1)
                : texts.get("notWritten", place);
    }

    /** The sentence about single files, whichever of them was not written. */
    public static String file(IOException failure, Path place, Texts texts) {
        return texts.get(
                isOutOfHandles(failure) ? "notWritten.handles" : "fileNotWritten",
                cause(failure, Unwritten.class).map(Unwritten::place).orElse(place));
    }

    private static boolean isOutOfHandles(IOException failure) {
        return cause(failure, FileSystemException.class)
                .map(FileSystemException::getReason)
                .filter(OUT_OF_HANDLES::equals)
                .isPresent();
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        if (failure == null || type.isInstance(failure)) {
            return Optional.ofNullable(failure).map(type::cast);
        }
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .flatMap(behind -> cause(behind, type).stream())
                .findFirst();
    }
}
