package org.junheng.engine.open;

import java.util.Optional;

/**
 * A value that is not known.
 *
 * @param of the fact that lacks it, empty if it was worked out of what is not known
 * @param blank whether its cell is there and gives nothing
 */
public record Unknown(Optional<Possible> of, String field, boolean blank) {
    static final Unknown SOMEHOW = new Unknown(Optional.empty(), "", false);
}
