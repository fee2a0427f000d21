package org.junheng.model.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/**
 * What a case expects of one criterion for one subject.
 *
 * @param line where it stands in the file of the case, counted from 1
 * @param subject its key, or what people call it
 * @param item empty if it speaks of every item of the subject
 * @param verdict empty if the criterion must not consider the subject
 * @param actual the figure that must be judged, empty if the case leaves it open
 * @param required the limit that it must be judged by, empty if the case leaves it open
 * @param points the points that must be earned, empty if the case leaves them open
 * @param worth the points that could be earned, empty if the case leaves them open
 */
public record Expectation(
        int line,
        String code,
        String subject,
        Optional<String> item,
        Optional<Verdict> verdict,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> required,
        Optional<BigDecimal> points,
        Optional<BigDecimal> worth) {
    /** An expectation that leaves the figures open. */
    public Expectation(int line, String code, String subject, Optional<String> item, Optional<Verdict> verdict) {
        this(
                line,
                code,
                subject,
                item,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it speaks of a judgement, whatever its verdict. */
    public boolean speaksOf(Judgement judgement) {
        return code.equals(judgement.code())
                && List.of(judgement.subject().key(), judgement.subject().label())
                        .contains(subject)
                && item.map(judgement.item()::equals).orElse(true);
    }

    /** Whether a judgement that it speaks of is what it expects. */
    public boolean isMetBy(Judgement judgement) {
        return verdict.filter(judgement.verdict()::equals).isPresent()
                && isFigure(actual, judgement.actualNumber())
                && isFigure(required, judgement.requiredNumber())
                && isFigure(points, judgement.points())
                && isFigure(worth, judgement.worth());
    }

    private static boolean isFigure(Optional<BigDecimal> expected, Optional<BigDecimal> judged) {
        return expected.isEmpty()
                || judged.filter(number -> number.compareTo(expected.get()) == 0)
                        .isPresent();
    }
}
