package org.junheng.model.judged;

import java.util.List;

/** One clause of the pack and the criteria that judge it. */
public record ClauseCoverage(Clause clause, List<String> codes) {
    public ClauseCoverage {
        codes = List.copyOf(codes);
    }
}
