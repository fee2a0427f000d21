package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook laid out in another way and meaning the same gives the same judgements; seeds by {@code -Djunheng.seeds}. */
class MetamorphicTest {
    private static final int SEEDS = Integer.getInteger("junheng.seeds", 3);
    private static final Map<String, Map<String, String>> UNEDITED = new ConcurrentHashMap<>();

    private static final Map<String, String> DISTRICTS = new TreeMap<>(Map.of(
            "demo-district", "fujian-basic-balance",
            "quality-district", "quality-balance",
            "guangdong-district", "guangdong-basic-balance",
            "guizhou-district", "guizhou-points"));

    /** One district, with the seed that decides what is done to it. */
    record Trial(String district, long seed) {}

    static Stream<Trial> trials() {
        return DISTRICTS.keySet().stream()
                .flatMap(district -> LongStream.range(0, SEEDS).mapToObj(seed -> new Trial(district, seed)));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void the_judgements_are_the_same(Trial trial) {
        String pack = DISTRICTS.get(trial.district());
        Map<String, String> before = UNEDITED.computeIfAbsent(
                trial.district(), district -> Book.told(Packs.book(district).judge(Packs.rulebook(pack))));
        Random random = new Random(trial.seed());
        List<String> done = new ArrayList<>();
        Book book = Packs.book(trial.district());
        for (Relayout relayout : Relayout.values()) {
            if (random.nextInt(3) > 0) {
                relayout.edit(book, Packs.pack(pack), random);
                done.add(relayout.name());
            }
        }
        Outcome outcome = book.judge(Packs.rulebook(pack));
        Map<String, String> after = Book.told(outcome);
        Map<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changed.put(name, "gone"));
        assertEquals(
                Map.of(),
                changed,
                () -> done + " "
                        + outcome.problems().stream()
                                .filter(problem -> problem.blocking())
                                .limit(5)
                                .toList());
    }
}
