package org.junheng.check.plan;

import java.util.List;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Fix;

/**
 * What was found for one finding by itself.
 *
 * @param wanted what satisfies it
 * @param all the same with what changes along, so that the data agree
 * @param follows as {@link Fix#follows}
 */
record Remedy(
        Judgement finding,
        Fix.Way way,
        Edits wanted,
        Edits all,
        List<String> follows,
        List<String> closes,
        List<String> breaks) {

    static Remedy none(Judgement finding) {
        return new Remedy(finding, Fix.Way.NONE, Edits.NONE, Edits.NONE, List.of(), List.of(), List.of());
    }

    static Remedy following(Judgement finding, List<String> others) {
        return new Remedy(finding, Fix.Way.FOLLOWS, Edits.NONE, Edits.NONE, others, List.of(), List.of());
    }

    boolean isFound() {
        return !wanted.isEmpty();
    }
}
