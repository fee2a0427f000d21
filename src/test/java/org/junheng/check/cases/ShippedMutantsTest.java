package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.cli.screen.MutantText;
import org.junheng.model.answer.MutantFate;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedMutantsTest {
    private static final Path SMALLEST = ShippedPacks.RULES.resolve("guangdong-basic-balance");

    @Test
    void the_cases_of_the_smallest_shipped_pack_notice_every_fault() throws PackFault {
        noticed(SMALLEST);
    }

    /** Takes minutes, so it runs with the profile {@code mutation} only. */
    @Tag("mutation")
    @ParameterizedTest
    @MethodSource("others")
    void the_cases_of_every_shipped_pack_notice_every_fault(Path folder) throws PackFault {
        noticed(folder);
    }

    static Stream<Path> others() {
        return ShippedPacks.withCases().stream().filter(folder -> !folder.equals(SMALLEST));
    }

    private static void noticed(Path folder) throws PackFault {
        List<MutantFate> fates = MutationRun.of(folder, "zh").judge((what, done, total) -> {});
        System.out.print(folder.getFileName() + "\n" + MutantText.render(fates, "zh", false, 100));
        List<String> surviving = fates.stream()
                .filter(MutantFate::survives)
                .map(MutantFate::mutant)
                .map(mutant -> mutant.file() + ":" + mutant.line() + "  " + mutant.before() + " → " + mutant.after())
                .toList();
        assertEquals(List.of(), surviving);
        assertTrue(fates.stream().anyMatch(fate -> fate.mutant().kind() == Mutant.Kind.SELECTOR), "no selector tried");
    }
}
