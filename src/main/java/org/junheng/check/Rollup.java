package org.junheng.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.audit.Sha256;
import org.junheng.model.Counts;
import org.junheng.model.CriterionSummary;
import org.junheng.model.DataCheck;
import org.junheng.model.Exclusion;
import org.junheng.model.Judgement;
import org.junheng.model.Problem;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.RunVerdict;

/** Several counties as one report: counts added up, findings one after the other. */
public final class Rollup {
    private Rollup() {}

    static Report of(List<Report> reports) {
        List<Judgement> findings = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, CriterionSummary> criteria = new LinkedHashMap<>();
        Map<String, DataCheck> checks = new LinkedHashMap<>();
        for (Report report : reports) {
            findings.addAll(report.findings());
            exclusions.addAll(report.exclusions());
            problems.addAll(report.problems());
            report.criteria().forEach(one -> criteria.merge(one.code(), one, CriterionSummary::plus));
            report.dataChecks().forEach(one -> checks.merge(one.code(), one, DataCheck::plus));
        }
        return new Report(
                run(reports),
                List.copyOf(criteria.values()),
                findings,
                List.of(),
                exclusions,
                List.copyOf(checks.values()),
                problems,
                reports.get(0).clauses(),
                reports.stream().flatMap(report -> report.waived().stream()).toList());
    }

    private static RunInfo run(List<Report> reports) {
        RunInfo first = reports.get(0).run();
        Counts counts = reports.stream().map(report -> report.run().counts()).reduce(Counts.NONE, Counts::plus);
        String ids = reports.stream().map(report -> report.run().id()).collect(Collectors.joining("\n"));
        return new RunInfo(
                id(ids),
                verdict(reports),
                reports.stream().allMatch(report -> report.run().complete()),
                first.assessedOn(),
                first.packId(),
                first.packTitle(),
                first.packSha256(),
                reports.stream()
                        .flatMap(report -> report.run().workbooks().stream())
                        .toList(),
                counts,
                reports.stream().mapToInt(report -> report.run().waived()).sum());
    }

    /** Not compliant if one county is not; else incomplete if one is. */
    public static RunVerdict verdict(List<Report> reports) {
        List<RunVerdict> verdicts =
                reports.stream().map(report -> report.run().verdict()).toList();
        if (verdicts.contains(RunVerdict.NOT_COMPLIANT)) {
            return RunVerdict.NOT_COMPLIANT;
        }
        return verdicts.contains(RunVerdict.INCOMPLETE) ? RunVerdict.INCOMPLETE : RunVerdict.COMPLIANT;
    }

    private static String id(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
