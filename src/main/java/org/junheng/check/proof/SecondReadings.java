package org.junheng.check.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Working;
import org.junheng.model.pack.OtherReading;

/** What would other ways of computing make of the coefficients of a report? */
public final class SecondReadings {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final MathContext SHOWN = MathContext.DECIMAL64;

    /** Two ways of adding up the same figures differ by less. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-20");

    private final List<OtherReading> readings;
    private final Map<Subject, List<Balance>> bySubject = new HashMap<>();
    private final Map<Balance, String> items = new IdentityHashMap<>();

    private SecondReadings(Report report, List<OtherReading> readings) {
        this.readings = readings;
        for (Working working : report.workings()) {
            for (Judgement user : working.users()) {
                if (user.workings().size() == 1) {
                    bySubject
                            .computeIfAbsent(user.subject(), first -> new ArrayList<>())
                            .add(working.balance());
                    items.putIfAbsent(working.balance(), user.item());
                }
            }
        }
    }

    /** A line for each judgement of a coefficient, or of the plain mean of several; none without readings. */
    public static List<Proven.Reading> of(Report report, List<OtherReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        SecondReadings second = new SecondReadings(report, readings);
        List<Proven.Reading> found = new ArrayList<>();
        report.judgements().stream().filter(second::isTold).forEach(each -> found.add(second.of(each)));
        return found;
    }

    private boolean isTold(Judgement judgement) {
        return !coefficients(judgement).isEmpty();
    }

    /** Those that a judgement's figure is, or is the plain mean of: its own, or all of its subject. */
    private List<Balance> coefficients(Judgement judgement) {
        List<Balance> own = judgement.workings().isEmpty()
                ? bySubject.getOrDefault(judgement.subject(), List.of())
                : judgement.workings();
        if (judgement.workings().isEmpty() && isNothing(judgement)) {
            return List.of();
        }
        boolean isMean = judgement.actualNumber().isPresent()
                && mean(own.stream().map(Balance::coefficient).toList())
                        .map(mean -> mean.subtract(judgement.actualNumber().orElseThrow()))
                        .filter(apart -> apart.abs().compareTo(NOTHING) < 0)
                        .isPresent();
        return isMean ? own : List.of();
    }

    /** Where all schools are alike anything else that is zero would pass for the mean. */
    private static boolean isNothing(Judgement judgement) {
        return judgement.actualNumber().filter(figure -> figure.signum() != 0).isEmpty();
    }

    private Proven.Reading of(Judgement judgement) {
        return new Proven.Reading(
                judgement,
                readings.stream()
                        .map(reading -> new Proven.Other(
                                reading.name(), reading.source(), figure(coefficients(judgement), reading)))
                        .toList());
    }

    private Optional<BigDecimal> figure(List<Balance> balances, OtherReading reading) {
        return mean(balances.stream().map(each -> figure(each, reading)).toList())
                .map(figure -> figure.round(SHOWN).stripTrailingZeros());
    }

    private static Optional<BigDecimal> mean(List<Optional<BigDecimal>> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Optional<BigDecimal> figure : figures) {
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(figure.get());
        }
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(figures.size()), EXACT));
    }

    /** The weighted deviation of the ratios as this way takes them, by their weighted mean. */
    private Optional<BigDecimal> figure(Balance balance, OtherReading reading) {
        if (balance.coefficient().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal per = reading.per().getOrDefault(items.getOrDefault(balance, ""), BigDecimal.ONE);
        List<BigDecimal> ratios = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Balance.Term term : balance.terms()) {
            BigDecimal weight = term.weight().orElseThrow();
            BigDecimal ratio = term.resource().orElseThrow().multiply(per).divide(weight, EXACT);
            ratios.add(
                    reading.ratioPlaces().map(places -> rounded(ratio, places)).orElse(ratio));
            weights.add(reading.weighted() ? weight : BigDecimal.ONE);
        }
        return coefficient(ratios, weights)
                .map(figure -> reading.resultPlaces()
                        .map(places -> rounded(figure, places))
                        .orElse(figure));
    }

    private static Optional<BigDecimal> coefficient(List<BigDecimal> ratios, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < ratios.size(); i++) {
            sum = sum.add(ratios.get(i).multiply(weights.get(i)));
        }
        if (all.signum() == 0 || sum.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mean = sum.divide(all, EXACT);
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < ratios.size(); i++) {
            squares = squares.add(
                    weights.get(i).multiply(ratios.get(i).subtract(mean).pow(2)));
        }
        return Optional.of(squares.divide(all, EXACT).sqrt(EXACT).divide(mean, EXACT));
    }

    private static BigDecimal rounded(BigDecimal figure, int places) {
        return figure.setScale(places, RoundingMode.HALF_UP);
    }
}
