package org.junheng.workbook.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** Which figures stand in the letter, each under the name by which a later run finds it again? */
final class LetterFigures {
    static final String FINDING = "finding/";
    private static final int DECIMALS = 4;

    private final Texts texts;
    private final Report report;
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final Map<String, List<CriterionSummary>> areas;
    private final Map<String, List<Judgement>> byCode;

    LetterFigures(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.areas = report.criteria().stream()
                .filter(each -> each.severity() != Severity.QUERY)
                .collect(Collectors.groupingBy(CriterionSummary::area, LinkedHashMap::new, Collectors.toList()));
        this.byCode = report.judgements().stream().collect(Collectors.groupingBy(Judgement::code));
        RunInfo run = report.run();
        figures.put("verdict", texts.get("run." + run.verdict().name().toLowerCase(Locale.ROOT)));
        figures.put("date", run.assessedOn().toString());
        counts("all", run.counts());
        figures.put("queries", String.valueOf(run.queries()));
        figures.put("waived", String.valueOf(run.waived()));
        figures.put(
                "problems",
                String.valueOf(report.problems().stream()
                        .filter(each -> !each.isRemark())
                        .count()));
        areas.forEach((area, criteria) -> counts(
                "area/" + area, criteria.stream().map(CriterionSummary::counts).reduce(Counts.NONE, Counts::plus)));
        areas.values().forEach(criteria -> criteria.forEach(this::criterion));
        notMet().forEach(finding -> figures.put(FINDING + finding.id(), gap(finding)));
    }

    private void criterion(CriterionSummary criterion) {
        counts("code/" + criterion.code(), criterion.counts());
        List<Judgement> own = byCode.getOrDefault(criterion.code(), List.of());
        if (own.size() == 1) {
            figures.put(
                    "code/" + criterion.code() + "/actual",
                    shown(own.get(0).actual(), own.get(0).unit()));
        }
    }

    private void counts(String name, Counts counts) {
        figures.put(name + "/considered", String.valueOf(counts.considered()));
        figures.put(name + "/met", String.valueOf(counts.met()));
        figures.put(name + "/notMet", String.valueOf(counts.notMet()));
        figures.put(name + "/undetermined", String.valueOf(counts.undetermined() + counts.error()));
    }

    /** What is not met, in the order of the report. */
    List<Judgement> notMet() {
        return report.findings().stream()
                .filter(each -> each.verdict() == Verdict.NOT_MET)
                .toList();
    }

    /** The criteria that may decide or cost something, by the areas of the pack in its order. */
    Map<String, List<CriterionSummary>> areas() {
        return areas;
    }

    /** Every figure by its name, in the order of the letter. */
    Map<String, String> all() {
        return figures;
    }

    String get(String name) {
        return figures.getOrDefault(name, "");
    }

    private String gap(Judgement finding) {
        String unit = finding.unit().equals("%") ? texts.get("points") : finding.unit();
        return finding.gap().isEmpty() ? texts.get("noGap") : shown(finding.gap(), unit);
    }

    /** Rounded to what people read, but never to nothing. */
    private String shown(String figure, String unit) {
        if (figure.equals("true") || figure.equals("false")) {
            return texts.get(figure.equals("true") ? "yes" : "no");
        }
        if (!figure.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return figure.isEmpty() ? texts.get("noFigure") : figure;
        }
        BigDecimal exact = new BigDecimal(figure);
        BigDecimal rounded = exact.setScale(Math.min(DECIMALS, Math.max(0, exact.scale())), RoundingMode.HALF_UP);
        BigDecimal shown = rounded.signum() == 0 ? exact : rounded.stripTrailingZeros();
        return shown.toPlainString() + unit;
    }
}
