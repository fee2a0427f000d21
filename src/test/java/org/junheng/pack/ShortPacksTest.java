package org.junheng.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.ShippedPacks;
import org.junheng.model.PackFault;
import org.junit.jupiter.api.Test;

/** What a shipped pack says once it does not say again: the name and unit of a column, the area of a file. */
class ShortPacksTest {
    @Test
    void no_measure_repeats_what_its_column_says() throws PackFault {
        List<String> offenders = new ArrayList<>();
        for (Path folder : ShippedPacks.all()) {
            LoadedPack loaded = PackLoader.read(folder, "zh");
            for (RuleDraft draft : loaded.drafts()) {
                Measures measures = Measures.of(draft.rule().patterns(), loaded.vocabulary());
                Statements.parse(draft.consequence()).getResult().orElseThrow().findAll(MethodCallExpr.class).stream()
                        .filter(call -> call.getNameAsString().equals("measure"))
                        .filter(call -> repeats(call, measures))
                        .forEach(call -> offenders.add(
                                draft.rule().place().file() + " " + draft.rule().title()));
            }
        }
        assertEquals(List.of(), offenders);
    }

    /** Whether the call says the same with an argument less. */
    private static boolean repeats(MethodCallExpr written, Measures measures) {
        List<Expression> full = List.copyOf(written.getArguments());
        for (int last = full.size() - 1; last > 0; last--) {
            MethodCallExpr shorter = written.clone();
            if (last == 1) {
                shorter.getArguments().clear();
                shorter.addArgument(full.get(1).clone());
            } else {
                shorter.getArguments().remove(last);
            }
            measures.complete(shorter);
            if (shorter.getArguments().toString().equals(full.toString())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void no_criterion_repeats_the_area_of_its_file() throws PackFault {
        List<String> offenders = new ArrayList<>();
        for (Path folder : ShippedPacks.all()) {
            PackFiles files = PackFiles.read(folder, "zh");
            for (Map.Entry<String, String> area : files.manifest().areas().entrySet()) {
                String text = files.source(area.getKey()).text().replace(" ", "");
                if (text.contains("@area(\"" + area.getValue() + "\")")) {
                    offenders.add(area.getKey() + " " + area.getValue());
                }
            }
        }
        assertEquals(List.of(), offenders);
    }
}
