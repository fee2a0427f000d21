package org.junheng.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.Judged;
import org.junheng.check.Shipped;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every finding tells what is short, in what, who answers for it, by what clause, and what to do. */
class FindingsTest {
    /** A rate per pupil that the workbook states as such, with no pupils to multiply it by. */
    private static final Set<String> STATED_PER_PUPIL = Set.of("GOV-07");

    private static final Set<String> STRICT = Set.of("moreThan", "lessThan");

    /** Coefficients of variation and of difference are ratios of like to like. */
    private static final String WITHOUT_UNIT = "CVI?-[PJ]|QUA-9[A-Z]";

    @ParameterizedTest
    @CsvSource({
        "fujian-basic-balance, demo-district",
        "quality-balance, quality-district",
        "guangdong-basic-balance, guangdong-district",
        "guizhou-points, guizhou-district"
    })
    void every_finding_is_whole(String pack, String district) throws Exception {
        Report report = Judged.by(Shipped.RULES.resolve(pack), Path.of("fixtures", district + ".xlsx"));
        assertFalse(report.findings().isEmpty());
        Set<String> clauses = report.criteria().stream()
                .filter(criterion -> !criterion.basis().isEmpty())
                .filter(criterion ->
                        criterion.basis().stream().map(Clause::text).noneMatch(String::isBlank))
                .map(criterion -> criterion.code())
                .collect(Collectors.toSet());
        List<String> offenders = new ArrayList<>();
        for (Judgement finding : report.findings()) {
            lacking(finding, clauses).forEach(lack -> offenders.add(Judged.line(finding) + ": " + lack));
        }
        assertEquals(List.of(), offenders);
    }

    private static List<String> lacking(Judgement finding, Set<String> clauses) {
        List<String> lacks = new ArrayList<>();
        if (!clauses.contains(finding.code())) {
            lacks.add("clause");
        }
        if (finding.owner().isBlank()) {
            lacks.add("owner");
        }
        if (finding.remedy().isBlank()) {
            lacks.add("remedy");
        }
        if (finding.evidence().isEmpty()) {
            lacks.add("evidence");
        }
        if (finding.verdict() == Verdict.NOT_MET && finding.actual().matches("-?[0-9.]+")) {
            gap(finding, lacks);
        }
        return lacks;
    }

    /** What must be strictly above or below a limit and stands on it is short of nothing that a number can say. */
    private static void gap(Judgement finding, List<String> lacks) {
        boolean onTheLimit =
                STRICT.contains(finding.comparator()) && finding.actual().equals(finding.required());
        if (finding.gap().isEmpty() || new BigDecimal(finding.gap()).signum() <= 0 && !onTheLimit) {
            lacks.add("gap " + finding.gap());
        }
        boolean perPupil = finding.unit().endsWith("生");
        if (perPupil && !STATED_PER_PUPIL.contains(finding.code())) {
            lacks.add("unit " + finding.unit());
        }
        if (finding.unit().isEmpty() && !finding.code().matches(WITHOUT_UNIT)) {
            lacks.add("unit");
        }
    }
}
