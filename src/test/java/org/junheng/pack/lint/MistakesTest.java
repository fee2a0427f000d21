package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes as officers make them, one at a time: the line that is reported is the right one, the sentence helps. */
class MistakesTest {
    private static final Path HERE = Path.of("src/test/resources/org/junheng/pack/mistakes");
    private static final Pattern PROGRAMMERS_WORDS = Pattern.compile(
            "(?i)java|drools|mvel|antlr|exception|token|viable|null|class|compile|parse|[a-z]+\\.[a-z]+\\.[a-z]+");

    @TempDir
    private Path folder;

    /** One edit, and what is to be said of it; no line for what is understood as it was meant. */
    record Mistake(String file, String from, String to, String line, List<String> words) {
        static Mistake of(String row) {
            String[] cells = row.split("¦", -1);
            List<String> words = Stream.of(cells[4].split("&"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return new Mistake(cells[0], unescaped(cells[1]), unescaped(cells[2]), cells[3], words);
        }

        private static String unescaped(String text) {
            return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\uFEFF", "\uFEFF");
        }

        boolean isUnderstood() {
            return line.equals("-");
        }
    }

    static List<Mistake> mistakes() throws IOException {
        return Files.readAllLines(HERE.resolve("mistakes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Mistake::of)
                .toList();
    }

    @Test
    void there_are_at_least_sixty_that_are_reported() throws IOException {
        long reported =
                mistakes().stream().filter(mistake -> !mistake.isUnderstood()).count();
        assertTrue(reported >= 60, reported + " mistakes");
    }

    @Test
    void the_pack_without_a_mistake_is_clean() throws IOException {
        assertEquals(List.of(), Lint.offenders(copy(), "zh"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_reported_at_its_line_with_the_way_out(Mistake mistake) throws IOException {
        Path pack = copy();
        Path file = pack.resolve(mistake.file());
        String text = Files.readString(file);
        assertTrue(text.contains(mistake.from()), "not in the file: " + mistake.from());
        Files.writeString(file, text.replaceFirst(Pattern.quote(mistake.from()), quoted(mistake.to())));
        List<PackFault.Fault> offenders = Lint.offenders(pack, "zh");
        if (mistake.isUnderstood()) {
            assertEquals(List.of(), offenders);
            return;
        }
        assertTrue(!offenders.isEmpty(), "not noticed");
        PackFault.Fault first = offenders.get(0);
        assertEquals(1, offenders.size(), offenders.toString());
        assertEquals(mistake.line(), String.valueOf(first.line()), first.toString());
        mistake.words().forEach(word -> assertTrue(first.sentence().contains(word), first + " lacks " + word));
        String said = first.sentence().replaceAll("\\[[^\\]]*\\]", "");
        assertTrue(!PROGRAMMERS_WORDS.matcher(said).find(), first.toString());
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private Path copy() throws IOException {
        Path from = HERE.resolve("pack");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("pack").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return folder.resolve("pack");
    }
}
