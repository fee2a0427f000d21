package org.junheng.format;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.format.WrittenFinding.Acceptance;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.Place;

/** Makes report.json of a report. */
final class ReportWriter {
    private final Report report;
    private final Cells cells;
    private final UsualFigures usual;
    private final Map<String, String> titles = new HashMap<>();

    ReportWriter(Report report, Cells cells, UsualFigures usual) {
        this.report = report;
        this.cells = cells;
        this.usual = usual;
        report.criteria().forEach(criterion -> titles.put(criterion.code(), criterion.title()));
    }

    WrittenReport report() {
        return new WrittenReport(
                WrittenReport.FORMAT,
                run(report.run()),
                report.criteria().stream().map(this::criterion).toList(),
                report.clauses().stream().map(ReportWriter::clause).toList(),
                report.findings().stream()
                        .map(finding -> finding(finding, null, null))
                        .toList(),
                report.queries().stream().map(this::query).toList(),
                report.waived().stream().map(this::waived).toList(),
                report.dataChecks().stream().map(ReportWriter::check).toList(),
                report.exclusions().stream().map(this::exclusion).toList(),
                problems(false),
                problems(true),
                ProvenJson.proofs(report.proven()),
                ProvenJson.readings(report.proven(), usual));
    }

    private static WrittenReport.Run run(RunInfo run) {
        return new WrittenReport.Run(
                run.id(),
                run.verdict().name(),
                run.complete(),
                run.assessedOn().toString(),
                new WrittenReport.Pack(run.packId(), run.packTitle(), run.packSha256()),
                run.isJoined() ? run.county() : null,
                run.workbooks().stream()
                        .map(book -> new WrittenReport.Workbook(
                                book.name(), book.sha256(), book.isRefused() ? book.refused() : null))
                        .toList(),
                new WrittenReport.RunCounts(
                        run.counts().considered(),
                        run.counts().met(),
                        run.counts().notMet(),
                        run.counts().undetermined(),
                        run.counts().error(),
                        run.queries(),
                        run.waived()));
    }

    private WrittenReport.Criterion criterion(CriterionSummary criterion) {
        return new WrittenReport.Criterion(
                criterion.code(),
                criterion.title(),
                Names.small(criterion.severity()),
                criterion.owner(),
                criterion.area(),
                criterion.remedy(),
                usual.comparator(criterion.code()),
                usual.unit(criterion.code()),
                criterion.basis().stream().map(Clause::id).toList(),
                rule(criterion.rule()),
                criterion.severity() == Severity.MUST,
                criterion.counts().considered(),
                criterion.counts().met(),
                criterion.counts().notMet(),
                criterion.counts().undetermined(),
                criterion.counts().error(),
                criterion.starved());
    }

    private static WrittenReport.Rule rule(CriterionSummary.RulePlace rule) {
        return new WrittenReport.Rule(rule.file(), rule.line(), rule.sha256());
    }

    private static WrittenReport.Clause clause(ClauseCoverage coverage) {
        Clause clause = coverage.clause();
        return new WrittenReport.Clause(
                clause.id(),
                clause.document(),
                clause.article(),
                clause.text(),
                clause.verified(),
                clause.how().json(),
                coverage.codes());
    }

    private WrittenFinding query(Query query) {
        return finding(
                query.judgement(),
                null,
                query.explanation().map(ReportWriter::acceptance).orElse(null));
    }

    private WrittenFinding waived(Waived waived) {
        return finding(waived.judgement(), acceptance(waived.waiver()), null);
    }

    private static Acceptance acceptance(Waiver waiver) {
        return new Acceptance(
                waiver.approver(),
                waiver.reason(),
                waiver.issued().toString(),
                waiver.expires().toString(),
                waiver.evidence(),
                waiver.place().toString());
    }

    private WrittenFinding finding(Judgement judgement, Acceptance waiver, Acceptance explanation) {
        return new WrittenFinding(
                judgement.id(),
                judgement.code(),
                titles.getOrDefault(judgement.code(), ""),
                judgement.verdict().name(),
                Names.small(judgement.severity()),
                subject(judgement.subject()),
                judgement.item(),
                judgement.actual(),
                judgement.comparator(),
                judgement.required(),
                judgement.unit(),
                judgement.gap(),
                judgement.message(),
                judgement.owner(),
                judgement.remedy(),
                WrittenEvidence.of(cells.placed(judgement.own())),
                judgement.restsOn(),
                judgement.area(),
                text(judgement.worth()),
                text(judgement.points()),
                waiver,
                explanation);
    }

    static WrittenFinding.Subject subject(Subject subject) {
        return new WrittenFinding.Subject(subject.type(), subject.key(), subject.label());
    }

    /** Null where there is none. */
    static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(null);
    }

    private static WrittenReport.DataCheck check(DataCheck check) {
        return new WrittenReport.DataCheck(
                check.code(),
                check.title(),
                rule(check.rule()),
                check.counts().considered(),
                check.counts().met(),
                check.counts().notMet(),
                check.counts().undetermined(),
                check.counts().error());
    }

    private WrittenReport.Exclusion exclusion(Exclusion exclusion) {
        return new WrittenReport.Exclusion(
                subject(exclusion.subject()),
                exclusion.scope(),
                exclusion.reason(),
                exclusion.basis(),
                WrittenEvidence.of(cells.placed(exclusion.evidence())));
    }

    private List<WrittenReport.Problem> problems(boolean remarks) {
        return report.problems().stream()
                .filter(problem -> problem.isRemark() == remarks)
                .map(ReportWriter::problem)
                .toList();
    }

    private static WrittenReport.Problem problem(Problem problem) {
        Problem.Consequences all = problem.consequences();
        return new WrittenReport.Problem(
                problem.kind().json(),
                problem.message(),
                problem.workbook(),
                problem.place().map(Place::sheet).map(BookSheet::bare).orElse(""),
                problem.place().map(Place::cell).orElse(""),
                problem.value(),
                problem.nearest().orElse(null),
                all.count() == 0 ? null : new WrittenReport.Consequences(all.count(), all.codes()));
    }
}
