package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which match made which judgement and which fact, for those who ask why; a mere check keeps none of it. */
public final class Trail {
    public static final Trail NONE = new Trail(false);

    private final boolean kept;
    private final Map<Object, List<Step>> steps = new IdentityHashMap<>();

    /**
     * One thing that one match did.
     *
     * @param act its number among all that the rule can do
     */
    public record Step(Firing firing, int act) {}

    private Trail(boolean kept) {
        this.kept = kept;
    }

    public static Trail kept() {
        return new Trail(true);
    }

    void note(Object made, Firing firing, int act) {
        if (kept) {
            steps.computeIfAbsent(made, first -> new ArrayList<>(1)).add(new Step(firing, act));
        }
    }

    /** The matches that made a judgement, an exclusion or a fact. */
    public List<Step> of(Object made) {
        return steps.getOrDefault(made, List.of());
    }
}
