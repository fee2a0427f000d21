package org.junheng.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the shipped rules that a test may edit as an officer would. */
public final class PackCopy {
    private final Path rules;

    private PackCopy(Path rules) {
        this.rules = rules;
    }

    public static PackCopy in(Path folder) {
        PackCopy copy = new PackCopy(folder.resolve("rules"));
        try (Stream<Path> files = Files.walk(Shipped.RULES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy.write(Shipped.RULES.relativize(file).toString(), read(file)));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path pack() {
        return rules.resolve(Shipped.PACK_ID);
    }

    /** Replaces a text that stands in the file exactly once. */
    public PackCopy replace(String file, String from, String to) {
        String path = Shipped.PACK_ID + "/" + file;
        String text = read(rules.resolve(path));
        if (text.split(java.util.regex.Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException(file + " does not hold once: " + from);
        }
        write(path, text.replace(from, to));
        return this;
    }

    public PackCopy add(String file, String text) {
        write(Shipped.PACK_ID + "/" + file, text);
        return this;
    }

    /** Saves every file again in another way. */
    PackCopy resave(UnaryOperator<String> way) {
        try (Stream<Path> files = Files.walk(rules)) {
            files.filter(Files::isRegularFile)
                    .toList()
                    .forEach(file -> write(rules.relativize(file).toString(), way.apply(read(file))));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = rules.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
