package org.junheng.report;

import java.util.Locale;
import java.util.Optional;
import org.junheng.model.Judgement;
import org.junheng.model.Severity;
import org.junheng.model.Texts;

/** What is a verdict called? A query that is raised is no shortfall. */
final class VerdictWords {
    private VerdictWords() {}

    static String of(Texts texts, Judgement judgement) {
        String verdict = judgement.verdict().name().toLowerCase(Locale.ROOT);
        return texts.get((judgement.severity() == Severity.QUERY ? "query.verdict." : "impact.verdict.") + verdict);
    }

    /** Empty where there is no judgement. */
    static String of(Texts texts, Optional<Judgement> judgement) {
        return judgement.map(one -> of(texts, one)).orElse(texts.get("impact.verdict.none"));
    }
}
