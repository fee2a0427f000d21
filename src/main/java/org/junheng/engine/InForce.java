package org.junheng.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junheng.model.FactType;
import org.junheng.model.Field;

/**
 * Which rows of the pack's tables hold on a day?
 *
 * <p>A row without a first day has always held, one without a last day still does; a year is meant from its first day to
 * its last.
 */
record InForce(LocalDate day) {
    private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

    boolean holds(FactType type, Object[] values) {
        return !from(type, values).isAfter(day) && !until(type, values).isBefore(day);
    }

    /** The day from which a row holds. */
    static LocalDate from(FactType type, Object[] values) {
        LocalDate latest = LocalDate.MIN;
        for (int i = 0; i < values.length; i++) {
            if (is(type.fields().get(i), Field.End.FROM) && values[i] != null) {
                latest = values[i] instanceof BigDecimal year
                        ? LocalDate.of(year.intValue(), 1, 1)
                        : (LocalDate) values[i];
            }
        }
        return latest;
    }

    private static LocalDate until(FactType type, Object[] values) {
        LocalDate last = LocalDate.MAX;
        for (int i = 0; i < values.length; i++) {
            if (is(type.fields().get(i), Field.End.UNTIL) && values[i] != null) {
                last = values[i] instanceof BigDecimal year
                        ? LAST_OF_YEAR.atYear(year.intValue())
                        : (LocalDate) values[i];
            }
        }
        return last;
    }

    private static boolean is(Field field, Field.End end) {
        return field.end().filter(end::equals).isPresent();
    }
}
