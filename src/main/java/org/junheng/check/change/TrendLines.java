package org.junheng.check.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.answer.Trends;
import org.junheng.model.answer.Trends.Figure;
import org.junheng.model.answer.Trends.Point;
import org.junheng.model.answer.Trends.Step;
import org.junheng.model.answer.Trends.Tally;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Severity;

/**
 * How did the figures of a county go over its runs, and which of them mean the same?
 *
 * <p>Two figures mean the same if the data of the earlier run come to the earlier figure by the later rules, too.
 */
final class TrendLines {
    private final CountyFigures figures = new CountyFigures();
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, CriterionSummary> criteria = new LinkedHashMap<>();

    /**
     * A run.
     *
     * @param limits by criterion, what it asks for
     * @param restated what the data of the run before come to by the rules of this one; empty if that is not known
     */
    private record Run(
            Map<String, Counts> counts,
            Map<String, Set<String>> limits,
            List<Judgement> figures,
            Optional<Map<String, Judgement>> restated,
            Map<String, Counts> recounted) {}

    void add(Report report, Optional<Effects> effects) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        for (CriterionSummary criterion : report.criteria()) {
            if (criterion.severity() != Severity.QUERY) {
                criteria.put(criterion.code(), criterion);
                counts.put(criterion.code(), criterion.counts());
            }
        }
        Map<String, Set<String>> limits = report.judgements().stream()
                .collect(Collectors.groupingBy(
                        Judgement::code, Collectors.mapping(Judgement::required, Collectors.toSet())));
        Optional<Map<String, Judgement>> restated = effects.flatMap(Effects::restated);
        Map<String, Counts> recounted = new LinkedHashMap<>();
        restated.ifPresent(all -> all.values().stream()
                .filter(judgement -> !judgement.isQuery())
                .collect(Collectors.groupingBy(Judgement::code))
                .forEach((code, judged) -> recounted.put(code, Counts.of(judged))));
        List<Judgement> own = figures.of(report);
        runs.add(new Run(counts, limits, own, restated, recounted));
    }

    Trends trends() {
        Set<String> missed = new LinkedHashSet<>();
        for (String code : criteria.keySet()) {
            boolean ever = runs.stream()
                    .map(run -> run.counts().getOrDefault(code, Counts.NONE))
                    .anyMatch(counts -> counts.met() < counts.considered());
            if (ever) {
                missed.add(code);
            }
        }
        return new Trends(
                figures(), missed.stream().map(this::criterion).toList(), totals(), criteria.size() - missed.size());
    }

    private List<Figure> figures() {
        Map<String, Judgement> latest = new LinkedHashMap<>();
        for (Run run : runs) {
            run.figures().stream()
                    .filter(figure -> figures.isOne(figure.code()))
                    .forEach(figure -> latest.put(figures.key(figure), figure));
        }
        List<Figure> lines = new ArrayList<>();
        latest.forEach((key, figure) -> lines.add(new Figure(
                figure.code(),
                criteria.get(figure.code()).title(),
                figure.area(),
                figures.isSingle(figure) ? "" : figure.subject().label(),
                figure.item(),
                points(key))));
        return lines.stream()
                .filter(line -> line.points().stream()
                        .flatMap(Optional::stream)
                        .anyMatch(point -> !point.actual().isEmpty()))
                .toList();
    }

    private List<Optional<Point>> points(String key) {
        List<Optional<Point>> points = new ArrayList<>();
        Optional<Judgement> before = Optional.empty();
        for (Run run : runs) {
            Optional<Judgement> now = run.figures().stream()
                    .filter(figure -> figures.key(figure).equals(key))
                    .findFirst();
            Optional<Judgement> earlier = before;
            points.add(now.map(figure -> point(figure, earlier, run.restated())));
            before = now;
        }
        return points;
    }

    private static Point point(
            Judgement figure, Optional<Judgement> before, Optional<Map<String, Judgement>> restated) {
        Optional<Judgement> again = before.flatMap(one -> restated.map(all -> all.get(one.id())));
        boolean same = before.filter(one -> one.unit().equals(figure.unit()))
                .flatMap(one -> again.map(two -> two.actual().equals(one.actual())))
                .orElse(false);
        Optional<String> other =
                same ? Optional.empty() : again.map(Judgement::actual).filter(text -> !text.isEmpty());
        return new Point(
                figure.subject().label(),
                figure.verdict(),
                figure.actual(),
                figure.comparator(),
                figure.required(),
                figure.unit(),
                new Step(same, other));
    }

    private Trends.Criterion criterion(String code) {
        List<Optional<Tally>> points = new ArrayList<>();
        Optional<Counts> before = Optional.empty();
        for (Run run : runs) {
            Optional<Counts> counts = Optional.ofNullable(run.counts().get(code));
            Optional<Counts> earlier = before;
            points.add(counts.map(own -> tally(code, own, earlier, run)));
            before = counts;
        }
        CriterionSummary criterion = criteria.get(code);
        return new Trends.Criterion(code, criterion.title(), criterion.area(), points);
    }

    private static Tally tally(String code, Counts counts, Optional<Counts> before, Run run) {
        Set<String> limits = run.limits().getOrDefault(code, Set.of());
        String limit = limits.size() == 1 ? limits.iterator().next() : "";
        Counts again = run.recounted().getOrDefault(code, Counts.NONE);
        return new Tally(counts, limit, step(before, run.restated().map(known -> again)));
    }

    private List<Tally> totals() {
        List<Tally> totals = new ArrayList<>();
        Optional<Counts> before = Optional.empty();
        for (Run run : runs) {
            Counts counts = sum(run.counts());
            totals.add(new Tally(counts, "", step(before, run.restated().map(known -> sum(run.recounted())))));
            before = Optional.of(counts);
        }
        return totals;
    }

    private static Counts sum(Map<String, Counts> counts) {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Step step(Optional<Counts> before, Optional<Counts> again) {
        if (before.isEmpty() || again.isEmpty()) {
            return new Step(false, Optional.empty());
        }
        boolean same = again.equals(before);
        return new Step(
                same, same ? Optional.empty() : again.map(TrendLines::open).map(String::valueOf));
    }

    private static int open(Counts counts) {
        return counts.considered() - counts.met();
    }
}
