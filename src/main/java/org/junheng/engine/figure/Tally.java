package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/**
 * How judgements came out together; what an undetermined one could change is itself undetermined.
 *
 * @param sure how many are met, and how many are not, for sure; others that there may be can only add to them
 */
public record Tally(
        Optional<BigDecimal> considered,
        Optional<BigDecimal> met,
        Optional<BigDecimal> notMet,
        Optional<BigDecimal> undetermined,
        Optional<Boolean> allMet,
        Sure sure) {
    public record Sure(BigDecimal met, BigDecimal notMet) {}

    static Tally of(List<Judgement> judgements) {
        long met = count(judgements, Verdict.MET);
        long notMet = count(judgements, Verdict.NOT_MET);
        long open = judgements.size() - met - notMet;
        boolean nobody = judgements.isEmpty();
        return new Tally(
                nobody ? Optional.empty() : Optional.of(BigDecimal.valueOf(judgements.size())),
                nobody || open > 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(met)),
                nobody || open > 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(notMet)),
                Optional.of(BigDecimal.valueOf(open)),
                allMet(nobody, notMet, open),
                new Sure(BigDecimal.valueOf(met), BigDecimal.valueOf(notMet)));
    }

    /** The least that a count can come to, whatever other judgements there may be besides; empty if it is no count. */
    public Optional<BigDecimal> least(String property) {
        return switch (property) {
            case "met" -> Optional.of(sure.met());
            case "notMet" -> Optional.of(sure.notMet());
            case "considered" -> considered;
            default -> Optional.empty();
        };
    }

    /** What a property is, whatever other judgements there may be besides: one that is not met is enough. */
    public Optional<Boolean> whateverElse(String property) {
        return property.equals("allMet") ? allMet.filter(all -> !all) : Optional.empty();
    }

    private static long count(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .count();
    }

    private static Optional<Boolean> allMet(boolean nobody, long notMet, long open) {
        if (notMet > 0) {
            return Optional.of(false);
        }
        return nobody || open > 0 ? Optional.empty() : Optional.of(true);
    }
}
