package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.cli.SmallCase.Answer;

/** Runs of the small case in a folder of runs, to be verified afterwards. */
abstract class WithRunsOfSmallCase extends WithSmallCase {
    final Answer check(String run, Path workbook, String... more) {
        List<String> words = new ArrayList<>(List.of("check", workbook.toString()));
        words.addAll(List.of("--pack", small.path("pack").toString(), "--date", "2026-01-05"));
        words.addAll(List.of("--out", small.path("runs/" + run).toString()));
        words.addAll(Arrays.asList(more));
        return SmallCase.call(words.toArray(String[]::new));
    }

    final Answer verify(String run, String... more) {
        List<String> words =
                new ArrayList<>(List.of("verify", small.path("runs/" + run).toString()));
        words.addAll(Arrays.asList(more));
        return SmallCase.call(words.toArray(String[]::new));
    }
}
