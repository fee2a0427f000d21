package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;

/** The aggregates that rules may use, under the names that the compiled rules call. */
public final class Aggregates {
    private Aggregates() {}

    private static Optional<List<BigDecimal>> numbers(List<Object> values) {
        if (values.isEmpty() || values.contains(null)) {
            return Optional.empty();
        }
        return Optional.of(values.stream().map(BigDecimal.class::cast).toList());
    }

    private static BigDecimal fold(List<Object> values, BinaryOperator<BigDecimal> operation) {
        return numbers(values)
                .flatMap(list -> list.stream().reduce(operation))
                .map(Exact::settled)
                .orElse(null);
    }

    public static final class Sum extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return fold(values, BigDecimal::add);
        }

        @Override
        public Class<?> getResultType() {
            return BigDecimal.class;
        }
    }

    public static final class Average extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return Exact.divide(fold(values, BigDecimal::add), BigDecimal.valueOf(values.size()));
        }

        @Override
        public Class<?> getResultType() {
            return BigDecimal.class;
        }
    }

    public static final class Min extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return fold(values, BigDecimal::min);
        }

        @Override
        public Class<?> getResultType() {
            return BigDecimal.class;
        }
    }

    public static final class Max extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return fold(values, BigDecimal::max);
        }

        @Override
        public Class<?> getResultType() {
            return BigDecimal.class;
        }
    }

    /** How many facts there are; over nobody that is zero. */
    public static final class Count extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return BigDecimal.valueOf(values.size());
        }

        @Override
        public Class<?> getResultType() {
            return BigDecimal.class;
        }
    }

    public static final class Weighing extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return Balances.of(values.stream().map(Weighted.class::cast).toList());
        }

        @Override
        public Class<?> getResultType() {
            return Balance.class;
        }
    }

    public static final class Tallying extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return Tally.of(values.stream().map(Judgement.class::cast).toList());
        }

        @Override
        public Class<?> getResultType() {
            return Tally.class;
        }
    }

    /** The facts that an aggregate ran over. */
    public static final class Contributors extends Aggregate {
        @Override
        Object over(List<Object> values) {
            return new ArrayList<>(values);
        }

        @Override
        public Class<?> getResultType() {
            return List.class;
        }
    }
}
