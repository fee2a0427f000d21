package org.junheng.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;

/**
 * What would satisfy one finding?
 *
 * @param moves the smallest change, taken by itself
 * @param follows the ids of the findings with which it goes, where it has no change of its own
 * @param closes the ids of other findings that the same change satisfies
 * @param breaks the ids of what is met and would not be any more
 */
public record Fix(
        Judgement finding, Way way, List<Move> moves, List<String> follows, List<String> closes, List<String> breaks) {
    public Fix {
        moves = List.copyOf(moves);
        follows = List.copyOf(follows);
        closes = List.copyOf(closes);
        breaks = List.copyOf(breaks);
    }

    /** How a finding is satisfied. */
    public enum Way {
        /** By a change of cells; one step less is not enough. */
        LEAST,
        /** By a change of cells of which it is not known whether a cheaper one would do. */
        FOUND,
        /** Once the findings that it rests on are satisfied. */
        FOLLOWS,
        /** By nothing that was found. */
        NONE
    }

    /** What the moves cost in yuan; empty if none has a price. */
    public Optional<BigDecimal> cost() {
        return sum(moves);
    }

    /** What some moves cost in yuan; empty if none has a price. */
    public static Optional<BigDecimal> sum(List<Move> moves) {
        return moves.stream().flatMap(move -> move.cost().stream()).reduce(BigDecimal::add);
    }
}
