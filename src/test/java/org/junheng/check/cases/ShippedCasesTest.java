package org.junheng.check.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.model.answer.CaseResult;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ShippedCasesTest {
    @TestFactory
    Stream<DynamicContainer> every_case_of_every_shipped_pack_comes_out_as_it_says_and_none_is_missing()
            throws PackFault {
        List<DynamicContainer> packs = new ArrayList<>();
        for (Path folder : ShippedPacks.withCases()) {
            CaseRun run = CaseRun.of(folder, "zh");
            List<CaseResult> results = run.cases().stream().map(run::judge).toList();
            packs.add(DynamicContainer.dynamicContainer(
                    folder.getFileName().toString(),
                    Stream.concat(results.stream().map(ShippedCasesTest::test), Stream.of(gaps(run, results)))));
        }
        assertFalse(packs.isEmpty(), "no pack has cases");
        return packs.stream();
    }

    private static DynamicTest test(CaseResult result) {
        PackCase tested = result.tested();
        String name = tested.file() + ":" + tested.line() + "  " + tested.name();
        return DynamicTest.dynamicTest(name, () -> assertEquals(List.of(), result.differences(), name));
    }

    private static DynamicTest gaps(CaseRun run, List<CaseResult> results) {
        return DynamicTest.dynamicTest(
                "met, not met, at the limit, blank and not applicable",
                () -> assertEquals(
                        List.of(),
                        CaseCoverage.of(run.pack(), results).stream()
                                .filter(each -> !each.gaps().isEmpty())
                                .map(each -> each.rule().code() + " " + each.gaps())
                                .toList()));
    }
}
