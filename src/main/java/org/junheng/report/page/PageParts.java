package org.junheng.report.page;

import java.util.List;
import org.junheng.model.pack.RuleText;

/**
 * What the page shows besides the report.
 *
 * @param language {@code zh} or {@code en}
 * @param words the page's own words by their keys
 */
record PageParts(String language, List<Word> words, List<RuleText> rules, List<Coefficient> coefficients) {
    record Word(String key, String text) {}
}
