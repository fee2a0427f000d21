package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.model.PackCase;
import org.junheng.model.PackFault;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ShippedCasesTest {
    @TestFactory
    Stream<DynamicContainer> every_case_of_every_shipped_pack_comes_out_as_it_says() throws PackFault {
        List<DynamicContainer> packs = new ArrayList<>();
        for (Path folder : ShippedPacks.withCases()) {
            CaseRun run = CaseRun.of(folder, "zh");
            packs.add(DynamicContainer.dynamicContainer(
                    folder.getFileName().toString(), run.cases().stream().map(tested -> test(run, tested))));
        }
        assertFalse(packs.isEmpty(), "no pack has cases");
        return packs.stream();
    }

    private static DynamicTest test(CaseRun run, PackCase tested) {
        String name = tested.file() + ":" + tested.line() + "  " + tested.name();
        return DynamicTest.dynamicTest(
                name, () -> assertEquals(List.of(), run.judge(tested).differences(), name));
    }
}
