package org.junheng.check.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.RecordedRun;
import org.junheng.model.answer.CountyShift;
import org.junheng.model.answer.CountyShift.Area;
import org.junheng.model.answer.CountyShift.Turned;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;

/** What do the changes in a county add up to? */
final class Shifts {
    private static final Comparator<Turned> BY_VERDICT = Comparator.comparingInt(
                    (Turned turned) -> order(turned.before()))
            .thenComparingInt(turned -> order(turned.after()));

    private final RecordedRun before;
    private final RecordedRun after;
    private final Map<String, Judgement> old;
    private final Map<String, Judgement> now;

    Shifts(RecordedRun before, RecordedRun after) {
        this.before = before;
        this.after = after;
        this.old = byId(before.report());
        this.now = byId(after.report());
    }

    private static Map<String, Judgement> byId(Report report) {
        Map<String, Judgement> byId = new LinkedHashMap<>();
        report.judgements().forEach(judgement -> byId.put(judgement.id(), judgement));
        return byId;
    }

    CountyShift shift() {
        return new CountyShift(
                after.place().name(), before.place().name(), areas(), turned(), only(now, old), only(old, now));
    }

    private List<Area> areas() {
        Map<String, Area> areas = new LinkedHashMap<>();
        Stream.concat(now.keySet().stream(), old.keySet().stream()).distinct().forEach(id -> {
            Judgement earlier = old.get(id);
            Judgement later = now.get(id);
            boolean was = isFinding(earlier);
            boolean is = isFinding(later);
            one(earlier, later, was && !is, is && !was).forEach(area -> areas.merge(area.name(), area, Area::plus));
        });
        return List.copyOf(areas.values());
    }

    /** A criterion that has moved to another part is in both. */
    private static List<Area> one(Judgement earlier, Judgement later, boolean better, boolean worse) {
        String now = later == null ? earlier.area() : later.area();
        String then = earlier == null ? now : earlier.area();
        Counts left = earlier == null ? Counts.NONE : Counts.of(List.of(earlier));
        Counts right = later == null ? Counts.NONE : Counts.of(List.of(later));
        if (then.equals(now)) {
            return List.of(new Area(now, left, right, better ? 1 : 0, worse ? 1 : 0));
        }
        return List.of(
                new Area(now, Counts.NONE, right, 0, isFinding(later) ? 1 : 0),
                new Area(then, left, Counts.NONE, isFinding(earlier) ? 1 : 0, 0));
    }

    /** What is accepted for a time is missed all the same. */
    private static boolean isFinding(Judgement judgement) {
        return judgement != null && judgement.isFinding();
    }

    private List<Turned> turned() {
        Map<List<Optional<Verdict>>, Integer> turned = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        for (String id : ids) {
            Optional<Verdict> left = Optional.ofNullable(old.get(id)).map(Judgement::verdict);
            Optional<Verdict> right = Optional.ofNullable(now.get(id)).map(Judgement::verdict);
            if (!left.equals(right)) {
                turned.merge(List.of(left, right), 1, Integer::sum);
            }
        }
        List<Turned> counted = new ArrayList<>();
        turned.forEach((pair, count) -> counted.add(new Turned(pair.get(0), pair.get(1), count)));
        return counted.stream().sorted(BY_VERDICT).toList();
    }

    private static int order(Optional<Verdict> verdict) {
        return verdict.map(Enum::ordinal).orElse(Verdict.values().length);
    }

    private static List<Subject> only(Map<String, Judgement> some, Map<String, Judgement> others) {
        Set<String> known = new LinkedHashSet<>();
        others.values().forEach(judgement -> known.add(name(judgement.subject())));
        Map<String, Subject> only = new LinkedHashMap<>();
        some.values().stream()
                .map(Judgement::subject)
                .filter(subject -> !known.contains(name(subject)))
                .forEach(subject -> only.putIfAbsent(name(subject), subject));
        return List.copyOf(only.values());
    }

    private static String name(Subject subject) {
        return subject.type() + "\n" + subject.key();
    }
}
