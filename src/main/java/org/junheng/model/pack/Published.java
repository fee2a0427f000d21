package org.junheng.model.pack;

import java.util.List;
import org.junheng.model.judged.Proven.Proof;

/**
 * What a pack holds its rules against, though nothing is judged by it.
 *
 * @param examples that were published
 * @param readings other ways of computing, for comparison
 * @param proofs what the pack's rules made of the examples; none before they were compiled
 */
public record Published(List<Example> examples, List<OtherReading> readings, List<Proof> proofs) {
    public static final Published NOTHING = new Published(List.of(), List.of(), List.of());

    public Published {
        examples = List.copyOf(examples);
        readings = List.copyOf(readings);
        proofs = List.copyOf(proofs);
    }

    /** The same, with what the rules make of the examples. */
    public Published proven(List<Proof> found) {
        return new Published(examples, readings, found);
    }
}
