package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the rule engine and its parsers is named beyond its public interface: whatever an upgrade may move. */
class SeamTest {
    private static final Path NAMED = Path.of("src", "test", "resources", "org", "junheng", "internals.txt");

    @Test
    void every_internal_class_stands_in_the_list_with_the_room_that_names_it() throws IOException {
        List<String> used = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.junheng").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(named -> isInternal(
                                named.getTargetClass().getBaseComponentType().getName()))
                        .map(named -> named.getOriginClass().getPackageName() + " "
                                + named.getTargetClass().getBaseComponentType().getName())
                        .toList();
        List<String> listed;
        try (Stream<String> lines = Files.lines(NAMED)) {
            listed = lines.filter(line -> line.startsWith("org.")).toList();
        }
        assertEquals(String.join("\n", listed), String.join("\n", new TreeSet<>(used)));
    }

    private static boolean isInternal(String name) {
        return name.startsWith("org.drools.")
                || name.startsWith("org.kie.") && !name.startsWith("org.kie.api.")
                || name.startsWith("com.github.javaparser.");
    }
}
