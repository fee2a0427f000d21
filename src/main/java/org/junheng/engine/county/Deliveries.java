package org.junheng.engine.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.word.Figures;
import org.junheng.word.Folding;

/** Who has handed in a form twice? It counts once, without whatever the two say differently. */
final class Deliveries {
    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Problems problems;

    Deliveries(Rulebook rulebook, Map<String, List<Row>> facts, Problems problems) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.problems = problems;
    }

    /** Leaves one fact of each key. */
    void settle() {
        rulebook.pack().types().stream()
                .filter(type -> type.shape().isSpread())
                .filter(type -> type.fields().stream().anyMatch(Field::key))
                .forEach(this::settle);
    }

    private void settle(FactType type) {
        Map<String, Row> first = new LinkedHashMap<>();
        for (Row row : facts.get(type.name())) {
            String key = Folding.folded(row.origin().subject().key());
            first.merge(key, row, (earlier, later) -> joined(type, earlier, later));
        }
        List<Row> rows = facts.get(type.name());
        rows.clear();
        rows.addAll(first.values());
    }

    private Row joined(FactType type, Row earlier, Row later) {
        Object[] one = rulebook.values(earlier);
        Object[] other = rulebook.values(later);
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            if (!type.fields().get(i).key() && !same(one[i], other[i])) {
                apart.add(i);
            }
        }
        RowOrigin origin = (RowOrigin) earlier.origin();
        say(type, origin, (RowOrigin) later.origin(), apart);
        if (apart.isEmpty()) {
            return earlier;
        }
        Object[] agreed = one.clone();
        apart.forEach(field -> agreed[field] = null);
        return rulebook.newFact(type, agreed, origin.disputing(apart));
    }

    private static boolean same(Object one, Object other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : Figures.text(one).equals(Figures.text(other));
    }

    private void say(FactType type, RowOrigin earlier, RowOrigin later, List<Integer> apart) {
        String fields =
                apart.stream().map(field -> type.fields().get(field).name()).collect(Collectors.joining("、"));
        problems.add(
                Problem.Kind.DUPLICATE_KEY,
                Optional.of(later.rowPlace()),
                later.subject().key(),
                apart.isEmpty()
                        ? "deliveredTwice"
                        : inParts(earlier, later, apart) ? "deliveredInParts" : "deliveredApart",
                later.subject().key(),
                named(earlier),
                named(later),
                apart.size(),
                fields);
    }

    /** Whether each of them holds what the other lacks, so that they are pages of one form. */
    private static boolean inParts(RowOrigin earlier, RowOrigin later, List<Integer> apart) {
        return apart.stream()
                .allMatch(field -> earlier.sheet().has(field) != later.sheet().has(field));
    }

    private static String named(RowOrigin origin) {
        return origin.sheet().name() + "（" + origin.subject().label() + "）";
    }
}
