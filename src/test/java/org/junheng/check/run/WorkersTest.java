package org.junheng.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.ShippedPacks;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a run leave the same bytes, whatever is worked on at once? */
class WorkersTest {
    private static final Path PACK = Path.of("rules", "guangdong-basic-balance");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    private Path folder;

    @Test
    void one_worker_and_several_leave_the_same_files() throws Exception {
        Path counties = Files.createDirectories(folder.resolve("counties"));
        for (int i = 0; i < 4; i++) {
            String kind = i % 2 == 0 ? "district" : "compliant";
            Files.copy(Path.of("fixtures", "guangdong-" + kind + ".xlsx"), counties.resolve("县" + i + ".xlsx"));
        }
        Files.writeString(counties.resolve("县2坏.xlsx"), "no workbook");
        Map<String, String> alone = run(counties, 1);
        assertEquals(4 * 5 + 4, alone.size(), alone.keySet().toString());
        assertEquals(alone, run(counties, 3));
    }

    private Map<String, String> run(Path counties, int workers) throws Exception {
        Path place = folder.resolve("run" + workers);
        WorkbookFiles found = Check.workbooks(List.of(counties), false, "zh");
        RunCall call = new RunCall("guangdong", PACK, DAY, "zh", false, true, Optional.empty(), List.of(), false);
        try (RunFiles files = RunFiles.begin(place, call)) {
            Rulebook rulebook = ShippedPacks.rulebook(PACK);
            files.begins(rulebook.pack());
            Assessment assessment = new Assessment(rulebook.pack(), rulebook, DAY, "zh");
            new Check(PACK, DAY, "zh", (what, done, total) -> {}, workers)
                    .run(found, file -> assessment.of(file.file(), file.name()), files);
            files.keep();
        }
        return hashes(place);
    }

    /** The manifest says when the run was. */
    private static Map<String, String> hashes(Path place) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("run.json"))
                    .toList()) {
                hashes.put(place.relativize(file).toString(), Sha256.hex(file));
            }
        }
        return hashes;
    }
}
