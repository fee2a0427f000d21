package org.junheng.check;

import java.util.List;
import org.junheng.model.PackCase;

/**
 * How a case came out.
 *
 * @param differences a sentence for each expected thing that did not come and each finding that was not expected
 */
public record CaseResult(PackCase tested, List<String> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean passes() {
        return differences.isEmpty();
    }
}
