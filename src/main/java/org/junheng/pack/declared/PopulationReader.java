package org.junheng.pack.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.junheng.model.pack.Population;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Words;

/** Which rows does a declaration say there must be? */
final class PopulationReader {
    private final RuleFaults faults;

    PopulationReader(RuleFaults faults) {
        this.faults = faults;
    }

    List<Population> read(SourceFile file, TypeDeclarationDescr declared) {
        Map<String, List<String>> words = Words.of(declared.getAnnotations());
        List<Population> found = new ArrayList<>();
        if (words.containsKey("optional")) {
            found.add(new Population.Optionally());
        }
        if (words.containsKey("unheld")) {
            found.add(new Population.Unheld());
        }
        words.getOrDefault("covers", List.of()).forEach(type -> found.add(new Population.Covers(type)));
        if (words.containsKey("every") || words.containsKey("last")) {
            Optional<Population.Last> years =
                    Optional.ofNullable(words.get("last")).flatMap(given -> last(file, declared, given));
            found.add(new Population.Every(words.getOrDefault("every", List.of()), years));
        }
        return found;
    }

    private Optional<Population.Last> last(SourceFile file, TypeDeclarationDescr declared, List<String> given) {
        boolean numbers = given.size() >= 2 && given.stream().skip(1).allMatch(text -> text.matches("\\d{1,2}"));
        if (!numbers || given.size() > 3) {
            faults.addAt(file, declared.getLine(), 0, "badLast", declared.getTypeName(), String.join(", ", given));
            return Optional.empty();
        }
        int lag = given.size() == 3 ? Integer.parseInt(given.get(2)) : 0;
        return Optional.of(new Population.Last(given.get(0), Integer.parseInt(given.get(1)), lag));
    }
}
