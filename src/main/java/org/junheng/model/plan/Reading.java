package org.junheng.model.plan;

import java.util.List;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;

/**
 * What comes of another reading of data or rules.
 *
 * @param title what the pack calls it
 * @param verdict of the run by this reading
 * @param flipped what is met and is not by this reading
 * @param mended what is not met and is by this reading
 */
public record Reading(String title, RunVerdict verdict, List<Judgement> flipped, List<Judgement> mended) {
    public Reading {
        flipped = List.copyOf(flipped);
        mended = List.copyOf(mended);
    }
}
