package org.junheng.workbook.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;

/** A report with its criteria at hand by code, for the lines that name a rule and its clauses. */
final class FindingsSource {
    private final Report report;
    private final Map<String, CriterionSummary> criteria;
    private Optional<FindingsSchools> schools = Optional.empty();

    /** One thing that a report lists, and the report. */
    record Entry<T>(FindingsSource source, T thing) {}

    FindingsSource(Report report) {
        this.report = report;
        this.criteria = report.criteria().stream()
                .collect(Collectors.toMap(CriterionSummary::code, Function.identity(), (first, second) -> first));
    }

    Report report() {
        return report;
    }

    String workbook() {
        return workbook(report.run());
    }

    static String workbook(RunInfo run) {
        return run.named("、");
    }

    Optional<CriterionSummary> criterion(String code) {
        return Optional.ofNullable(criteria.get(code));
    }

    /** The schools of the report, looked for once. */
    FindingsSchools schools() {
        if (schools.isEmpty()) {
            schools = Optional.of(new FindingsSchools(report));
        }
        return schools.get();
    }

    List<Clause> basis(String code) {
        return criteria.containsKey(code) ? criteria.get(code).basis() : List.of();
    }

    String rulePlace(String code) {
        return criteria.containsKey(code) ? rulePlace(criteria.get(code).rule()) : "";
    }

    <T> Stream<Entry<T>> entries(Function<Report, List<T>> list) {
        return list.apply(report).stream().map(thing -> new Entry<>(this, thing));
    }

    static String rulePlace(CriterionSummary.RulePlace rule) {
        return rule.file() + ":" + rule.line();
    }
}
