package org.junheng.engine.fire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Tally;
import org.junheng.engine.open.Assumptions;
import org.junheng.engine.open.Evaluation;
import org.junheng.model.pack.Term;

/** What is certain of a requirement although not all that its figure is counted from is known? */
final class Certain {
    private static final Set<String> CEILINGS = Set.of("atMost", "lessThan");

    private final Firing firing;
    private final Map<String, Object> tallies;

    private Certain(Firing firing) {
        this.firing = firing;
        this.tallies = new HashMap<>(firing.values());
        tallies.values().removeIf(value -> !(value instanceof Tally));
    }

    /** The draft as far as it is certain; empty if the judgement must stay open. */
    static Optional<Draft> of(Firing firing, Draft draft) {
        if (!firing.isBlank() && draft.met().isPresent()) {
            return Optional.of(draft);
        }
        Certain certain = new Certain(firing);
        return certain.standsOnTallies() ? certain.least(draft).or(() -> certain.flag(draft)) : Optional.empty();
    }

    /** Whether nothing but what is tallied can be other than it seems. */
    private boolean standsOnTallies() {
        return !tallies.isEmpty()
                && !firing.blanks()
                && !firing.doubts().whether()
                && firing.facts().stream()
                        .noneMatch(
                                fact -> fact instanceof Row row && row.origin().isDisputed());
    }

    /** A flag that comes out whatever else is tallied. */
    private Optional<Draft> flag(Draft draft) {
        Object value = new Evaluation(Optional.empty(), tallies, Assumptions.NONE)
                .value(firing.rule().figure());
        return value instanceof Boolean
                ? Optional.of(draft).filter(known -> known.met().isPresent())
                : Optional.empty();
    }

    /** More are over a ceiling for sure than it allows; whatever else is tallied can only add to them. */
    private Optional<Draft> least(Draft draft) {
        boolean counts = firing.rule().figure() instanceof Term.Property property
                && property.field().equals("notMet")
                && tallies.containsKey(property.variable());
        if (!counts
                || !CEILINGS.contains(draft.comparator())
                || draft.required().isEmpty()) {
            return Optional.empty();
        }
        Tally tally = (Tally) tallies.get(((Term.Property) firing.rule().figure()).variable());
        BigDecimal over = tally.failed().subtract(new BigDecimal(draft.required()));
        boolean failed =
                over.signum() > 0 || over.signum() == 0 && draft.comparator().equals("lessThan");
        return failed ? Optional.of(draft.atLeast(tally.failed(), over)) : Optional.empty();
    }
}
