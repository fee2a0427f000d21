package org.junheng.model.judged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A coefficient beside what other ways of computing make of the same figures; none of them decides anything.
 *
 * @param judgement the one whose figure it is
 */
public record SecondReading(Judgement judgement, List<Other> others) {
    public SecondReading {
        others = List.copyOf(others);
    }

    /**
     * What another way comes to.
     *
     * @param name of the way
     * @param source who computes so
     * @param figure empty if this way comes to none
     */
    public record Other(String name, String source, Optional<BigDecimal> figure) {}
}
