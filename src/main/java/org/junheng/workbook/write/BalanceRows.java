package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Balance.Term;
import org.junheng.workbook.write.FindingsStyles.Look;

/** How does a spreadsheet work out a coefficient? Formulas over rows of terms, each with what it comes to exactly. */
final class BalanceRows {
    private final Balance balance;
    private final int first;
    private final int last;
    private final BigDecimal variance;

    /** @param first the row of the first term, counted from 1 */
    BalanceRows(Balance balance, int first) {
        this.balance = balance;
        this.first = first;
        this.last = first + balance.terms().size() - 1;
        this.variance = balance.terms().stream().map(BalanceRows::square).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Balance balance() {
        return balance;
    }

    boolean isDetermined() {
        return balance.coefficient().isPresent()
                && balance.terms().stream().allMatch(term -> term.ratio().isPresent());
    }

    /** Those that differ most come first; equal ones stay in order. */
    List<Term> terms() {
        return balance.terms().stream()
                .sorted(Comparator.comparing(BalanceRows::square).reversed())
                .toList();
    }

    private static BigDecimal square(Term term) {
        return term.square().orElse(BigDecimal.ZERO);
    }

    /** Resource and weight of a term as figures, and what follows from them as formulas. */
    List<FindingsCell> live(Term term, int row) {
        BigDecimal ratio = term.ratio().orElseThrow();
        BigDecimal distance = ratio.subtract(balance.mean().orElseThrow());
        BigDecimal square = distance.multiply(distance);
        BigDecimal share =
                variance.signum() == 0 ? BigDecimal.ZERO : square(term).divide(variance, MathContext.DECIMAL64);
        return List.of(
                FindingsCell.text(term.label()),
                FindingsCell.figure(term.resource().orElseThrow().toPlainString()),
                FindingsCell.figure(term.weight().orElseThrow().toPlainString()),
                FindingsCell.formula("B" + row + "/C" + row, ratio, Look.ROUNDED),
                FindingsCell.formula(
                        "(D" + row + "-" + cell(1) + ")^2",
                        square,
                        FindingsCells.look(square) == Look.TINY ? Look.TINY : Look.ROUNDED),
                FindingsCell.formula(
                        "IF(" + cell(2) + "=0,0,C" + row + "*E" + row + "/" + squares() + ")", share, Look.SHARE));
    }

    FindingsCell mean() {
        return FindingsCell.formula(
                "SUM(" + range("B") + ")/SUM(" + range("C") + ")",
                balance.mean().orElseThrow(),
                Look.ROUNDED);
    }

    FindingsCell deviation() {
        return FindingsCell.formula(
                "SQRT(" + squares() + "/SUM(" + range("C") + "))",
                balance.deviation().orElseThrow(),
                Look.ROUNDED);
    }

    FindingsCell coefficient() {
        return FindingsCell.formula(
                cell(2) + "/" + cell(1), balance.coefficient().orElseThrow(), Look.ROUNDED);
    }

    FindingsCell difference() {
        return FindingsCell.formula(cell(3) + "-" + cell(4), BigDecimal.ZERO, Look.TINY);
    }

    private String squares() {
        return "SUMPRODUCT(" + range("C") + "," + range("E") + ")";
    }

    private String range(String column) {
        return "$" + column + "$" + first + ":$" + column + "$" + last;
    }

    /** The result of a place below the terms. */
    private String cell(int below) {
        return "$D$" + (last + below);
    }
}
