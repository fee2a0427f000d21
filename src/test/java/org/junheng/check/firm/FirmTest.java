package org.junheng.check.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.bench.Generator;
import org.junheng.check.Shipped;
import org.junheng.model.plan.Flip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is listed as turning by one step in one cell does turn, and nothing that turns is missing: judged again to see. */
class FirmTest {
    @TempDir
    private Path folder;

    @Test
    void what_turns_in_a_small_district_is_what_is_listed() throws Exception {
        hold(district(6, 3), 15, 15);
    }

    @Test
    @Tag("firm")
    void what_turns_in_the_demonstration_district_is_what_is_listed() throws Exception {
        hold(Shipped.DEMO, 400, 400);
    }

    @ParameterizedTest
    @MethodSource("fifty")
    @Tag("firm")
    void what_turns_in_fifty_districts_is_what_is_listed(int seed) throws Exception {
        hold(district(6 + seed % 5, seed), 40, 40);
    }

    static IntStream fifty() {
        return IntStream.rangeClosed(1, 50);
    }

    private Path district(int schools, long seed) throws IOException {
        Generator.main(new String[] {
            "1",
            String.valueOf(schools),
            String.valueOf(seed),
            folder.resolve("d" + seed).toString()
        });
        try (Stream<Path> files = Files.list(folder.resolve("d" + seed))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Some of the cells that are listed, some of all, and some that hold nothing, where one more makes a row necessary. */
    private static void hold(Path district, int ofListed, int ofAll) throws Exception {
        Given given = new Given(district, Shipped.PACK, Shipped.DAY);
        Firm firm = given.firm();
        List<Flip> flips = firm.flips(done -> {});
        List<Nudge> all = new ArrayList<>(firm.nudges());
        Collections.shuffle(all, new Random(1));
        List<Nudge> listed = all.stream()
                .filter(nudge -> !Given.listed(flips, nudge).isEmpty())
                .limit(ofListed)
                .toList();
        assertFalse(listed.isEmpty());
        List<String> wrong = new ArrayList<>();
        Stream<Nudge> first = all.stream()
                .filter(nudge -> nudge.sign() > 0 && nudge.cell().shown().equals("0"))
                .limit(6);
        Stream.of(listed.stream(), all.stream().limit(ofAll), first)
                .flatMap(some -> some)
                .forEach(nudge -> {
                    Set<String> turned = given.turned(nudge);
                    if (!turned.equals(Given.listed(flips, nudge))) {
                        wrong.add(district.getFileName() + " " + nudge.at() + " " + nudge.sign() + ": turns " + turned
                                + ", listed " + Given.listed(flips, nudge));
                    }
                });
        assertEquals(List.of(), wrong);
    }
}
