package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packs share by extending one another, never by copying. */
class PackSharingTest {
    private static final Pattern CRITERION = Pattern.compile(
            "^rule \"([^\"]*)\"(?=[^\"]*?@code)(?:(?!^end).)*?@severity\\( (?:must|should) \\).*?^when(.*?)^end",
            Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void no_criterion_of_one_pack_stands_in_another() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Path pack : ShippedPacks.all()) {
            for (Path file : ShippedPacks.files(pack)) {
                if (file.toString().endsWith(".drl")) {
                    collect(pack, Files.readString(file), places);
                }
            }
        }
        assertEquals(
                Set.of(),
                places.values().stream().filter(packs -> packs.size() > 1).collect(Collectors.toSet()));
        assertEquals(true, places.size() > 200);
    }

    private static void collect(Path pack, String text, Map<String, Set<String>> places) {
        Matcher criterion = CRITERION.matcher(text);
        while (criterion.find()) {
            String body = criterion.group(2).replaceAll("\\s+", "");
            places.computeIfAbsent(body, any -> new TreeSet<>())
                    .add(pack.getFileName().toString());
        }
    }
}
