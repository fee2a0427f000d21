package org.junheng.model.judged;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Do the rules of a pack come to a figure that was published?
 *
 * @param name of the worked example
 * @param basis id of the clause that it stands for
 * @param file path below the folder of packs
 * @param line where the figure stands, counted from 1
 * @param item what of the subject was judged
 * @param printed the figure as it was published
 * @param exact the same to more places; empty if nobody has worked it out
 * @param computed what the rules came to, empty if to nothing
 */
public record Proof(
        String name,
        String basis,
        String file,
        int line,
        String code,
        String subject,
        String item,
        BigDecimal printed,
        Optional<BigDecimal> exact,
        Optional<BigDecimal> computed) {
    /** The published figure, to as many places as there are. */
    public BigDecimal expected() {
        return exact.orElse(printed);
    }

    /** Whether what was computed rounds to what was published, to each of its places. */
    public boolean isEqual() {
        return computed.filter(figure -> rounds(figure, printed) && rounds(figure, expected()))
                .isPresent();
    }

    private static boolean rounds(BigDecimal figure, BigDecimal to) {
        return figure.setScale(to.scale(), RoundingMode.HALF_UP).compareTo(to) == 0;
    }
}
