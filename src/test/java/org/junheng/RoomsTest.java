package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the house: what each may know, what of a stage others may name, and how much one holds. */
class RoomsTest {
    private static final String HOME = "org.junheng.";
    private static final Path PLAN = Path.of("src", "test", "resources", "org", "junheng", "rooms.txt");
    private static final int MOST_TYPES = 25;
    private static final Set<Dependency> NAMED = named();

    private static Set<Dependency> named() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.junheng").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(named -> named.getTargetClass().getName().startsWith(HOME))
                        .collect(Collectors.toSet());
    }

    @Test
    void every_arrow_between_rooms_stands_in_the_plan_and_none_in_vain() throws IOException {
        assertSame(planned("->"), arrows(UnaryOperator.identity()));
    }

    @Test
    void neither_rooms_nor_stages_go_in_a_circle() {
        assertEquals(List.of(), circle(arrows(UnaryOperator.identity())));
        assertEquals(List.of(), circle(arrows(RoomsTest::stage)));
    }

    @Test
    void outside_a_stage_only_its_faces_are_named() throws IOException {
        Map<String, Set<String>> faces = new TreeMap<>();
        for (Dependency named : NAMED) {
            String stage = stage(room(named.getTargetClass()));
            if (!stage.equals("model") && !stage.equals(stage(room(named.getOriginClass())))) {
                faces.computeIfAbsent(stage, first -> new TreeSet<>())
                        .add(outermost(named.getTargetClass()).getSimpleName());
            }
        }
        assertSame(planned("shows"), faces);
    }

    @Test
    void no_room_holds_more_than_one_can_keep_in_mind() throws IOException {
        for (Path room : rooms()) {
            assertTrue(
                    types(room).size() <= MOST_TYPES,
                    room + " holds " + types(room).size());
        }
    }

    @Test
    void the_readme_names_every_room() throws IOException {
        String table = Files.readString(Path.of("README.md"));
        List<String> unnamed = rooms().stream()
                .map(room -> room.getFileName().toString())
                .filter(name -> !table.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), unnamed);
    }

    @Test
    void every_room_says_its_question() throws IOException {
        for (Path room : rooms()) {
            String info = Files.readString(room.resolve("package-info.java"));
            assertTrue(info.contains("?"), room + " says " + info);
        }
    }

    private static List<Path> rooms() throws IOException {
        try (var folders = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> rooms = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (!types(folder).isEmpty()) {
                    rooms.add(folder);
                }
            }
            assertTrue(rooms.size() > 20, rooms.toString());
            return rooms;
        }
    }

    private static List<Path> types(Path room) throws IOException {
        try (var files = Files.list(room)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /** By what stands before a sign in the plan, the words after it. */
    private static Map<String, Set<String>> planned(String sign) throws IOException {
        Map<String, Set<String>> planned = new TreeMap<>();
        for (String line : Files.readAllLines(PLAN)) {
            String[] sides = line.split(" " + sign + " ");
            if (sides.length == 2) {
                planned.put(
                        sides[0].strip(),
                        new TreeSet<>(Arrays.asList(sides[1].strip().split(" +"))));
            }
        }
        return planned;
    }

    private static Map<String, Set<String>> arrows(UnaryOperator<String> place) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (Dependency named : NAMED) {
            String from = place.apply(room(named.getOriginClass()));
            String to = place.apply(room(named.getTargetClass()));
            if (!from.equals(to)) {
                arrows.computeIfAbsent(from, first -> new TreeSet<>()).add(to);
            }
        }
        return arrows;
    }

    private static void assertSame(Map<String, Set<String>> planned, Map<String, Set<String>> built) {
        assertEquals(List.of(), without(built, planned), "built and not planned");
        assertEquals(List.of(), without(planned, built), "planned in vain");
    }

    private static List<String> without(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        return some.entrySet().stream()
                .flatMap(side -> side.getValue().stream()
                        .filter(to ->
                                !others.getOrDefault(side.getKey(), Set.of()).contains(to))
                        .map(to -> side.getKey() + " " + to))
                .toList();
    }

    /** The rooms that are left when all are taken out that lead to none that is left. */
    private static List<String> circle(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> left = new HashMap<>(arrows);
        boolean smaller = true;
        while (smaller) {
            Set<String> kept = new HashSet<>(left.keySet());
            smaller = left.values().removeIf(to -> to.stream().noneMatch(kept::contains));
        }
        return left.keySet().stream().sorted().toList();
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type.getBaseComponentType();
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static String room(JavaClass type) {
        return outermost(type).getPackageName().substring(HOME.length());
    }

    private static String stage(String room) {
        return room.split("\\.")[0];
    }
}
