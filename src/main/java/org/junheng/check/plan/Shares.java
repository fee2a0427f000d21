package org.junheng.check.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Measure;

/**
 * Which cell stands behind each share of a coefficient, and what does a step of it add?
 *
 * <p>Found by judging again, not by what the rules say: cell number i is changed in the judgings that the binary digits
 * of i name, so that the judgings in which a share changes spell the number of its cell.
 */
final class Shares {
    private final Bench bench;
    private final Judgement wanted;
    private final List<Grid.Known> cells;
    private final Attempts attempts;

    Shares(Bench bench, Judgement wanted, Attempts attempts) {
        this.bench = bench;
        this.wanted = wanted;
        this.attempts = attempts;
        this.cells = attempts.cells(wanted).stream()
                .filter(cell -> attempts.measure(cell)
                        .filter(one -> one.up() && one.price().isPresent())
                        .isPresent())
                .filter(cell -> Steps.number(cell, Edits.NONE).isPresent())
                .toList();
    }

    /**
     * A coefficient with the cells behind its shares.
     *
     * @param cells one for each member; empty where nothing can be bought
     */
    record Shared(List<Leveller.Member> members, List<Optional<Grid.Known>> cells) {}

    /** One for each coefficient behind the judgement; empty if they do not stay the same ones. */
    List<Shared> all() {
        List<List<Balance>> judged = new ArrayList<>();
        for (int digit = 1; digit <= cells.size(); digit <<= 1) {
            Edits edits = Edits.NONE;
            for (int i = 1; i <= cells.size(); i++) {
                if ((i & digit) != 0) {
                    edits = edits.plus(step(cells.get(i - 1)));
                }
            }
            judged.add(bench.judge(Set.of(wanted.code()), edits)
                    .at(wanted.id())
                    .map(Judgement::workings)
                    .orElse(List.of()));
        }
        boolean same =
                judged.stream().allMatch(one -> one.size() == wanted.workings().size());
        return same
                ? IntStream.range(0, wanted.workings().size())
                        .mapToObj(i -> shared(
                                wanted.workings().get(i),
                                judged.stream().map(one -> one.get(i)).toList()))
                        .toList()
                : List.of();
    }

    private Edits step(Grid.Known cell) {
        Measure measure = attempts.measure(cell).orElseThrow();
        return Steps.after(cell, measure, BigDecimal.ONE, Edits.NONE)
                .map(value -> Edits.of(cell.at(), value))
                .orElse(Edits.NONE);
    }

    private Shared shared(Balance before, List<Balance> after) {
        List<Leveller.Member> members = new ArrayList<>();
        List<Optional<Grid.Known>> behind = new ArrayList<>();
        for (int t = 0; t < before.terms().size(); t++) {
            double amount = number(before, t);
            int number = 0;
            double step = 0;
            for (int digit = 0; digit < after.size(); digit++) {
                double change = number(after.get(digit), t) - amount;
                number |= change == 0 ? 0 : 1 << digit;
                step = change == 0 ? step : change;
            }
            Optional<Grid.Known> cell = number > 0 && number <= cells.size() && step > 0
                    ? Optional.of(cells.get(number - 1))
                    : Optional.empty();
            double price = cell.flatMap(
                            one -> attempts.measure(one).orElseThrow().price())
                    .map(BigDecimal::doubleValue)
                    .orElse(0.0);
            double weight = before.terms().get(t).weight().orElseThrow().doubleValue();
            members.add(new Leveller.Member(amount, weight, cell.isPresent() ? step : 0, price));
            behind.add(cell);
        }
        return new Shared(members, behind);
    }

    private static double number(Balance balance, int term) {
        return balance.terms().get(term).resource().orElse(BigDecimal.ZERO).doubleValue();
    }
}
