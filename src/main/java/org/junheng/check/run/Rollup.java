package org.junheng.check.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.text.Sha256;

/** What do several counties come to together? Counts added up; of what each of them lists only the queries are kept. */
final class Rollup {
    private final List<RunInfo> runs;
    private final List<RunInfo.Input> refused;
    private final List<Problem> twins;
    private final Map<String, CriterionSummary> criteria = new LinkedHashMap<>();
    private final Map<String, DataCheck> checks = new LinkedHashMap<>();
    private final List<Query> queries = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private Optional<Report> first = Optional.empty();

    /**
     * Begins to add up.
     *
     * @param runs of the counties, whose reports are added in this order
     * @param refused what could have been a county and was not judged
     * @param twins what several of the counties say and only one should
     */
    Rollup(List<RunInfo> runs, List<RunInfo.Input> refused, List<Problem> twins) {
        this.runs = runs;
        this.refused = refused;
        this.twins = twins;
    }

    void add(Report report) {
        report.criteria().forEach(one -> criteria.merge(one.code(), one, CriterionSummary::plus));
        report.dataChecks().forEach(one -> checks.merge(one.code(), one, DataCheck::plus));
        queries.addAll(report.queries());
        exclusions.addAll(report.exclusions());
        first = first.or(() -> Optional.of(report));
    }

    /** Everything but the lists that are as long as there are counties. */
    Report all() {
        return new Report(
                        run(runs),
                        List.copyOf(criteria.values()),
                        List.of(),
                        List.of(),
                        exclusions,
                        List.copyOf(checks.values()),
                        List.of(),
                        first.orElseThrow().clauses(),
                        List.of(),
                        queries)
                .proving(new Proven(first.get().proven().examples(), List.of()));
    }

    /** One more report, that has nothing but what was not judged, and what the counties have in common; none if all is well. */
    Optional<Report> rest() {
        return isPlain()
                ? Optional.empty()
                : Optional.of(new Report(
                        run(runs.subList(0, 1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        problems(),
                        first.orElseThrow().clauses(),
                        List.of(),
                        List.of()));
    }

    private boolean isPlain() {
        return refused.isEmpty() && twins.isEmpty();
    }

    /** The runs of the reports that will be listed. */
    List<RunInfo> listed() {
        return isPlain()
                ? runs
                : Stream.concat(runs.stream(), Stream.of(run(runs.subList(0, 1))))
                        .toList();
    }

    private RunInfo run(List<RunInfo> of) {
        RunInfo first = of.get(0);
        String ids = of.stream().map(RunInfo::id).collect(Collectors.joining("\n"));
        return new RunInfo(
                id(ids
                        + refused.stream()
                                .map(file -> "\n" + file.name() + file.sha256())
                                .collect(Collectors.joining())),
                verdict(of, refused, twins),
                isWhole(refused, twins) && of.stream().allMatch(RunInfo::complete),
                first.assessedOn(),
                first.packId(),
                first.packTitle(),
                first.packSha256(),
                Stream.concat(of.stream().flatMap(run -> run.workbooks().stream()), refused.stream())
                        .toList(),
                of.stream().map(RunInfo::counts).reduce(Counts.NONE, Counts::plus),
                of.stream().mapToInt(RunInfo::waived).sum(),
                of.stream().mapToInt(RunInfo::queries).sum());
    }

    private List<Problem> problems() {
        Stream<Problem> unread = refused.stream()
                .map(file -> new Problem(
                        Problem.Kind.REFUSED_WORKBOOK, file.refused(), Optional.empty(), file.name(), "", true));
        return Stream.concat(unread, twins.stream()).toList();
    }

    private static boolean isWhole(List<RunInfo.Input> refused, List<Problem> twins) {
        return refused.isEmpty() && twins.stream().noneMatch(Problem::blocking);
    }

    /**
     * Not compliant if one county is not; else incomplete if one is, if anything could not be read, or if two counties
     * cannot both be right.
     */
    static RunVerdict verdict(List<RunInfo> runs, List<RunInfo.Input> refused, List<Problem> twins) {
        List<RunVerdict> verdicts = runs.stream().map(RunInfo::verdict).toList();
        if (verdicts.contains(RunVerdict.NOT_COMPLIANT)) {
            return RunVerdict.NOT_COMPLIANT;
        }
        boolean complete = isWhole(refused, twins) && !verdicts.contains(RunVerdict.INCOMPLETE);
        return complete ? RunVerdict.COMPLIANT : RunVerdict.INCOMPLETE;
    }

    private static String id(String text) {
        return Sha256.hex(text).substring(0, 16);
    }
}
