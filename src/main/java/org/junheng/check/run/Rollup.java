package org.junheng.check.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.text.Sha256;

/** Several counties as one report: counts added up, findings one after the other. */
public final class Rollup {
    private Rollup() {}

    /** @param refused what could have been a county and was not judged */
    public static Report of(List<Report> reports, List<RunInfo.Input> refused) {
        List<Problem> problems = new ArrayList<>(all(reports, Report::problems));
        Map<String, CriterionSummary> criteria = new LinkedHashMap<>();
        Map<String, DataCheck> checks = new LinkedHashMap<>();
        for (Report report : reports) {
            report.criteria().forEach(one -> criteria.merge(one.code(), one, CriterionSummary::plus));
            report.dataChecks().forEach(one -> checks.merge(one.code(), one, DataCheck::plus));
        }
        problems.addAll(problems(refused));
        return new Report(
                run(reports, refused),
                List.copyOf(criteria.values()),
                all(reports, Report::findings),
                List.of(),
                all(reports, Report::exclusions),
                List.copyOf(checks.values()),
                problems,
                reports.get(0).clauses(),
                all(reports, Report::waived),
                all(reports, Report::queries));
    }

    private static <T> List<T> all(List<Report> reports, Function<Report, List<T>> list) {
        return reports.stream().flatMap(report -> list.apply(report).stream()).toList();
    }

    private static RunInfo run(List<Report> reports, List<RunInfo.Input> refused) {
        RunInfo first = reports.get(0).run();
        Counts counts = reports.stream().map(report -> report.run().counts()).reduce(Counts.NONE, Counts::plus);
        String ids = reports.stream().map(report -> report.run().id()).collect(Collectors.joining("\n"));
        return new RunInfo(
                id(ids
                        + refused.stream()
                                .map(file -> "\n" + file.name() + file.sha256())
                                .collect(Collectors.joining())),
                verdict(reports, refused),
                refused.isEmpty()
                        && reports.stream().allMatch(report -> report.run().complete()),
                first.assessedOn(),
                first.packId(),
                first.packTitle(),
                first.packSha256(),
                Stream.concat(reports.stream().flatMap(report -> report.run().workbooks().stream()), refused.stream())
                        .toList(),
                counts,
                reports.stream().mapToInt(report -> report.run().waived()).sum(),
                reports.stream().mapToInt(report -> report.run().queries()).sum());
    }

    /** The reports, with one more that has nothing but what was not judged. */
    static List<Report> listed(List<Report> reports, List<RunInfo.Input> refused) {
        if (refused.isEmpty()) {
            return reports;
        }
        Report first = reports.get(0);
        RunInfo run = run(List.of(first), refused);
        Report rest = new Report(
                run,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                problems(refused),
                first.clauses(),
                List.of(),
                List.of());
        return Stream.concat(reports.stream(), Stream.of(rest)).toList();
    }

    private static List<Problem> problems(List<RunInfo.Input> refused) {
        return refused.stream()
                .map(file -> new Problem(
                        Problem.Kind.REFUSED_WORKBOOK, file.refused(), Optional.empty(), file.name(), "", true))
                .toList();
    }

    /** Not compliant if one county is not; else incomplete if one is, or if anything could not be read. */
    public static RunVerdict verdict(List<Report> reports, List<RunInfo.Input> refused) {
        List<RunVerdict> verdicts =
                reports.stream().map(report -> report.run().verdict()).toList();
        if (verdicts.contains(RunVerdict.NOT_COMPLIANT)) {
            return RunVerdict.NOT_COMPLIANT;
        }
        boolean complete = refused.isEmpty() && !verdicts.contains(RunVerdict.INCOMPLETE);
        return complete ? RunVerdict.COMPLIANT : RunVerdict.INCOMPLETE;
    }

    private static String id(String text) {
        return Sha256.hex(text).substring(0, 16);
    }
}
