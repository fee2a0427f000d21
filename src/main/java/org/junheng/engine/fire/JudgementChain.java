package org.junheng.engine.fire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junheng.engine.fact.Row;
import org.junheng.engine.figure.Counted;
import org.junheng.engine.figure.Exact;
import org.junheng.word.Figures;
import org.junheng.word.Shown;

/** The sentence in which a rule states its requirement: that … measure … at most …. */
public final class JudgementChain {
    private final Judge judge;
    private final Row subject;
    private String item = "";
    private String name = "";
    private Object actual;
    private String unit = "";
    private Optional<BigDecimal> worth = Optional.empty();
    private Optional<Counted> counted = Optional.empty();

    JudgementChain(Judge judge, Row subject) {
        this.judge = judge;
        this.subject = subject;
    }

    /** What of the subject is judged, where a subject is judged several times by one rule. */
    public JudgementChain item(String text) {
        item = text;
        return this;
    }

    public JudgementChain measure(String measureName, Object figure) {
        return measure(measureName, figure, "");
    }

    public JudgementChain measure(String measureName, Object figure, String figureUnit) {
        name = measureName;
        actual = figure;
        unit = figureUnit == null ? "" : figureUnit;
        return this;
    }

    /** The points that meeting the requirement earns. */
    public JudgementChain worth(BigDecimal points) {
        worth = Optional.ofNullable(points);
        return this;
    }

    /**
     * What is counted behind a rate, so that a shortfall can be told in things.
     *
     * @param what such as graduates
     * @param count how many there are
     * @param base of how many; where the share of the count in it is another than the rate, both are left out
     * @param countUnit the unit of both
     */
    public JudgementChain counting(String what, BigDecimal count, BigDecimal base, String countUnit) {
        Counted behind = new Counted(what, count, base, countUnit);
        if (actual instanceof BigDecimal rate && !behind.isBehind(rate, unit)) {
            judge.countedOtherwise(what);
        } else {
            counted = Optional.of(behind);
        }
        return this;
    }

    public void atLeast(BigDecimal limit) {
        compare("atLeast", limit, sign -> sign >= 0, false);
    }

    public void atMost(BigDecimal limit) {
        compare("atMost", limit, sign -> sign <= 0, true);
    }

    public void moreThan(BigDecimal limit) {
        compare("moreThan", limit, sign -> sign > 0, false);
    }

    public void lessThan(BigDecimal limit) {
        compare("lessThan", limit, sign -> sign < 0, true);
    }

    /** For numbers, texts, dates and flags. */
    public void equalTo(Object wanted) {
        if (actual instanceof BigDecimal number && wanted instanceof BigDecimal limit) {
            Optional<BigDecimal> gap = Optional.of(limit.subtract(number).abs());
            state("equalTo", Figures.text(limit), gap, Optional.of(number.compareTo(limit) == 0));
            return;
        }
        Optional<Boolean> met =
                actual == null || wanted == null ? Optional.empty() : Optional.of(actual.equals(wanted));
        state("equalTo", wanted == null ? "" : Figures.text(wanted), Optional.empty(), met);
    }

    public void between(BigDecimal low, BigDecimal high) {
        if (!(actual instanceof BigDecimal number) || low == null || high == null) {
            state("between", text(low) + Shown.RANGE + text(high), Optional.empty(), Optional.empty());
            return;
        }
        BigDecimal gap = low.subtract(number).max(number.subtract(high));
        state("between", text(low) + Shown.RANGE + text(high), Optional.of(gap), Optional.of(gap.signum() <= 0));
    }

    public void oneOf(Object... wanted) {
        Optional<Boolean> met = actual == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(wanted).anyMatch(value -> Exact.same(actual, value)));
        String words = Arrays.stream(wanted).map(Figures::text).collect(Collectors.joining("/"));
        state("oneOf", words, Optional.empty(), met);
    }

    /** For figures that are true or false. */
    public void holds() {
        Optional<Boolean> met = actual == null ? Optional.empty() : Optional.of(Boolean.TRUE.equals(actual));
        state("holds", "true", Optional.empty(), met);
    }

    private void compare(String comparator, BigDecimal limit, IntPredicate passes, boolean upper) {
        if (!(actual instanceof BigDecimal number) || limit == null) {
            state(comparator, text(limit), Optional.empty(), Optional.empty());
            return;
        }
        BigDecimal gap = upper ? number.subtract(limit) : limit.subtract(number);
        state(comparator, text(limit), Optional.of(gap), Optional.of(passes.test(number.compareTo(limit))));
    }

    private static String text(Object value) {
        return value == null ? "" : Figures.text(value);
    }

    private void state(String comparator, String required, Optional<BigDecimal> gap, Optional<Boolean> met) {
        String what = item == null || item.isEmpty() ? name : item;
        judge.state(new Draft(
                subject,
                what,
                actual,
                unit,
                comparator,
                required,
                gap.map(Figures::canonical),
                met,
                worth,
                counted,
                judge.act(),
                false));
    }
}
