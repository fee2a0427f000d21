package org.junheng.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.ClauseCoverage;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.DataCheck;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.Place;

/** Makes small reports by hand, one criterion, judgement or problem at a time. */
public final class ReportBuilder {
    private static final CriterionSummary.RulePlace CHECK = new CriterionSummary.RulePlace("示例/checks.drl", 7, "cc77");
    private final String workbook;
    private final RunVerdict verdict;
    private final List<CriterionSummary> criteria = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<DataCheck> checks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ClauseCoverage> clauses = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();
    private boolean complete;

    private ReportBuilder(String workbook, RunVerdict verdict) {
        this.workbook = workbook;
        this.verdict = verdict;
        this.complete = verdict != RunVerdict.INCOMPLETE;
    }

    public static ReportBuilder report(String workbook, RunVerdict verdict) {
        return new ReportBuilder(workbook, verdict);
    }

    public static Clause clause(String id, boolean verified) {
        return new Clause(id, "暂行办法", "第" + id + "条", "条文" + id, verified, Clause.How.RULE);
    }

    /** Something was left undetermined, in error or unread. */
    public ReportBuilder incomplete() {
        complete = false;
        return this;
    }

    public ReportBuilder criterion(String code, String title, Counts counts, Clause... basis) {
        return criterion(code, title, counts, false, basis);
    }

    public ReportBuilder starved(String code, String title, Clause... basis) {
        return criterion(code, title, new Counts(0, 0, 0, 0, 0), true, basis);
    }

    public ReportBuilder judged(JudgementBuilder judgement) {
        judgements.add(judgement.build());
        return this;
    }

    /** Not met, and accepted from 2026-01-01 to 2026-12-31. */
    public ReportBuilder waived(JudgementBuilder judgement, String reason, String approver) {
        Judgement made = judgement.build();
        judgements.add(made);
        Waiver waiver = new Waiver(
                Waiver.Kind.WAIVER,
                made.code(),
                made.subject().key(),
                "",
                reason,
                approver,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "1号文",
                new Place("waivers.csv", false, "waivers", "A2"));
        waived.add(new Waived(made, waiver));
        return this;
    }

    /** Improbable, and explained where there is a reason. */
    public ReportBuilder query(JudgementBuilder judgement, Optional<String> reason) {
        Judgement made = judgement.build();
        queries.add(new Query(
                made,
                reason.map(words -> new Waiver(
                        Waiver.Kind.EXPLANATION,
                        made.code(),
                        made.subject().key(),
                        "",
                        words,
                        "李四",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "",
                        new Place("区.xlsx", false, "疑问说明", "A2")))));
        return this;
    }

    public ReportBuilder excluded(String label, String scope, String reason) {
        Place place = new Place("区.xlsx", false, "学校", "C4");
        Evidence evidence = new Evidence(place, "办学类型", "民办", Evidence.Role.OBSERVED, false);
        Subject subject = new Subject("学校", label, label);
        exclusions.add(new Exclusion(subject, scope, reason, List.of("A"), List.of(evidence), "never written"));
        return this;
    }

    public ReportBuilder check(String code, String title, Counts counts) {
        checks.add(new DataCheck(code, title, CHECK, counts));
        return this;
    }

    public ReportBuilder problem(Problem.Kind kind, String message, String cell, String value, boolean blocking) {
        Optional<Place> place = cell.isEmpty() ? Optional.empty() : Optional.of(new Place("区.xlsx", false, "班级", cell));
        problems.add(new Problem(kind, message, place, "区.xlsx", value, blocking));
        return this;
    }

    public ReportBuilder clause(Clause clause, String... codes) {
        clauses.add(new ClauseCoverage(clause, List.of(codes)));
        return this;
    }

    public Report build() {
        RunInfo run = new RunInfo(
                "run1",
                verdict,
                complete,
                LocalDate.of(2026, 9, 1),
                "demo",
                "示例规则包",
                "aa11",
                List.of(new RunInfo.Input(workbook, "bb22")),
                Counts.of(judgements),
                waived.size(),
                (int) queries.stream().filter(Query::isOpen).count());
        List<Judgement> accepted = waived.stream().map(Waived::judgement).toList();
        List<Judgement> findings = judgements.stream()
                .filter(judgement -> judgement.isFinding() && !accepted.contains(judgement))
                .toList();
        return new Report(run, criteria, findings, judgements, exclusions, checks, problems, clauses, waived, queries);
    }

    private ReportBuilder criterion(String code, String title, Counts counts, boolean starved, Clause... basis) {
        CriterionSummary.RulePlace rule = new CriterionSummary.RulePlace("示例/classes.drl", 12, "dd33");
        criteria.add(new CriterionSummary(
                code, title, "办学条件", Severity.MUST, "教育局", "分班", List.of(basis), rule, counts, starved));
        return this;
    }
}
