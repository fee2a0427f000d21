package org.junheng.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/**
 * A coefficient with the share that each school has in it.
 *
 * @param judgements ids of the judgements that rest on it, the one that it alone decides first
 */
record Coefficient(List<String> judgements, String mean, String deviation, String coefficient, List<Share> shares) {
    /**
     * One school's part.
     *
     * @param resource the school's total of the resource
     * @param weight its pupils
     * @param square (P/ΣP)(x/P − X̄)², of which all schools' add up to the variance
     */
    record Share(String label, String resource, String weight, String ratio, String square) {}

    static List<Coefficient> of(Report report) {
        return report.workings().stream()
                .map(working -> of(working.balance(), working.users()))
                .toList();
    }

    private static Coefficient of(Balance balance, List<Judgement> users) {
        List<String> ids = users.stream()
                .sorted((one, other) -> one.workings().size() - other.workings().size())
                .map(Judgement::id)
                .toList();
        return new Coefficient(
                ids,
                text(balance.mean()),
                text(balance.deviation()),
                text(balance.coefficient()),
                balance.terms().stream()
                        .map(term -> new Share(
                                term.label(),
                                text(term.resource()),
                                text(term.weight()),
                                text(term.ratio()),
                                text(term.square())))
                        .toList());
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }
}
