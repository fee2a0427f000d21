package org.junheng.engine.fire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.Subjects;
import org.junheng.engine.open.Aggregated;
import org.junheng.engine.open.Evaluation;
import org.junheng.engine.open.Tuple;
import org.junheng.engine.open.Unknown;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Rule;
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
        if (firing.doubts().whether()) {
            suppose(type, rulebook.values(fact), firing);
            return;
        }
        if (firing.doubts().any()) {
            rulebook.blank(fact, Aggregated.fields(firing.rule(), type));
        }
        insertOnce(firing, act, fact);
    }

    private void insertOnce(Firing firing, int act, Row fact) {
        FactType type = rulebook.typeOf(fact).orElseThrow();
        Object[] values = rulebook.values(fact);
        boolean keyed = type.fields().stream().anyMatch(Field::key);
        Optional<Subject> subject = Subjects.of(type, values);
        if (keyed && subject.isEmpty()) {
            suppose(type, values, firing);
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
        EvidenceSet evidence = firing.evidence();
        DerivedOrigin origin = new DerivedOrigin(shown, evidence.missing(), balances(values));
        origin.from(evidence);
        fact.cameFrom(origin);
        noteBlankSelectors(firing, rulebook.typeOf(fact).orElseThrow(), values, origin);
        ledger.stock().add(fact);
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
            DerivedOrigin origin = (DerivedOrigin) earlier.origin();
            origin.from(firing.evidence());
            return;
        }
        Subject subject = earlier.origin().subject();
        ((DerivedOrigin) earlier.origin()).isDisputedBy(firing.evidence());
        suppose(rulebook.type(subject.type()), values, firing);
        book(Problem.Kind.RULE_ERROR, firing, "derivedTwice", subject.type(), subject.key());
    }

    private void noteBlankSelectors(Firing firing, FactType type, Object[] values, DerivedOrigin origin) {
        for (int i = 0; i < values.length; i++) {
            String field = type.fields().get(i).name();
            if (values[i] == null) {
                origin.isBlankIn(field);
            }
            if (values[i] == null && rulebook.selects(type.name(), field)) {
                book(Problem.Kind.DERIVATION_BLANK, firing, "unknownSelector", type.name(), field);
            }
        }
    }

    /** What a match would have made stays unknown. */
    void cannotBeKnown(Firing firing) {
        Map<String, Object> known = new HashMap<>(firing.values());
        if (firing.doubts().any()) {
            known.keySet().retainAll(Aggregated.notBy(firing.rule()));
        }
        supposeAll(firing.rule(), Tuple.knowing(known, ledger.stock()), firing.evidence());
    }

    /** Whatever a rule makes of some facts may be. */
    void supposeAll(Rule rule, Tuple tuple, EvidenceSet evidence) {
        for (Rule.Making making : rule.makes()) {
            Map<String, Object> values = new HashMap<>();
            making.figures().forEach((field, figure) -> {
                Object value = tuple.value(figure);
                if (!(value instanceof Unknown)) {
                    values.put(field, Evaluation.plain(value));
                }
            });
            ledger.stock().suppose(making.type(), values, evidence.holes(), evidence.missing());
        }
    }

    private void suppose(FactType type, Object[] values, Firing firing) {
        Map<String, Object> known = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                known.put(type.fields().get(i).name(), values[i]);
            }
        }
        EvidenceSet evidence = firing.evidence();
        ledger.stock().suppose(type.name(), known, evidence.holes(), evidence.missing());
    }

    private void book(Problem.Kind kind, Firing firing, String key, Object... values) {
        ledger.problem(kind, firing, key, values);
    }
}
