package org.junheng.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.Address;
import org.junheng.model.sheet.Place;
import org.junheng.model.sheet.SheetName;

/** Makes a report of the two files. */
final class ReportRestorer {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final WrittenReport written;
    private final Told judgements;
    private final Map<String, Clause> clauses = new HashMap<>();

    ReportRestorer(WrittenReport written, Told judgements) {
        this.written = written;
        this.judgements = judgements;
        written.clauses().forEach(clause -> clauses.put(clause.id(), clause(clause)));
    }

    /** The report without what is accepted in it. */
    Report report() {
        return report(List.of());
    }

    /** The report with what is accepted in it. */
    Report whole() {
        return report(written.waived().stream()
                .map(one -> new Waived(judgements.of(one), waiver(one).orElseThrow()))
                .toList());
    }

    private Report report(List<Waived> waived) {
        return new Report(
                        run(written.run()),
                        written.criteria().stream().map(this::criterion).toList(),
                        written.findings().stream().map(judgements::of).toList(),
                        judgements.judgements(),
                        written.exclusions().stream().map(this::exclusion).toList(),
                        written.dataChecks().stream().map(ReportRestorer::check).toList(),
                        problems(written),
                        written.clauses().stream()
                                .map(clause -> new ClauseCoverage(clauses.get(clause.id()), clause.codes()))
                                .toList(),
                        waived,
                        written.queries().stream().map(this::query).toList())
                .standing(judgements.sheets())
                .proving(ProvenJson.restored(written, judgements));
    }

    static RunInfo run(WrittenReport.Run run) {
        WrittenReport.RunCounts counts = run.counts();
        if (run.workbooks().isEmpty()) {
            throw new IllegalArgumentException("about no workbook");
        }
        return new RunInfo(
                run.id(),
                RunVerdict.valueOf(run.verdict()),
                run.complete(),
                day(run.assessedOn()),
                run.pack().id(),
                run.pack().title(),
                run.pack().sha256(),
                run.workbooks().stream()
                        .map(book -> new RunInfo.Input(
                                book.name(), book.sha256(), book.refused() == null ? "" : book.refused()))
                        .toList(),
                new Counts(counts.considered(), counts.met(), counts.notMet(), counts.undetermined(), counts.error()),
                counts.waived(),
                counts.queries(),
                run.county() == null ? "" : run.county());
    }

    /** A day that somebody may have judged on; one of another age would only overflow where days are reckoned with. */
    private static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(written);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(written);
        }
        return day;
    }

    private CriterionSummary criterion(WrittenReport.Criterion criterion) {
        return new CriterionSummary(
                criterion.code(),
                criterion.title(),
                criterion.area(),
                Names.of(Severity.class, criterion.severity()),
                criterion.owner(),
                criterion.remedy(),
                criterion.basis().stream().map(this::known).toList(),
                rule(criterion.rule()),
                counts(criterion),
                criterion.starved());
    }

    static Counts counts(WrittenReport.Criterion criterion) {
        return new Counts(
                criterion.considered(),
                criterion.met(),
                criterion.notMet(),
                criterion.undetermined(),
                criterion.error());
    }

    private Clause known(String id) {
        return Optional.ofNullable(clauses.get(id)).orElseThrow();
    }

    private static CriterionSummary.RulePlace rule(WrittenReport.Rule rule) {
        return new CriterionSummary.RulePlace(rule.file(), rule.line(), rule.sha256());
    }

    private static Clause clause(WrittenReport.Clause clause) {
        Clause.How how = Stream.of(Clause.How.values())
                .filter(one -> one.json().equals(clause.how()))
                .findFirst()
                .orElse(Clause.How.RULE);
        return new Clause(clause.id(), clause.document(), clause.article(), clause.text(), clause.verified(), how);
    }

    private Query query(WrittenFinding written) {
        return new Query(judgements.of(written), waiver(written));
    }

    /** What accepts or explains it. */
    static Optional<Waiver> waiver(WrittenFinding finding) {
        WrittenFinding.Acceptance said = finding.waiver() == null ? finding.explanation() : finding.waiver();
        if (said == null) {
            return Optional.empty();
        }
        int bang = said.place().lastIndexOf('!');
        return Optional.of(new Waiver(
                finding.waiver() == null ? Waiver.Kind.EXPLANATION : Waiver.Kind.WAIVER,
                finding.code(),
                finding.subject().key(),
                finding.item(),
                said.reason(),
                said.approver(),
                day(said.issued()),
                day(said.expires()),
                said.evidence(),
                new Place(
                        "",
                        false,
                        said.place().substring(0, Math.max(0, bang)),
                        said.place().substring(bang + 1))));
    }

    private Exclusion exclusion(WrittenReport.Exclusion exclusion) {
        Subject subject = subject(exclusion.subject());
        return new Exclusion(
                subject,
                exclusion.scope(),
                exclusion.reason(),
                exclusion.basis(),
                judgements.evidence(exclusion.evidence()),
                subject);
    }

    static Subject subject(WrittenFinding.Subject subject) {
        return new Subject(subject.type(), subject.key(), subject.label());
    }

    private static DataCheck check(WrittenReport.DataCheck check) {
        return new DataCheck(
                check.code(),
                check.title(),
                rule(check.rule()),
                new Counts(check.considered(), check.agree(), check.disagree(), check.undetermined(), check.error()));
    }

    static List<Problem> problems(WrittenReport written) {
        return Stream.concat(
                        written.problems().stream().map(problem -> problem(written, problem, false)),
                        written.remarks().stream().map(remark -> problem(written, remark, true)))
                .toList();
    }

    private static Problem.Kind kind(WrittenReport.Problem problem) {
        return Stream.of(Problem.Kind.values())
                .filter(one -> one.json().equals(problem.kind()))
                .findFirst()
                .orElseThrow();
    }

    private static Place place(WrittenReport written, WrittenReport.Problem problem) {
        boolean joined = written.run().county() != null;
        return SheetName.read(problem.workbook(), false, problem.sheet(), joined)
                .at(Address.of(problem.cell()));
    }

    private static Problem problem(WrittenReport written, WrittenReport.Problem problem, boolean remark) {
        Problem.Kind kind = kind(problem);
        Optional<Place> place = problem.cell().isEmpty()
                ? Optional.empty()
                : Optional.of(SheetName.read(
                                problem.workbook(),
                                false,
                                problem.sheet(),
                                written.run().county() != null)
                        .at(Address.of(problem.cell())));
        WrittenReport.Consequences all = problem.consequences();
        boolean blocking = !remark && Stream.of(Waiver.Kind.values()).noneMatch(kind::isAbout);
        return new Problem(
                kind,
                problem.message(),
                place,
                problem.workbook(),
                problem.value(),
                blocking,
                Optional.ofNullable(problem.nearest()),
                all == null
                        ? Problem.Consequences.NONE
                        : new Problem.Consequences(all.count(), all.codes(), List.of()));
    }
}
