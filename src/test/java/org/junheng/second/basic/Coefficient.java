package org.junheng.second.basic;

import java.util.List;
import org.junheng.second.Figure;
import org.junheng.second.Truth;

/**
 * How unequal are the schools of a stage? Clause 2012-计算公式: the mean is all of the resource over all pupils, the
 * deviation is weighted by pupils, the coefficient is its root over the mean; nothing is rounded.
 */
public final class Coefficient {
    private Coefficient() {}

    /** A school that may be there or not leaves it unknown. */
    public static Figure of(List<Truth> there, List<Figure> amounts, List<Figure> pupils) {
        if (!Truth.all(there).yes()) {
            return Figure.UNKNOWN;
        }
        Figure all = Figure.sum(pupils);
        Figure mean = Figure.sum(amounts).over(all);
        Figure variance = Figure.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            Figure distance = amounts.get(i).over(pupils.get(i)).minus(mean);
            variance = variance.plus(pupils.get(i).over(all).times(distance).times(distance));
        }
        return variance.root().over(mean);
    }
}
