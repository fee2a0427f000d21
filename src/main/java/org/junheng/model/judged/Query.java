package org.junheng.model.judged;

import java.util.Optional;

/**
 * A figure that is improbable: it decides nothing, and is open until it is corrected or explained.
 *
 * @param explanation that closes it, if there is one
 */
public record Query(Judgement judgement, Optional<Waiver> explanation) {
    public boolean isOpen() {
        return explanation.isEmpty();
    }
}
