package org.junheng.check.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.SecondReading;
import org.junheng.model.judged.Working;
import org.junheng.model.pack.Variant;

/** What would other ways of computing make of the coefficients of a report? */
public final class SecondReadings {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final MathContext SHOWN = MathContext.DECIMAL64;

    /** Two ways of adding up the same figures differ by less. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-20");

    private final Report report;
    private final List<Variant> variants;

    private SecondReadings(Report report, List<Variant> variants) {
        this.report = report;
        this.variants = variants;
    }

    /** A line for each judgement of a coefficient, or of the plain mean of several; none without variants. */
    public static List<SecondReading> of(Report report, List<Variant> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        SecondReadings readings = new SecondReadings(report, variants);
        List<SecondReading> found = new ArrayList<>();
        report.judgements().stream().filter(readings::isTold).forEach(each -> found.add(readings.of(each)));
        return found;
    }

    private boolean isTold(Judgement judgement) {
        if (judgement.workings().isEmpty() || judgement.actualNumber().isEmpty()) {
            return false;
        }
        return mean(judgement.workings().stream().map(Balance::coefficient).toList())
                .filter(mean -> mean.subtract(judgement.actualNumber().orElseThrow())
                                .abs()
                                .compareTo(NOTHING)
                        < 0)
                .isPresent();
    }

    private SecondReading of(Judgement judgement) {
        return new SecondReading(
                judgement,
                variants.stream()
                        .map(variant -> new SecondReading.Other(
                                variant.name(), variant.source(), figure(judgement.workings(), variant)))
                        .toList());
    }

    private Optional<BigDecimal> figure(List<Balance> balances, Variant variant) {
        return mean(balances.stream().map(each -> figure(each, variant)).toList())
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
        return Optional.of(sum.divide(BigDecimal.valueOf(figures.size()), EXACT));
    }

    /** The weighted deviation of the ratios as this way takes them, by their weighted mean. */
    private Optional<BigDecimal> figure(Balance balance, Variant variant) {
        if (balance.coefficient().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal per = variant.per().getOrDefault(item(balance), BigDecimal.ONE);
        List<BigDecimal> ratios = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Balance.Term term : balance.terms()) {
            BigDecimal weight = term.weight().orElseThrow();
            BigDecimal ratio = term.resource().orElseThrow().multiply(per).divide(weight, EXACT);
            ratios.add(
                    variant.ratioPlaces().map(places -> rounded(ratio, places)).orElse(ratio));
            weights.add(variant.weighted() ? weight : BigDecimal.ONE);
        }
        return coefficient(ratios, weights)
                .map(figure -> variant.resultPlaces()
                        .map(places -> rounded(figure, places))
                        .orElse(figure));
    }

    /** The item of the judgement that rests on this coefficient alone. */
    private String item(Balance balance) {
        return report.workings().stream()
                .filter(working -> working.balance() == balance)
                .map(Working::users)
                .flatMap(List::stream)
                .filter(user -> user.workings().size() == 1)
                .map(Judgement::item)
                .findFirst()
                .orElse("");
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
