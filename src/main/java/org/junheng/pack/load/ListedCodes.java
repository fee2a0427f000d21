package org.junheng.pack.load;

import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Term;
import org.junheng.pack.declared.AskedJudgements;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Does a table list a criterion whose code holds another's within it? A rule that asks by the table would take both. */
final class ListedCodes {
    private final List<Rule> criteria;
    private final RuleFaults faults;

    ListedCodes(List<Rule> criteria, RuleFaults faults) {
        this.criteria = criteria;
        this.faults = faults;
    }

    void check(Rule rule) {
        for (PatternUse pattern : rule.patterns()) {
            field(pattern).ifPresent(field -> pattern.selectors().forEach(word -> check(rule, field, word)));
        }
    }

    /** The field of judgements that a list is asked for. */
    private static Optional<String> field(PatternUse pattern) {
        return pattern.constraints().stream()
                .filter(term -> pattern.type().equals(Vocabulary.JUDGEMENT)
                        && term instanceof Term.Operation asked
                        && asked.operator().equals(AskedJudgements.LISTS)
                        && asked.terms().get(1) instanceof Term.Column)
                .map(term -> ((Term.Column) ((Term.Operation) term).terms().get(1)).field())
                .findFirst();
    }

    private void check(Rule rule, String field, String word) {
        String listed = word.substring(word.indexOf('=') + 1);
        criteria.stream()
                .map(criterion -> field.equals("code") ? criterion.code() : criterion.area())
                .filter(other -> !other.isEmpty() && !other.equals(listed) && listed.contains(other))
                .distinct()
                .forEach(other -> faults.addAt(
                        SourceFile.of(rule), rule.firstLine(), 0, "listedWithin", listed, other, rule.title()));
    }
}
