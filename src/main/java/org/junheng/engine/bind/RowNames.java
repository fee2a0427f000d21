package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.word.Figures;

/** What is a row called that only has the key of another? By the name that the other has, and the key. */
final class RowNames {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    RowNames(Rulebook rulebook, Map<String, List<Row>> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    /** Gives every such row its name. */
    void give() {
        for (FactType type : rulebook.types()) {
            if (type.fields().stream().anyMatch(field -> field.refers().isPresent())) {
                facts.get(type.name()).forEach(row -> give(type, row));
            }
        }
    }

    private void give(FactType type, Row row) {
        Object[] values = rulebook.values(row);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Field field = type.fields().get(i);
            String value = values[i] == null ? "" : Figures.text(values[i]);
            String name = field.refers()
                    .map(target -> names(target).getOrDefault(value, value))
                    .orElse(value);
            boolean told = field.label() || field.refers().isPresent();
            if (told && !value.isEmpty()) {
                words.add(new Subject("", value, name).named());
            }
        }
        RowOrigin origin = (RowOrigin) row.origin();
        String label = String.join(" ", words);
        row.cameFrom(origin.called(new Subject(type.name(), origin.subject().key(), label)));
    }

    /** The labels of a type by key. */
    private Map<String, String> names(String target) {
        return known.computeIfAbsent(target, name -> {
            Map<String, String> names = new HashMap<>();
            facts.getOrDefault(name, List.of())
                    .forEach(row -> names.put(
                            row.origin().subject().key(), row.origin().subject().label()));
            return names;
        });
    }
}
