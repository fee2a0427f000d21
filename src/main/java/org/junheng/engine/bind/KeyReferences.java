package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.engine.fact.Subjects;
import org.junheng.engine.layout.Likeness;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;
import org.junheng.word.Figures;
import org.junheng.word.Folding;

/** Does every row that repeats a key repeat one that there is? One that only looks different is taken for it. */
final class KeyReferences {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Problems problems;

    KeyReferences(Rulebook rulebook, Map<String, List<Row>> facts, Problems problems) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.problems = problems;
    }

    /** Names the keys that are none, a value of a sheet once, and mends those that only look different. */
    void check() {
        for (FactType type : rulebook.types()) {
            List<Field> fields = type.fields();
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).refers().isPresent()) {
                    check(type, i, fields.get(i).refers().get());
                }
            }
        }
    }

    private void check(FactType type, int field, String target) {
        Map<String, Set<String>> known = keysOf(target, type.fields().get(field).name());
        if (known.isEmpty()) {
            return;
        }
        Set<String> said = new LinkedHashSet<>();
        List<Row> rows = facts.get(type.name());
        for (int i = 0; i < rows.size(); i++) {
            Object[] values = rulebook.values(rows.get(i));
            String value = values[field] == null ? "" : Figures.text(values[field]);
            Set<String> alike = known.getOrDefault(looks(value), Set.of());
            if (value.isEmpty() || alike.contains(value)) {
                continue;
            }
            boolean first = said.add(value);
            Place place = ((RowOrigin) rows.get(i).origin()).cell(field).place();
            if (alike.size() == 1 && values[field] instanceof String) {
                values[field] = alike.iterator().next();
                rows.set(i, renamed(rows.get(i), type, values));
                mended(first, place, value, Figures.text(values[field]));
            } else if (first) {
                orphan(place, value, target, known, alike);
            }
        }
    }

    private Row renamed(Row row, FactType type, Object[] values) {
        RowOrigin origin = (RowOrigin) row.origin();
        Optional<Subject> subject = Subjects.of(type, values);
        return rulebook.newFact(type, values, subject.map(origin::called).orElse(origin));
    }

    /** The keys of a type by what they look like. */
    private Map<String, Set<String>> keysOf(String target, String field) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        FactType type = rulebook.type(target);
        int key = type.fields().indexOf(type.keyFor(field).orElse(type.fields().get(0)));
        for (Row row : facts.getOrDefault(target, List.of())) {
            Optional.ofNullable(rulebook.values(row)[key])
                    .map(Figures::text)
                    .ifPresent(value -> known.computeIfAbsent(looks(value), look -> new LinkedHashSet<>())
                            .add(value));
        }
        return known;
    }

    private static String looks(String value) {
        String folded = Folding.folded(value);
        int zeros = 0;
        while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
            zeros++;
        }
        return folded.substring(zeros);
    }

    private void mended(boolean first, Place place, String value, String meant) {
        if (first) {
            boolean zeros = !Folding.folded(value).equals(Folding.folded(meant));
            String key = zeros ? "refers.zeros" : "refers.width";
            problems.remark(Problem.Kind.ORPHAN_KEY, Optional.of(place), value, key, place, value, meant);
        }
    }

    private void orphan(Place place, String value, String target, Map<String, Set<String>> known, Set<String> alike) {
        List<String> keys = new ArrayList<>();
        known.values().forEach(keys::addAll);
        String sheet = rulebook.type(target).sheet().orElse(target);
        String nearest = Likeness.nearest(value, keys).orElse("");
        String sentence = nearest.isEmpty() ? "refers.orphan" : "refers.orphanNear";
        if (alike.size() > 1) {
            nearest = String.join("、", alike);
            sentence = "refers.several";
        }
        problems.addNear(
                Problem.Kind.ORPHAN_KEY, Optional.of(place), value, nearest, sentence, place, value, sheet, nearest);
    }
}
