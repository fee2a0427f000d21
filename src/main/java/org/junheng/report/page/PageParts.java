package org.junheng.report.page;

import java.util.List;
import org.junheng.model.judged.Proven;
import org.junheng.model.pack.RuleText;

/**
 * What the page shows besides the report.
 *
 * @param language {@code zh} or {@code en}
 * @param words the page's own words by their keys
 */
record PageParts(
        String language,
        List<Word> words,
        List<RuleText> rules,
        List<Coefficient> coefficients,
        List<Working> workings) {
    /** How the figure of a judgement came about. */
    record Working(String id, List<Proven.Line> lines) {}

    record Word(String key, String text) {}
}
