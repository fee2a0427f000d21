package org.junheng.check.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/**
 * Which figures of several reports speak for a county as a whole, and which of them are the same?
 *
 * <p>Coefficients do, and the figures of criteria that judge a few things in a county, such as its stages or its last
 * years; what is judged school by school is counted instead.
 */
final class CountyFigures {
    private static final int FEW = 4;

    private final Map<String, Integer> most = new HashMap<>();
    private final Set<String> coefficients = new HashSet<>();
    private final Map<String, Long> alike = new HashMap<>();

    /** Takes notice of a report and hands over its figures, some of which may turn out to be none. */
    List<Judgement> of(Report report) {
        report.criteria()
                .forEach(criterion ->
                        most.merge(criterion.code(), criterion.counts().considered(), Math::max));
        report.proven()
                .readings()
                .forEach(reading -> coefficients.add(reading.judgement().code()));
        Set<String> few = report.criteria().stream()
                .map(CriterionSummary::code)
                .filter(this::isOne)
                .collect(Collectors.toSet());
        List<Judgement> figures = report.judgements().stream()
                .filter(judgement -> few.contains(judgement.code()) && !judgement.isQuery())
                .filter(judgement -> judgement.actualNumber().isPresent()
                        || judgement.actual().isEmpty())
                .toList();
        figures.stream()
                .collect(Collectors.groupingBy(CountyFigures::name, Collectors.counting()))
                .forEach((name, count) -> alike.merge(name, count, Math::max));
        return figures;
    }

    /** Whether a criterion's figures are those of a county, once all reports are known. */
    boolean isOne(String code) {
        return coefficients.contains(code) || most.getOrDefault(code, 0) <= FEW;
    }

    /** Whether no report has more than one of these, which is then the same whomever it is about. */
    boolean isSingle(Judgement figure) {
        return alike.getOrDefault(name(figure), 0L) <= 1;
    }

    /** What two figures have in common that are the same. */
    String key(Judgement figure) {
        return isSingle(figure)
                ? name(figure)
                : name(figure) + "\n" + figure.subject().key();
    }

    private static String name(Judgement figure) {
        return figure.code() + "\n" + figure.item();
    }
}
