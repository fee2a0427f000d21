package org.junheng.workbook.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Magnitude;
import org.junheng.workbook.write.FindingsStyles.Look;

/** How does one criterion stand in the rows of schools: as a figure beside its limit, else as a sign? */
final class SchoolColumn {
    private static final int SIGN = 8;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 20;
    private static final int SHOWN_DECIMALS = 4;
    private final FindingsWords words;
    private final String code;
    private final boolean figures;
    private final List<Integer> widths;

    /** @param judgements all of this criterion, of whichever subject */
    SchoolColumn(FindingsWords words, String code, List<Judgement> judgements) {
        this.words = words;
        this.code = code;
        this.figures = judgements.stream().map(Judgement::subject).distinct().count() == judgements.size()
                && judgements.stream().allMatch(each -> each.requiredNumber().isPresent())
                && judgements.stream().anyMatch(each -> each.actualNumber().isPresent());
        this.widths = figures
                ? List.of(
                        width(judgements.stream().map(Judgement::actual)),
                        width(judgements.stream().map(Judgement::required)))
                : List.of(SIGN);
    }

    /** As wide as the longest figure is shown, for a figure that does not fit becomes a row of crosses. */
    private static int width(Stream<String> figures) {
        int longest = figures.mapToInt(SchoolColumn::shown).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }

    private static int shown(String figure) {
        return Magnitude.read(figure).map(SchoolColumn::shown).orElse(0);
    }

    private static int shown(BigDecimal number) {
        int decimals =
                Math.min(SHOWN_DECIMALS, Math.max(0, number.stripTrailingZeros().scale()));
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString().length();
    }

    String code() {
        return code;
    }

    boolean hasFigures() {
        return figures;
    }

    List<Integer> widths() {
        return widths;
    }

    List<String> above(Report report) {
        String title = report.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(CriterionSummary::title)
                .findFirst()
                .orElse(code);
        return figures ? List.of(title, "") : List.of(title);
    }

    List<String> below() {
        return figures ? List.of(words.header("actual"), words.header("required")) : List.of(code);
    }

    /** @param judgements of one subject; none where it is not judged */
    List<FindingsCell> cells(List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return widths.stream().map(width -> FindingsCell.text("")).toList();
        }
        if (!figures) {
            return List.of(sign(judgements));
        }
        Judgement judgement = judgements.get(0);
        boolean known = judgement.actualNumber().isPresent()
                && (judgement.verdict() == Verdict.MET || judgement.verdict() == Verdict.NOT_MET);
        Look look = judgement.verdict() == Verdict.MET ? Look.TEXT : FindingsWords.look(judgement.verdict());
        FindingsCell actual = known ? FindingsCell.figure(judgement.actual(), look) : sign(judgements);
        return List.of(actual, FindingsCell.figure(judgement.required()));
    }

    /** The worst verdict, and how many of several it is. */
    private FindingsCell sign(List<Judgement> judgements) {
        Verdict worst = judgements.stream()
                .map(Judgement::verdict)
                .max(Comparator.comparing(SchoolColumn::badness))
                .orElseThrow();
        Look look = worst == Verdict.MET ? Look.SIGN : FindingsWords.look(worst);
        long of = judgements.stream().filter(each -> each.verdict() == worst).count();
        String sign = words.sentence("sign." + worst.name());
        return FindingsCell.text(
                worst != Verdict.MET && judgements.size() > 1 ? sign + of + "/" + judgements.size() : sign, look);
    }

    private static int badness(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case UNDETERMINED -> 1;
            case ERROR -> 2;
            case NOT_MET -> 3;
        };
    }
}
