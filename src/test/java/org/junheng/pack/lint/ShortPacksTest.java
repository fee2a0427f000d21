package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.ShippedPacks;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.pack.declared.Measures;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.load.PackLoader;
import org.junheng.tree.Expression;
import org.junit.jupiter.api.Test;

/** What a shipped pack says once it does not say again: the name and unit of a column, the area of a file. */
class ShortPacksTest {
    @Test
    void no_measure_repeats_what_its_column_says() throws PackFault {
        List<String> offenders = new ArrayList<>();
        for (Path folder : ShippedPacks.all()) {
            LoadedPack loaded = PackLoader.read(folder, "zh");
            for (Rule rule : loaded.pack().rules()) {
                Measures measures = Measures.of(rule.patterns(), loaded.vocabulary());
                rule.tree()
                        .judgements()
                        .flatMap(judged -> judged.word("measure").stream())
                        .filter(measure -> repeats(measure.parts(), measures))
                        .forEach(measure -> offenders.add(rule.place().file() + " " + rule.title()));
            }
        }
        assertEquals(List.of(), offenders);
    }

    /** Whether the call says the same with an argument less. */
    private static boolean repeats(List<Expression> written, Measures measures) {
        Expression figure = written.get(Math.min(1, written.size() - 1));
        Optional<String> unit = measures.unit(figure);
        return written.size() == 3 && isText(written.get(2), unit.orElse(""))
                || written.size() == 2 && unit.isEmpty() && isText(written.get(0), measures.name(figure));
    }

    private static boolean isText(Expression written, String words) {
        return written instanceof Expression.Text text
                && !words.isEmpty()
                && text.value().equals(words);
    }

    @Test
    void no_criterion_repeats_the_area_of_its_file() throws PackFault {
        List<String> offenders = new ArrayList<>();
        for (Path folder : ShippedPacks.all()) {
            PackFiles files = PackFiles.read(folder, "zh");
            for (Map.Entry<String, String> area : files.manifest().areas().entrySet()) {
                String text = source(files, area.getKey()).replace(" ", "");
                if (text.contains("@area(\"" + area.getValue() + "\")")) {
                    offenders.add(area.getKey() + " " + area.getValue());
                }
            }
        }
        assertEquals(List.of(), offenders);
    }

    private static String source(PackFiles files, String path) {
        return files.sources().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
