package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;

/**
 * Which rows of the pack's tables hold on a day?
 *
 * <p>A row without a first day has always held, one without a last day still does; a year is meant from its first day to
 * its last.
 */
record InForce(LocalDate day) {
    private static final MonthDay FIRST_OF_YEAR = MonthDay.of(1, 1);
    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    boolean holds(FactType type, Object[] values) {
        LocalDate last = end(type, values, Field.End.UNTIL).orElse(LocalDate.MAX);
        return !from(type, values).isAfter(day) && !last.isBefore(day);
    }

    /** The day from which a row holds. */
    static LocalDate from(FactType type, Object[] values) {
        return end(type, values, Field.End.FROM).orElse(LocalDate.MIN);
    }

    private static Optional<LocalDate> end(FactType type, Object[] values, Field.End end) {
        for (int i = 0; i < values.length; i++) {
            if (type.fields().get(i).end().filter(end::equals).isPresent() && values[i] != null) {
                return Optional.of(values[i] instanceof BigDecimal year ? of(year, end) : (LocalDate) values[i]);
            }
        }
        return Optional.empty();
    }

    private static LocalDate of(BigDecimal year, Field.End end) {
        MonthDay of = end == Field.End.FROM ? FIRST_OF_YEAR : LAST_OF_YEAR;
        return of.atYear(year.intValue());
    }
}
