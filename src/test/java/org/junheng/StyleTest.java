package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.javaparser.ast.body.CallableDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How the program's files must look; every offender is named before a test fails. */
class StyleTest {
    private static final int MOST_LINES_OF_A_FILE = 250;
    private static final int MOST_LINES_OF_A_METHOD = 25;
    private static final Set<String> VAGUE =
            Set.of("util", "utils", "common", "impl", "helper", "helpers", "manager", "service", "services");
    private static final Pattern OF_OTHER_PEOPLE = Pattern.compile("@author|TODO|FIXME|={5,}|-{5,}");

    @Test
    void files_are_short() {
        List<String> offenders = new ArrayList<>();
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            long lines = Sources.text(file).lines().count();
            if (lines > MOST_LINES_OF_A_FILE) {
                offenders.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), offenders);
    }

    @Test
    void methods_are_short() {
        List<String> offenders = new ArrayList<>();
        for (Path file : Sources.files(Sources.JAVA, ".java")) {
            Sources.parsed(file).findAll(CallableDeclaration.class).forEach(method -> {
                int lines = lines(method);
                if (lines > MOST_LINES_OF_A_METHOD) {
                    offenders.add(file + " " + method.getNameAsString() + " has " + lines + " lines");
                }
            });
        }
        assertEquals(List.of(), offenders);
    }

    private static int lines(CallableDeclaration<?> method) {
        int first = method.getName().getBegin().orElseThrow().line;
        int last = method.getEnd().orElseThrow().line;
        return last - first + 1;
    }

    @Test
    void every_package_says_what_it_is_for_and_has_a_telling_name() {
        Set<Path> packages = new TreeSet<>();
        Sources.files(Sources.JAVA, ".java").forEach(file -> packages.add(file.getParent()));
        assertFalse(packages.isEmpty());
        List<String> offenders = new ArrayList<>();
        for (Path folder : packages) {
            if (!Files.exists(folder.resolve("package-info.java"))) {
                offenders.add(folder + " has no package-info.java");
            }
            if (StreamSupport.stream(folder.spliterator(), false).anyMatch(part -> VAGUE.contains(part.toString()))) {
                offenders.add(folder + " has a name that says nothing");
            }
        }
        assertEquals(List.of(), offenders);
    }

    @Test
    void there_are_no_author_tags_banners_or_notes_to_self() {
        List<String> offenders = new ArrayList<>();
        for (Path file : Sources.files(Path.of("src"), ".java")) {
            OF_OTHER_PEOPLE
                    .matcher(Sources.text(file))
                    .results()
                    .filter(found -> !file.endsWith("StyleTest.java"))
                    .forEach(found -> offenders.add(file + ": " + found.group()));
        }
        assertEquals(List.of(), offenders);
    }
}
