package org.junheng.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junheng.audit.RunTarget;
import org.junheng.check.county.WaiverTarget;
import org.junheng.pack.file.TableTarget;
import org.junheng.workbook.read.ArchiveTarget;
import org.junheng.workbook.read.SheetTarget;

/** Which readers of foreign files are there, and what were they tried with? */
final class Targets {
    static final Path HOME = Path.of("src", "test", "resources", "org", "junheng", "fuzz");

    /** What is called with the bytes, by the class that the fuzzer calls. */
    static final Map<Class<?>, Consumer<byte[]>> ALL = Map.of(
            SheetTarget.class, SheetTarget::fuzzerTestOneInput,
            ArchiveTarget.class, ArchiveTarget::fuzzerTestOneInput,
            PackTarget.class, PackTarget::fuzzerTestOneInput,
            TableTarget.class, TableTarget::fuzzerTestOneInput,
            WaiverTarget.class, WaiverTarget::fuzzerTestOneInput,
            RunTarget.class, RunTarget::fuzzerTestOneInput);

    private Targets() {}

    static List<String> names() {
        return ALL.keySet().stream().map(Class::getSimpleName).sorted().toList();
    }

    static Class<?> called(String name) {
        return ALL.keySet().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Inputs that reach different parts of the program, by the name of their file. */
    static Map<String, byte[]> corpus(String name) throws IOException {
        Map<String, byte[]> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(HOME.resolve(name))) {
            for (Path file : files.toList()) {
                inputs.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return inputs;
    }
}
