package org.junheng.format;

import java.util.HashMap;
import java.util.Map;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/** Which comparator and which unit do the judgements of a criterion have, unless they say otherwise? */
final class UsualFigures {
    private final Map<String, Judgement> first = new HashMap<>();

    UsualFigures(Report report) {
        report.told()
                .filter(judgement -> !judgement.comparator().isEmpty())
                .forEach(judgement -> first.putIfAbsent(judgement.code(), judgement));
    }

    String comparator(String code) {
        return first.containsKey(code) ? first.get(code).comparator() : "";
    }

    /** Null where it is the usual one. */
    String unusualComparator(Judgement judgement) {
        return judgement.comparator().equals(comparator(judgement.code())) ? null : judgement.comparator();
    }

    /** Null where it is the usual one. */
    String unusualUnit(Judgement judgement) {
        return judgement.unit().equals(unit(judgement.code())) ? null : judgement.unit();
    }

    String unit(String code) {
        return first.containsKey(code) ? first.get(code).unit() : "";
    }
}
