package org.junheng.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.layout.Folding;
import org.junheng.model.FactType;
import org.junheng.model.Problem;
import org.junheng.model.Subject;

/** The facts of one county and of the pack's tables, by type. */
final class BoundFacts {
    private final Rulebook rulebook;
    private final Problems problems;
    private final Map<String, List<Row>> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, RowOrigin>> byKey = new HashMap<>();

    BoundFacts(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
        rulebook.pack().types().forEach(type -> facts.put(type.name(), new ArrayList<>()));
    }

    Map<String, List<Row>> facts() {
        return facts;
    }

    void keep(FactType type, Object[] values, RowOrigin origin) {
        Subjects.of(type, values).ifPresent(named -> checkKey(type, named, origin));
        facts.get(type.name()).add(rulebook.newFact(type, values, origin));
    }

    /** A key stands once among all sheets of a type, however it is spelt. */
    private void checkKey(FactType type, Subject subject, RowOrigin origin) {
        RowOrigin earlier = byKey.computeIfAbsent(type.name(), name -> new HashMap<>())
                .putIfAbsent(Folding.folded(subject.key()), origin);
        if (earlier != null) {
            boolean same = earlier.subject().key().equals(subject.key());
            problems.add(
                    Problem.Kind.DUPLICATE_KEY,
                    Optional.of(origin.rowPlace()),
                    subject.key(),
                    same ? "duplicateKey" : "duplicateLook",
                    subject.key(),
                    earlier.rowName(),
                    origin.rowName(),
                    earlier.subject().key());
        }
    }
}
