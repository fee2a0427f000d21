package org.junheng.engine.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What unknown values must be for some facts to belong together. */
public final class Assumptions {
    public static final Assumptions NONE = new Assumptions(Map.of());

    private final Map<Unknown, Object> values;

    private Assumptions(Map<Unknown, Object> values) {
        this.values = values;
    }

    Assumptions with(Unknown unknown, Object value) {
        if (unknown.of().isEmpty()) {
            return this;
        }
        Map<Unknown, Object> more = new HashMap<>(values);
        more.put(unknown, value);
        return new Assumptions(more);
    }

    /** A value, or what an unknown one is assumed to be. */
    Object resolved(Object value) {
        return value instanceof Unknown unknown ? values.getOrDefault(unknown, value) : value;
    }

    /** The facts of which something is assumed. */
    Iterable<Possible> facts() {
        if (values.isEmpty()) {
            return List.of();
        }
        return values.keySet().stream()
                .flatMap(unknown -> unknown.of().stream())
                .distinct()
                .toList();
    }
}
