package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Row;
import org.junheng.engine.open.Evaluation;
import org.junheng.engine.open.Stock;
import org.junheng.engine.open.Tuple;
import org.junheng.engine.open.Unknown;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.pack.Rule;

/** Of which subjects must a criterion say that it cannot judge them, and which judgements may be besides? */
final class OpenSubjects {
    private final Rule rule;
    private final Ledger ledger;

    OpenSubjects(Rule rule, Ledger ledger) {
        this.rule = rule;
        this.ledger = ledger;
    }

    /**
     * The matches of which a judgement must be made that stays open, one for each subject.
     *
     * <p>Where nothing of a whole sheet is there, the sheet is named, not each of its subjects.
     *
     * @param tuples what the criterion may match
     */
    List<Firing> of(List<Tuple> tuples) {
        Map<String, Firing> open = new LinkedHashMap<>();
        for (Tuple tuple : tuples) {
            Firing firing = Firing.of(rule, tuple, ledger);
            Optional<Row> subject = firing.subject();
            boolean shown = subject.isPresent()
                    && !firing.doubts().cells().isEmpty()
                    && !ledger.isJudged(rule, subject.get().origin().subject(), rule.measure());
            if (shown) {
                open.merge(subject.get().origin().subject().key(), firing, OpenSubjects::joined);
            } else {
                suppose(firing, tuple.variable(rule.subject()));
            }
        }
        return new ArrayList<>(open.values());
    }

    private static Firing joined(Firing first, Firing second) {
        first.evidence().add(second.doubts().cells(), Role.INPUT);
        first.evidence().lacks(second.doubts().missing());
        return first;
    }

    /**
     * Notes that there may be a judgement.
     *
     * @param subject a fact; where it may not be itself, it is none of those that are
     */
    void suppose(Firing firing, Object subject) {
        if (!rule.isHeard()) {
            return;
        }
        Map<String, Object> known = new HashMap<>(Map.of("code", rule.code(), "area", rule.area()));
        if (!(subject instanceof Unknown)) {
            known.put("fact", Evaluation.plain(subject));
        }
        EvidenceSet evidence = firing.evidence();
        ledger.stock().suppose(Stock.JUDGEMENT, known, evidence.holes(), evidence.missing());
    }
}
