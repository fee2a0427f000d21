package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.fact.Origin;
import org.junheng.model.judged.Balance;
import org.junheng.word.Figures;

/**
 * Computes the enrolment-weighted coefficient of variation, exactly wherever it is a rational number.
 *
 * <p>S² = Σ(x²/P)/ΣP − (Σx/ΣP)², the same number as Σ(P/ΣP)(x/P − X̄)² without a rounded mean inside. Source: the
 * calculation notes to 教督〔2012〕3号.
 */
final class Balances {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Balances() {}

    static Balance of(List<Weighted> shares) {
        List<Weighted> ordered =
                shares.stream().sorted(Comparator.comparing(Balances::position)).toList();
        boolean whole = !ordered.isEmpty() && ordered.stream().allMatch(Balances::isWhole);
        if (!whole) {
            return new Balance(
                    Optional.empty(), Optional.empty(), Optional.empty(), terms(ordered, Optional.empty(), null));
        }
        BigDecimal pupils = total(ordered.stream().map(Weighted::weight).toList());
        BigDecimal resource = total(ordered.stream().map(Weighted::resource).toList());
        Ratio mean = Ratio.of(resource).over(Ratio.of(pupils));
        Ratio variance = variance(ordered, pupils, mean);
        Optional<BigDecimal> coefficient = mean.isZero()
                ? Optional.empty()
                : Optional.of(variance.over(mean.times(mean)).root());
        Optional<BigDecimal> shownMean = Optional.of(mean.decimal());
        return new Balance(shownMean, Optional.of(variance.root()), coefficient, terms(ordered, shownMean, pupils));
    }

    /** The exact weighted variance S². */
    static Ratio variance(List<Weighted> shares, BigDecimal pupils, Ratio mean) {
        Ratio sum = Ratio.ZERO;
        for (Weighted share : shares) {
            Ratio resource = Ratio.of(share.resource());
            sum = sum.plus(resource.times(resource).over(Ratio.of(share.weight())));
        }
        return sum.over(Ratio.of(pupils)).minus(mean.times(mean));
    }

    private static boolean isWhole(Weighted share) {
        return share.resource() != null
                && share.weight() != null
                && share.weight().signum() > 0;
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String position(Weighted share) {
        Origin origin = share.fact().origin();
        return String.format(java.util.Locale.ROOT, "%020d", origin.order())
                + origin.subject().key();
    }

    private static List<Balance.Term> terms(List<Weighted> shares, Optional<BigDecimal> mean, BigDecimal pupils) {
        return shares.stream().map(share -> term(share, mean, pupils)).toList();
    }

    private static Balance.Term term(Weighted share, Optional<BigDecimal> mean, BigDecimal pupils) {
        Optional<BigDecimal> ratio =
                isWhole(share) ? Optional.of(Exact.divide(share.resource(), share.weight())) : Optional.empty();
        Optional<BigDecimal> square = mean.flatMap(middle -> ratio.map(value -> {
            BigDecimal distance = value.subtract(middle);
            return Figures.canonical(share.weight().divide(pupils, EXACT).multiply(distance.multiply(distance), EXACT));
        }));
        return new Balance.Term(
                share.fact().origin().subject().label(),
                Optional.ofNullable(share.resource()),
                Optional.ofNullable(share.weight()),
                ratio,
                square);
    }

    /** An exact fraction in lowest terms, its denominator positive. */
    record Ratio(BigInteger numerator, BigInteger denominator) {
        static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
        private static final MathContext WIDE = new MathContext(50);

        Ratio {
            BigInteger common = numerator.gcd(denominator);
            BigInteger sign = denominator.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
            numerator = numerator.divide(common).multiply(sign);
            denominator = denominator.divide(common).multiply(sign);
        }

        static Ratio of(BigDecimal number) {
            return number.scale() <= 0
                    ? new Ratio(number.toBigIntegerExact(), BigInteger.ONE)
                    : new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        Ratio plus(Ratio other) {
            return new Ratio(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Ratio minus(Ratio other) {
            return plus(new Ratio(other.numerator.negate(), other.denominator));
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio over(Ratio other) {
            return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        /** The fraction to 34 digits. */
        BigDecimal decimal() {
            return Exact.divide(new BigDecimal(numerator), new BigDecimal(denominator));
        }

        /** The square root: exact if it is rational and ends, else to 34 digits. */
        BigDecimal root() {
            BigInteger[] top = numerator.sqrtAndRemainder();
            BigInteger[] bottom = denominator.sqrtAndRemainder();
            if (top[1].signum() == 0 && bottom[1].signum() == 0) {
                return Exact.divide(new BigDecimal(top[0]), new BigDecimal(bottom[0]));
            }
            return Figures.canonical(new BigDecimal(numerator)
                    .divide(new BigDecimal(denominator), WIDE)
                    .sqrt(WIDE)
                    .round(EXACT));
        }
    }
}
