package org.junheng.engine.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/**
 * How judgements came out together; what an undetermined one could change is itself undetermined.
 *
 * @param failed how many are not met for sure
 */
public record Tally(
        Optional<BigDecimal> considered,
        Optional<BigDecimal> met,
        Optional<BigDecimal> notMet,
        Optional<BigDecimal> undetermined,
        Optional<Boolean> allMet,
        BigDecimal failed) {

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
                BigDecimal.valueOf(notMet));
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
