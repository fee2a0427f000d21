package org.junheng.check.again;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.check.Judged;
import org.junheng.check.KeptRun;
import org.junheng.check.PlainCalculator;
import org.junheng.check.Shipped;
import org.junheng.model.answer.Explanation;
import org.junheng.model.answer.Formula;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every formula of every judgement of every shipped pack ends in its number, with nothing left to call. */
class ExplainPacksTest {
    private static final MathContext SURE = new MathContext(30);
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[\\d.\\s+*/()-]*\\d[\\d.\\s+*/()-]*");

    /** The packs name their own functions in Chinese, the engine its own in English. */
    private static final Pattern CALL = Pattern.compile("\\p{IsHan}\\s*\\(");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "quality-balance, quality-district, 300",
        "guangdong-basic-balance, guangdong-compliant, 200",
        "guizhou-points, guizhou-district, 200"
    })
    void every_formula_is_filled_in_and_works_out(String pack, String district, int least) throws Exception {
        Path rules = Shipped.RULES.resolve(pack);
        Path workbook = Path.of("fixtures", district + ".xlsx");
        Report report = Judged.by(rules, workbook);
        Set<String> codes =
                report.criteria().stream().map(CriterionSummary::code).collect(Collectors.toSet());
        ExplainRun explain = ExplainRun.of(KeptRun.of(report, rules, workbook, folder), codes, "zh");
        Set<String> offenders = new HashSet<>();
        int worked = 0;
        for (Formula formula : formulas(report, explain)) {
            if (CALL.matcher(formula.filled()).find()) {
                offenders.add(formula.name() + " = " + formula.filled());
            }
            if (NUMBERS_ONLY.matcher(formula.filled()).matches()) {
                worked++;
                BigDecimal value = PlainCalculator.value(formula.filled());
                if (value.round(SURE).compareTo(new BigDecimal(formula.value()).round(SURE)) != 0) {
                    offenders.add(formula.filled() + " shown as " + formula.value());
                }
            }
        }
        assertEquals(Set.of(), offenders);
        assertTrue(worked >= least, worked + " formulas");
    }

    private static List<Formula> formulas(Report report, ExplainRun explain) {
        Set<Formula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Formula> all = new ArrayList<>();
        for (Judgement judgement : report.judgements()) {
            Explanation explanation = explain.explain(judgement).explanation().orElseThrow();
            Deque<Formula> formulas = new ArrayDeque<>(explanation.required());
            explanation.actual().ifPresent(formulas::add);
            while (!formulas.isEmpty()) {
                Formula formula = formulas.pop();
                if (seen.add(formula)) {
                    all.add(formula);
                    formulas.addAll(formula.parts());
                }
            }
        }
        return all;
    }
}
