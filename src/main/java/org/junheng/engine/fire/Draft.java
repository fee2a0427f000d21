package org.junheng.engine.fire;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Counted;

/**
 * A requirement as a rule stated it, before it becomes a judgement.
 *
 * @param actual the figure as judged, null for a blank
 * @param required the limit in words, empty if it is blank
 * @param met whether the requirement is met, empty if that cannot be told
 * @param counted what is counted behind the figure
 * @param act its number among all that the rule can do
 * @param least whether the figure is counted from what is known only, and can but grow
 */
record Draft(
        Row subject,
        String item,
        Object actual,
        String unit,
        String comparator,
        String required,
        Optional<BigDecimal> gap,
        Optional<Boolean> met,
        Optional<BigDecimal> worth,
        Optional<Counted> counted,
        int act,
        boolean least) {
    /** The same requirement, missed by so many at least. */
    Draft atLeast(BigDecimal number, BigDecimal over) {
        return new Draft(
                subject,
                item,
                number,
                unit,
                comparator,
                required,
                Optional.of(over),
                Optional.of(false),
                worth,
                counted,
                act,
                true);
    }
}
