package org.junheng.check.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;

/** Where do two judgings of one workbook come to another verdict? */
public final class VerdictChanges {
    private VerdictChanges() {}

    /** Every judgement that one of them lacks or that came out otherwise, with what is behind it. */
    public static Impact.District between(Report old, Report now, PackChanges changes) {
        Map<String, Judgement> left = byId(old);
        Map<String, Judgement> right = byId(now);
        Set<String> ids = new LinkedHashSet<>(right.keySet());
        ids.addAll(left.keySet());
        List<String> changed = ids.stream()
                .filter(id -> left.get(id) == null
                        || right.get(id) == null
                        || left.get(id).verdict() != right.get(id).verdict())
                .toList();
        Set<String> codes = changed.stream()
                .map(id ->
                        Optional.ofNullable(right.get(id)).orElse(left.get(id)).code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<VerdictChange> list = changed.stream()
                .map(id ->
                        change(Optional.ofNullable(left.get(id)), Optional.ofNullable(right.get(id)), codes, changes))
                .toList();
        String name = now.run().workbooks().get(0).name();
        int compared = (int) ids.stream()
                .filter(id -> !right.getOrDefault(id, left.get(id)).isQuery())
                .count();
        return new Impact.District(name, old.run().verdict(), now.run().verdict(), compared, list);
    }

    /** How many judgements came to the same verdict by another figure or limit. */
    public static long otherFigures(Report old, Report now) {
        Map<String, Judgement> left = byId(old);
        return now.judgements().stream()
                .filter(judgement -> left.containsKey(judgement.id()))
                .filter(judgement -> differs(left.get(judgement.id()), judgement))
                .count();
    }

    private static boolean differs(Judgement old, Judgement now) {
        return old.verdict() == now.verdict()
                && !(old.actual().equals(now.actual()) && old.required().equals(now.required()));
    }

    private static VerdictChange change(
            Optional<Judgement> old, Optional<Judgement> now, Set<String> codes, PackChanges changes) {
        String code = now.or(() -> old).orElseThrow().code();
        return new VerdictChange(old, now, changes.behind(code, codes));
    }

    private static Map<String, Judgement> byId(Report report) {
        Map<String, Judgement> byId = new LinkedHashMap<>();
        report.told().forEach(judgement -> byId.put(judgement.id(), judgement));
        return byId;
    }
}
