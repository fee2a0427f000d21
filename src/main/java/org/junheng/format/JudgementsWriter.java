package org.junheng.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;

/** Makes judgements.json of a report. */
final class JudgementsWriter {
    private final Report report;
    private final Cells known;
    private final UsualFigures usual;
    private final CellTable cells;
    private final Map<Subject, Integer> subjects = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    JudgementsWriter(Report report, Cells known, UsualFigures usual) {
        this.report = report;
        this.known = known;
        this.usual = usual;
        this.cells = new CellTable(source(report));
        report.findings().forEach(finding -> told.add(finding.id()));
        report.waived().forEach(waived -> told.add(waived.judgement().id()));
        report.queries().forEach(query -> told.add(query.judgement().id()));
    }

    /** The workbook that ranges need not name. */
    private static String source(Report report) {
        return report.run().workbooks().isEmpty()
                ? ""
                : report.run().workbooks().get(0).name();
    }

    WrittenJudgements judgements() {
        List<WrittenJudgements.Judgement> judgements =
                report.judgements().stream().map(this::judgement).toList();
        List<WrittenJudgements.Judgement> queries = report.queries().stream()
                .map(Query::judgement)
                .map(this::judgement)
                .toList();
        report.exclusions().forEach(exclusion -> cells.add(known.placed(exclusion.evidence())));
        return new WrittenJudgements(
                subjects.keySet().stream().map(ReportWriter::subject).toList(),
                cells.columns(report.sheets()),
                cells.ranges(),
                cells.sets(),
                judgements,
                queries);
    }

    private WrittenJudgements.Judgement judgement(Judgement judgement) {
        String code = judgement.code();
        boolean retold = told.contains(judgement.id());
        return new WrittenJudgements.Judgement(
                judgement.id(),
                code,
                subjects.computeIfAbsent(judgement.subject(), first -> subjects.size()),
                judgement.item(),
                judgement.verdict().name(),
                judgement.actual(),
                judgement.required(),
                judgement.gap(),
                cells.set(known.placed(judgement.own())),
                retold || judgement.restsOn().isEmpty() ? null : judgement.restsOn(),
                usual.unusualComparator(judgement),
                usual.unusualUnit(judgement),
                ReportWriter.text(judgement.worth()),
                ReportWriter.text(judgement.points()),
                retold || judgement.verdict() == Verdict.MET ? null : judgement.message());
    }
}
