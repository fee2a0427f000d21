package org.junheng.model.plan;

import java.util.List;
import org.junheng.model.judged.Judgement;

/**
 * What is met and would not be any more if one cell were one step off.
 *
 * @param move the cell, one step more or less
 * @param flipped the judgements as they would be then
 */
public record Flip(Move move, List<Judgement> flipped) {
    public Flip {
        flipped = List.copyOf(flipped);
    }
}
