package org.junheng.cli.screen;

import java.util.Locale;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Severity;
import org.junheng.model.text.Texts;

/** What is a verdict called? A query that is raised is no shortfall. */
final class VerdictWords {
    private VerdictWords() {}

    static String of(Texts texts, Judgement judgement) {
        String verdict = judgement.verdict().name().toLowerCase(Locale.ROOT);
        return texts.get((judgement.severity() == Severity.QUERY ? "query.verdict." : "impact.verdict.") + verdict);
    }

    /**
     * One of two judgements of the same.
     *
     * @param judgement empty where there is none, as of a query that is not raised
     * @param known either of the two
     */
    static String of(Texts texts, Optional<Judgement> judgement, Judgement known) {
        String none = known.isQuery() ? "query.verdict.met" : "impact.verdict.none";
        return judgement.map(one -> of(texts, one)).orElse(texts.get(none));
    }
}
