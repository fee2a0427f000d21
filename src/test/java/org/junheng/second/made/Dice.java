package org.junheng.second.made;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junheng.second.Fraction;

/** What comes next? The same of the same seed. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    public int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A whole number at a limit or one beside it, seldom zero or far away; never negative. */
    public String heads(Fraction limit) {
        if (oneIn(25)) {
            return "0";
        }
        long floor = limit.floor().over().longValueExact();
        long far = oneIn(6) ? from(2, 40) : 0;
        return String.valueOf(Math.max(0, floor + pick(-1, 0, 0, 1, 1, 2) + far));
    }

    public String heads(int whole, String rate) {
        return heads(Fraction.of(whole).times(Fraction.of(rate)));
    }

    /** A decimal of two places at a limit or a hundredth beside it, seldom zero or far away; never negative. */
    public String amount(Fraction limit) {
        if (oneIn(25)) {
            return "0";
        }
        Fraction cents = limit.times(Fraction.of(100)).floor();
        long far = oneIn(6) ? from(100, 4000) : 0;
        long some = Math.max(0, cents.over().longValueExact() + pick(-1, 0, 0, 0, 1) + far);
        BigDecimal written = BigDecimal.valueOf(some, 2).setScale(2, RoundingMode.UNNECESSARY);
        return written.stripTrailingZeros().toPlainString();
    }

    public String amount(String limit) {
        return amount(Fraction.of(limit));
    }
}
