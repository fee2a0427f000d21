package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.engine.fact.Figure;
import org.junheng.engine.fact.PendingRecord.Fault;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Unit;
import org.junheng.word.Figures;

/** How does a column's unit stand to the one that rules count in, and what are its figures in that unit? */
final class ColumnUnit {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PER_HEAD = Pattern.compile("[均每]");
    private static final Fault MISFIT = new Fault(Problem.Kind.UNIT, "unit.ofCell");

    private final Field field;
    private final String header;
    private final State state;
    private final Optional<Unit> declared;
    private final Optional<Unit> found;

    /** How a found unit stands to the declared one. */
    enum State {
        AS_DECLARED(""),
        CONVERTED("unit.converted"),
        UNKNOWN("unit.unknown"),
        MISFIT("unit.misfit"),
        UNDECLARED("unit.undeclared"),
        FRACTION("unit.fraction"),
        DOUBTFUL("unit.doubtful");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The sentence that says so. */
        String key() {
            return key;
        }

        /** Whether nothing of the column can be read. */
        boolean isBlocked() {
            return this != AS_DECLARED && this != CONVERTED;
        }
    }

    private ColumnUnit(Field field, String header, State state, Optional<Unit> declared, Optional<Unit> found) {
        this.field = field;
        this.header = header;
        this.state = state;
        this.declared = declared;
        this.found = found;
    }

    /**
     * The unit of one column.
     *
     * @param header its words
     * @param written the unit that was found for it, empty if none was
     */
    static ColumnUnit of(Field field, String header, Optional<String> written) {
        Optional<Unit> declared = Unit.of(field.unit());
        if (field.type() != Field.Type.DECIMAL
                || written.isEmpty()
                || written.get().equals(field.unit())) {
            return new ColumnUnit(field, header, State.AS_DECLARED, declared, declared);
        }
        Optional<Unit> found = Unit.of(written.get());
        return new ColumnUnit(field, header, state(field, header, declared, found), declared, found);
    }

    private static State state(Field field, String header, Optional<Unit> declared, Optional<Unit> found) {
        if (found.isEmpty()) {
            return State.UNKNOWN;
        }
        if (field.unit().isEmpty()) {
            boolean plain = found.get().isYear()
                    || Unit.of("1")
                            .filter(one -> found.get().fits(one) && found.get().same(one))
                            .isPresent();
            return plain ? State.AS_DECLARED : found.get().isShare() ? State.CONVERTED : State.UNDECLARED;
        }
        if (declared.isEmpty() || !fits(found.get(), declared.get(), field.name() + header)) {
            return State.MISFIT;
        }
        return found.get().same(declared.get()) ? State.AS_DECLARED : State.CONVERTED;
    }

    private static boolean fits(Unit found, Unit declared, String words) {
        return found.fits(declared)
                || found.fitsPerHead(declared) && PER_HEAD.matcher(words).find();
    }

    /** The same column if its figures may be fractions that were meant as percentages. */
    ColumnUnit suspecting(Stream<Object> read, boolean said) {
        boolean percent = declared.filter(
                        unit -> unit.isShare() && !unit.same(Unit.of("1").orElseThrow()))
                .isPresent();
        return percent && !said && FractionSuspect.of(read)
                ? new ColumnUnit(field, header, State.FRACTION, declared, found)
                : this;
    }

    /** Whether its figures could as well be in another unit than the one found for them. */
    boolean isDoubtedBy(Unit other) {
        return field.type() == Field.Type.DECIMAL
                && !field.key()
                && !state.isBlocked()
                && found.filter(unit ->
                                unit.dimension().equals(other.dimension()) && unit.fits(other) && !unit.same(other))
                        .isPresent();
    }

    /** The same column where it is not known in which unit its figures are. */
    ColumnUnit doubted() {
        return new ColumnUnit(field, header, State.DOUBTFUL, declared, found);
    }

    State state() {
        return state;
    }

    /** How many of the declared unit one of the found is. */
    BigDecimal factor() {
        Unit target = declared.orElseGet(() -> Unit.of("1").orElseThrow());
        return found.map(unit -> unit.in(target)).orElse(BigDecimal.ONE);
    }

    /** What a cell gives in the declared unit: a value, or the {@link Fault} for which it gives none; null for a blank. */
    Object settled(Object read) {
        if (state.isBlocked() && !(read instanceof Fault)) {
            return null;
        }
        Object value = read;
        if (read instanceof Figure figure) {
            value = of(figure);
        } else if (read instanceof BigDecimal number) {
            value = converted(number, found);
        }
        return value instanceof BigDecimal number ? checked(Figures.canonical(number)) : value;
    }

    private Object of(Figure figure) {
        if (figure.own().isPresent()) {
            return ofOwn(figure.number(), figure.own().get());
        }
        boolean inPercent = declared.filter(Unit::isShare).isPresent();
        return figure.percentFormat() && inPercent
                ? converted(figure.number(), Unit.of("1"))
                : figure.percentFormat() ? figure.number() : converted(figure.number(), found);
    }

    private Object ofOwn(BigDecimal number, Unit own) {
        if (field.unit().isEmpty()) {
            return own.isYear()
                    ? number
                    : own.isShare() ? own.convert(number, Unit.of("1").orElseThrow()) : MISFIT;
        }
        return declared.isPresent() && fits(own, declared.get(), field.name() + header)
                ? own.convert(number, declared.get())
                : MISFIT;
    }

    private BigDecimal converted(BigDecimal number, Optional<Unit> from) {
        if (state == State.AS_DECLARED && from.equals(found)) {
            return number;
        }
        Unit target = declared.orElseGet(() -> Unit.of("1").orElseThrow());
        return from.map(unit -> unit.convert(number, target)).orElse(number);
    }

    private Object checked(BigDecimal number) {
        boolean tooSmall = field.min().filter(min -> number.compareTo(min) < 0).isPresent();
        boolean broken = field.whole() && number.stripTrailingZeros().scale() > 0;
        return tooSmall || broken ? Fault.of(Problem.Kind.OUT_OF_RANGE) : number;
    }
}
