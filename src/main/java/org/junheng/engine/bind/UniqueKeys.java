package org.junheng.engine.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Place;
import org.junheng.word.Folding;

/** Does a key stand once among all sheets of a type, however it is spelt? */
final class UniqueKeys {
    /** Those before a part of a key. */
    private static final Pattern ZEROS = Pattern.compile("(^|/)0+(?=[^/])");

    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Problems problems;

    UniqueKeys(Rulebook rulebook, Map<String, List<Row>> facts, Problems problems) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.problems = problems;
    }

    /** Names each row that repeats another's key; one that differs by leading zeros may be meant, and is remarked. */
    void check() {
        rulebook.types().stream()
                .filter(type -> type.fields().stream().anyMatch(Field::key))
                .forEach(this::check);
    }

    private void check(FactType type) {
        Map<String, List<RowOrigin>> alike = new HashMap<>();
        for (Row row : facts.get(type.name())) {
            RowOrigin origin = (RowOrigin) row.origin();
            List<RowOrigin> earlier =
                    alike.computeIfAbsent(withoutZeros(origin.subject().key()), look -> new ArrayList<>(1));
            compare(earlier, origin);
            earlier.add(origin);
        }
    }

    private void compare(List<RowOrigin> earlier, RowOrigin origin) {
        String key = origin.subject().key();
        Optional<RowOrigin> same = earlier.stream()
                .filter(other -> Folding.folded(other.subject().key()).equals(Folding.folded(key)))
                .findFirst();
        Optional<Place> place = Optional.of(origin.rowPlace());
        if (same.isPresent()) {
            boolean exactly = same.get().subject().key().equals(key);
            String sentence = exactly ? "duplicateKey" : "duplicateLook";
            problems.add(Problem.Kind.DUPLICATE_KEY, place, key, sentence, both(same.get(), origin));
        } else if (!earlier.isEmpty()) {
            Object[] both = both(earlier.get(0), origin);
            problems.remark(Problem.Kind.DUPLICATE_KEY, place, key, "duplicateZeros", both);
        }
    }

    private static Object[] both(RowOrigin earlier, RowOrigin later) {
        return new Object[] {
            later.subject().key(),
            earlier.rowName(),
            later.rowName(),
            earlier.subject().key()
        };
    }

    private static String withoutZeros(String key) {
        return ZEROS.matcher(Folding.folded(key)).replaceAll("$1");
    }
}
