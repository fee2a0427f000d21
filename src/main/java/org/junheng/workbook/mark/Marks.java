package org.junheng.workbook.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.text.Texts;

/** What is to be seen in a workbook, by what was found in it: the gravest first, each in the order of the report. */
final class Marks {
    /** More cells than these fall short together, and none of them alone. */
    static final int FEW = 12;

    private static final int DECIMALS = 4;
    private final Texts texts;
    private final String workbook;
    private final Map<String, CriterionSummary> criteria;

    private Marks(Report report, String workbook, Texts texts) {
        this.texts = texts;
        this.workbook = workbook;
        this.criteria = report.criteria().stream()
                .collect(Collectors.toMap(CriterionSummary::code, each -> each, (one, other) -> one));
    }

    /**
     * The marks of one workbook of a report.
     *
     * @param workbook by the name that the report knows it by
     */
    static List<Mark> of(Report report, String workbook, Texts texts) {
        Marks marks = new Marks(report, workbook, texts);
        List<Mark> all = new ArrayList<>();
        report.findings().forEach(finding -> all.add(marks.of(finding)));
        report.problems().stream()
                .filter(problem -> !problem.isRemark() && problem.workbook().equals(workbook))
                .forEach(problem -> all.add(marks.of(problem)));
        report.queries().stream().filter(Query::isOpen).forEach(query -> all.add(marks.of(query.judgement())));
        all.sort(Comparator.comparing(Mark::kind));
        return all;
    }

    private Mark of(Judgement judgement) {
        List<Mark.Spot> cells = spots(judgement, cells(judgement));
        boolean summed = !judgement.restsOn().isEmpty();
        List<Mark.Spot> places = cells.isEmpty() && !summed ? spots(judgement, evidence -> true) : cells;
        return new Mark(
                kind(judgement),
                cells,
                places,
                texts.get("title", judgement.code(), title(judgement)),
                judgement.message(),
                way(judgement),
                judgement.owner());
    }

    private static Kind kind(Judgement judgement) {
        if (judgement.severity() == Severity.QUERY) {
            return Kind.QUERY;
        }
        if (judgement.verdict() != Verdict.NOT_MET) {
            return Kind.UNDETERMINED;
        }
        return judgement.severity() == Severity.MUST ? Kind.MUST : Kind.SHOULD;
    }

    /** The figures of the subject itself, else those behind its figure; of what cannot be judged the blanks. */
    private Predicate<Evidence> cells(Judgement judgement) {
        if (judgement.verdict() != Verdict.NOT_MET) {
            return evidence -> evidence.value().isBlank();
        }
        List<Predicate<Evidence>> better = List.of(
                evidence -> evidence.role() == Evidence.Role.OBSERVED && evidence.figure(),
                evidence -> judgement.restsOn().isEmpty() && evidence.figure(),
                evidence -> evidence.role() == Evidence.Role.OBSERVED,
                evidence -> judgement.restsOn().isEmpty());
        return better.stream()
                .filter(each ->
                        judgement.evidence().stream().filter(this::isOurs).anyMatch(each))
                .findFirst()
                .orElse(evidence -> false);
    }

    private List<Mark.Spot> spots(Judgement judgement, Predicate<Evidence> wanted) {
        return judgement.evidence().stream()
                .filter(this::isOurs)
                .filter(wanted)
                .map(evidence ->
                        new Mark.Spot(evidence.place().sheet(), evidence.place().address()))
                .distinct()
                .toList();
    }

    private boolean isOurs(Evidence evidence) {
        return !evidence.place().table() && evidence.place().source().equals(workbook);
    }

    private Mark of(Problem problem) {
        List<Mark.Spot> place = problem.place().filter(each -> !each.table()).stream()
                .filter(each -> !each.cell().isEmpty())
                .map(each -> new Mark.Spot(each.sheet(), each.address()))
                .toList();
        int count = problem.consequences().count();
        String way = problem.nearest().map(word -> texts.get("nearest", word)).orElse("");
        String follows = count == 0 ? "" : texts.get("follows", count);
        boolean blank = problem.kind() == Problem.Kind.BLANK || problem.kind() == Problem.Kind.DERIVATION_BLANK;
        Kind kind = blank ? Kind.UNDETERMINED : Kind.PROBLEM;
        return new Mark(kind, place, place, texts.get("problem"), problem.message(), way + follows, "");
    }

    private String title(Judgement judgement) {
        CriterionSummary criterion = criteria.get(judgement.code());
        return criterion == null ? judgement.item() : criterion.title();
    }

    /** What would satisfy the criterion: by how much, rounded so that it is enough, and what can be done. */
    private String way(Judgement judgement) {
        String remedy = judgement.remedy().isEmpty() ? "" : texts.get("remedy", judgement.remedy());
        if (judgement.verdict() != Verdict.NOT_MET) {
            return judgement.severity() == Severity.QUERY ? remedy : texts.get("way.fill") + remedy;
        }
        return gap(judgement) + remedy;
    }

    private String gap(Judgement judgement) {
        if (!judgement.gap().matches("-?[0-9.]+")) {
            return "";
        }
        BigDecimal gap = new BigDecimal(judgement.gap()).abs();
        BigDecimal enough = gap.scale() > DECIMALS ? gap.setScale(DECIMALS, RoundingMode.UP) : gap;
        String unit = judgement.unit().equals("%") ? texts.get("points") : judgement.unit();
        String verb = judgement.comparator();
        String key = List.of("atLeast", "moreThan").contains(verb)
                ? "way.more"
                : List.of("atMost", "lessThan").contains(verb) ? "way.less" : "way.differs";
        return texts.get(key, enough.toPlainString(), unit);
    }
}
