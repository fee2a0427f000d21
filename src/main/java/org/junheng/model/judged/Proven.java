package org.junheng.model.judged;

import java.util.List;

/** What stands beside a report for those who doubt its figures: published examples, and other ways of computing. */
public record Proven(List<Proof> examples, List<SecondReading> readings) {
    public static final Proven NOTHING = new Proven(List.of(), List.of());

    public Proven {
        examples = List.copyOf(examples);
        readings = List.copyOf(readings);
    }
}
