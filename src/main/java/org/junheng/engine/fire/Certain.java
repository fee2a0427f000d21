package org.junheng.engine.fire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Tally;
import org.junheng.engine.open.Assumptions;
import org.junheng.engine.open.Evaluation;
import org.junheng.model.pack.Term;
import org.junheng.word.Shown;

/** What is certain of a requirement although not all that its figure is counted from is known? */
final class Certain {
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
                && !firing.isUndecided()
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
        Optional<BigDecimal> least = firing.rule().figure() instanceof Term.Property property
                        && tallies.get(property.variable()) instanceof Tally tally
                ? tally.least(property.field())
                : Optional.empty();
        return least.flatMap(count -> ceiling(draft)
                .map(count::subtract)
                .filter(over -> over.signum() > 0
                        || over.signum() == 0 && draft.comparator().equals("lessThan"))
                .map(over -> draft.atLeast(count, over)));
    }

    /** What a count may not exceed, if the requirement says so. */
    private static Optional<BigDecimal> ceiling(Draft draft) {
        if (draft.required().isEmpty()) {
            return Optional.empty();
        }
        return switch (draft.comparator()) {
            case "atMost", "lessThan", "equalTo" -> Optional.of(new BigDecimal(draft.required()));
            case "between" ->
                Optional.of(draft.required().split(Pattern.quote(Shown.RANGE), -1)[1])
                        .filter(upper -> !upper.isEmpty())
                        .map(BigDecimal::new);
            default -> Optional.empty();
        };
    }
}
