package org.junheng.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Packs travel by mail: what one of a stranger says is refused, by file and line, before anything of it runs. */
class HostilePackTest {
    private static final Pattern REPEATED = Pattern.compile("«([^»]*)»×([0-9]+)");

    /** Far more than any needs, on a machine that does other things as well. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private static Map<String, String> tricks() throws IOException {
        try (var in = HostilePackTest.class.getResourceAsStream("/org/junheng/pack/hostile.txt")) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ");
            Map<String, String> tricks = new LinkedHashMap<>();
            for (String part : List.of(parts).subList(1, parts.length)) {
                int end = part.indexOf('\n');
                Matcher repeated = REPEATED.matcher(part.substring(end + 1));
                tricks.put(
                        part.substring(0, end),
                        repeated.replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2))))));
            }
            return tricks;
        }
    }

    private PackFault refusal(TinyPack pack) {
        return assertTimeoutPreemptively(
                BOUND, () -> assertThrows(PackFault.class, () -> PackLoader.load(pack.folder(), "zh")));
    }

    @TestFactory
    Stream<DynamicTest> each_trick_is_refused_at_a_line_of_its_own_file() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        tricks().forEach((name, text) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            PackFault fault = refusal(TinyPack.in(home.resolve(name)).file("hostile.drl", text));
            assertTrue(
                    fault.faults().stream().anyMatch(each -> each.file().equals("tiny/hostile.drl") && each.line() > 0),
                    fault.faults().toString());
            assertFalse(Files.exists(Path.of("canary")), "code of the pack ran");
        })));
        assertTrue(tests.size() > 150, "only " + tests.size());
        return tests.stream();
    }

    @Test
    void what_lies_in_a_pack_and_is_no_file_of_it_is_refused_by_name() throws IOException, InterruptedException {
        Path secret = Files.writeString(home.resolve("secret.csv"), "秘密");
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String name : List.of("more.drl", "tables/表.csv", "tables", "pack.yaml", "clauses.csv", "link.txt")) {
            TinyPack pack = TinyPack.in(home.resolve("link-" + name.replace('/', '-')));
            Path place = pack.folder().resolve(name);
            Files.createDirectories(place.getParent());
            Files.deleteIfExists(place);
            Files.createSymbolicLink(place, secret);
            sentences.put(name, refusal(pack).faults().toString());
        }
        TinyPack piped = TinyPack.in(home.resolve("pipe"));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", piped.folder().resolve("more.drl").toString())
                        .start()
                        .waitFor());
        String pipe = refusal(piped).faults().toString();
        sentences.forEach((name, told) -> {
            assertTrue(told.contains("tiny/" + name) && told.contains("这是一个链接"), name + told);
            assertFalse(told.contains("秘密"), told);
        });
        assertTrue(pipe.contains("tiny/more.drl") && pipe.contains("不是普通文件"), pipe);
    }

    @Test
    void a_file_that_is_larger_longer_or_stranger_than_any_is_refused() {
        record Strange(String name, String text, String said) {}
        for (Strange strange : List.of(
                new Strange("big.drl", "// x\n".repeat(500_000), "超过 2 MB"),
                new Strange("tables/宽.csv", "栏,".repeat(20_000) + "\n", "这一行超过"),
                new Strange("a\u202Elrd.drl", "", "看不见的字符"),
                new Strange("a\nb.drl", "", "看不见的字符"))) {
            TinyPack pack = TinyPack.in(home.resolve("strange-" + strange.said().length()
                            + strange.name().length()))
                    .file(strange.name(), strange.text());
            assertTrue(refusal(pack).faults().toString().contains(strange.said()), strange.said());
        }
    }

    @Test
    void a_declared_bound_that_cannot_be_reckoned_with_is_refused() {
        for (String least : List.of("1E999999999", "-1E999999999", "1E-999999999", "9".repeat(5000), "NaN")) {
            TinyPack pack = TinyPack.in(home.resolve("min" + least.hashCode()));
            pack.file("more.drl", """
                    declare 食堂 extends Row
                        @sheet( "食堂" )
                        编号 : String @key @required
                        人数 : BigDecimal @min( %s )
                    end
                    """.formatted(least));
            assertTrue(refusal(pack).faults().get(0).file().equals("tiny/more.drl"), least);
        }
    }
}
