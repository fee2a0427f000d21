package org.junheng.model.answer;

import java.util.Optional;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.PackCase;

/**
 * What became of a mutant.
 *
 * @param noticedBy a case that comes out otherwise than it expects
 */
public record MutantFate(Mutant mutant, Optional<PackCase> noticedBy) {
    /** Whether it could be published without anybody noticing. */
    public boolean survives() {
        return mutant.state() == Mutant.State.OPEN && noticedBy.isEmpty();
    }
}
