package org.junheng.engine.open;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.Rule.PatternUse;

/** A fact that is there, or one that may be, with what is known of it. */
public final class Possible {
    private final String type;
    private final Optional<Object> fact;
    private final boolean certain;
    private final Map<String, Object> values;
    private final Set<CellRef> cells = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private Possible(String type, Optional<Object> fact, boolean certain, Map<String, Object> values) {
        this.type = type;
        this.fact = fact;
        this.certain = certain;
        this.values = values;
    }

    /** @param values by field, blanks left out */
    static Possible certain(String type, Object fact, Map<String, Object> values) {
        return new Possible(type, Optional.of(fact), true, values);
    }

    /**
     * A fact that may be.
     *
     * @param row by which it is known as far as it can be told from others; never in a session
     * @param values by field, those that are known
     */
    static Possible supposed(String type, Optional<Row> row, Map<String, Object> values) {
        return new Possible(type, row.map(Object.class::cast), false, values);
    }

    /** Notes for want of what it is not known whether the fact is there. */
    void rests(Collection<CellRef> on, Collection<String> missingTypes) {
        cells.addAll(on);
        missing.addAll(missingTypes);
        row().filter(row -> !certain)
                .map(Row::origin)
                .ifPresent(origin -> ((DerivedOrigin) origin).supposedFrom(on, missingTypes));
    }

    String type() {
        return type;
    }

    boolean isCertain() {
        return certain;
    }

    public Optional<Object> fact() {
        return fact;
    }

    Optional<Row> row() {
        return fact.filter(Row.class::isInstance).map(Row.class::cast);
    }

    /** The value of a field, or an {@link Unknown}. */
    public Object value(String field) {
        Object value = values.get(field);
        return value == null ? new Unknown(Optional.of(this), field, isBlank(field)) : value;
    }

    private boolean isBlank(String field) {
        return certain && row().filter(row -> row.origin().isUnread(field)).isEmpty();
    }

    /** Whether it cannot be told at once whether the fact meets a pattern. */
    boolean isDoubtful(PatternUse pattern) {
        return row().flatMap(row -> row.origin().doubts(pattern.selectors(), pattern.fields()))
                .isPresent();
    }

    /** The cells for want of which it is open whether the fact meets a pattern. */
    public Collection<CellRef> cells(PatternUse pattern) {
        return certain
                ? row().flatMap(row -> row.origin().doubts(pattern.selectors(), pattern.fields()))
                        .orElse(List.of())
                : cells;
    }

    /** The cells for want of which it is open whether a supposed fact is there. */
    public Collection<CellRef> cells() {
        return cells;
    }

    /** The types of which there is nothing and for want of which it is open. */
    Set<String> missing() {
        return certain ? row().map(row -> row.origin().missing()).orElse(Set.of()) : missing;
    }
}
