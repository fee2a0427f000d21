package org.junheng.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Balance;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Problem;
import org.junheng.model.Subject;
import org.kie.api.runtime.KieSession;

/** Inserts what derivations make, each fact once, with its lineage. */
final class DerivedFacts {
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final KieSession session;
    private final Map<Subject, Row> byKey = new HashMap<>();

    DerivedFacts(Rulebook rulebook, Ledger ledger, KieSession session) {
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.session = session;
    }

    void insert(Firing firing, int act, Row fact) {
        FactType type = rulebook.typeOf(fact).orElseThrow();
        if (!firing.unknown().isEmpty()) {
            rulebook.blankFigures(fact);
        }
        Object[] values = rulebook.values(fact);
        boolean keyed = type.fields().stream().anyMatch(Field::key);
        Optional<Subject> subject = Subjects.of(type, values);
        if (keyed && subject.isEmpty()) {
            ledger.holes().unknownFact(type.name(), firing.evidence().holes());
            book(Problem.Kind.DERIVATION_BLANK, firing, "unknownKey", type.name());
            return;
        }
        Row earlier = subject.map(byKey::get).orElse(null);
        if (earlier != null) {
            again(firing, act, earlier, values);
            return;
        }
        Subject shown = subject.orElseGet(() -> unnamed(type, firing));
        subject.ifPresent(key -> byKey.put(key, fact));
        ledger.trail().note(fact, firing, act);
        insert(firing, fact, shown, values);
    }

    private void insert(Firing firing, Row fact, Subject shown, Object[] values) {
        DerivedOrigin origin = new DerivedOrigin(shown, firing.evidence().cells(), balances(values));
        fact.cameFrom(origin);
        noteBlankSelectors(firing, rulebook.typeOf(fact).orElseThrow(), values, origin);
        session.insert(fact);
    }

    private static Subject unnamed(FactType type, Firing firing) {
        String name =
                firing.subject().map(row -> row.origin().subject().label()).orElse(type.name());
        return new Subject(type.name(), name, name);
    }

    private static List<Balance> balances(Object[] values) {
        return Arrays.stream(values)
                .filter(Balance.class::isInstance)
                .map(Balance.class::cast)
                .toList();
    }

    private void again(Firing firing, int act, Row earlier, Object[] values) {
        if (Arrays.equals(rulebook.values(earlier), values)) {
            ledger.trail().note(earlier, firing, act);
            ((DerivedOrigin) earlier.origin()).alsoFrom(firing.evidence().cells());
            return;
        }
        Subject subject = earlier.origin().subject();
        ((DerivedOrigin) earlier.origin()).isDisputedBy(firing.evidence().cells());
        ledger.holes().unknownFact(subject.type(), firing.evidence().cells());
        book(Problem.Kind.RULE_ERROR, firing, "derivedTwice", subject.type(), subject.key());
    }

    private void noteBlankSelectors(Firing firing, FactType type, Object[] values, DerivedOrigin origin) {
        for (int i = 0; i < values.length; i++) {
            String field = type.fields().get(i).name();
            if (values[i] == null && rulebook.selects(type.name(), field)) {
                origin.isBlankIn(field);
                ledger.holes()
                        .unknownField(type.name(), field, firing.evidence().holes());
                book(Problem.Kind.DERIVATION_BLANK, firing, "unknownSelector", type.name(), field);
            }
        }
    }

    /** What a match would have made stays unknown. */
    void cannotBeKnown(Firing firing) {
        firing.rule()
                .inserts()
                .forEach(type ->
                        ledger.holes().unknownFact(type, firing.evidence().holes()));
    }

    private void book(Problem.Kind kind, Firing firing, String key, Object... values) {
        ledger.problem(kind, firing, key, values);
    }
}
