package org.junheng.model.pack;

import java.util.List;
import java.util.Map;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Severity;
import org.junheng.tree.RuleTree;

/**
 * One rule, checked, with what the engine must know to trace it.
 *
 * @param code empty for a derivation
 * @param title the rule's name
 * @param place where the requirement stands; for a derivation where its consequence begins
 * @param firstLine line of the rule's first word in its file
 * @param condition executable text of the rule's conditions
 * @param consequence executable text of what it does
 * @param stratum 0 for rules that read rows only; a rule fires after all rules of lower strata
 * @param patterns the facts it matches and aggregates, with the fields it names
 * @param ways which patterns must be met together, by their number; several only where conditions are joined by or
 * @param inserts names of the derived types that it inserts
 * @param makes what it inserts, as far as the text tells it
 * @param subject binding of the fact it judges, empty for a derivation
 * @param measure the measure as far as the text tells it, for judgements whose consequence could not run
 * @param figure what is measured, in the variables of the conditions; opaque where the text does not tell it
 * @param tree what the author wrote
 */
public record Rule(
        Kind kind,
        String code,
        String title,
        String area,
        String owner,
        String remedy,
        List<String> basis,
        CriterionSummary.RulePlace place,
        int firstLine,
        String condition,
        String consequence,
        int stratum,
        List<PatternUse> patterns,
        List<List<Integer>> ways,
        List<String> inserts,
        List<Making> makes,
        String subject,
        String measure,
        Term figure,
        RuleTree tree) {
    /** Among the words of a pattern of judgements: any will do. */
    public static final String ANY_JUDGEMENT = "*";

    public enum Kind {
        MUST,
        SHOULD,
        /** A figure that is improbable; a query is explained or corrected, and no rule hears of it. */
        QUERY,
        /** Figures that must agree; a disagreement is a data problem. */
        DATA,
        DERIVATION
    }

    /** How a rule uses a fact type. */
    public enum Use {
        /** One fact of each match. */
        MATCHED,
        /** The facts that an aggregate ran over, as a list. */
        AGGREGATED,
        /** Facts that must or must not exist; none is part of the match. */
        TESTED
    }

    /** What a tested pattern asks. */
    public enum Test {
        /** Nothing: the pattern is not tested. */
        NONE,
        ABSENT,
        PRESENT,
        /** Something about several patterns together. */
        JOINTLY
    }

    /**
     * One pattern of a rule.
     *
     * @param binding the variable that holds the fact, or the list of facts; empty for tested patterns
     * @param fields the fields that the rule names on it
     * @param selectors the fields among them that it compares
     * @param constraints what a fact must meet
     * @param figures what the variables hold that the pattern binds
     */
    public record PatternUse(
            Use use,
            Test test,
            String binding,
            String type,
            List<String> fields,
            List<String> selectors,
            List<Term> constraints,
            Map<String, Term> figures) {
        public boolean isOfJudgements() {
            return type.equals("Judgement");
        }

        /** The same as if every field that the rule names were compared: for sums, that let none of them be blank. */
        public PatternUse askingAll() {
            return new PatternUse(use, test, binding, type, fields, fields, constraints, figures);
        }

        /** The same with other constraints, binding what is said. */
        public PatternUse asking(List<Term> others, Map<String, Term> bound) {
            return new PatternUse(use, test, binding, type, fields, selectors, others, bound);
        }

        public PatternUse {
            fields = List.copyOf(fields);
            selectors = List.copyOf(selectors);
            constraints = List.copyOf(constraints);
            figures = Map.copyOf(figures);
        }
    }

    /**
     * A fact that a rule inserts.
     *
     * @param figures by field, in the variables of the rule's conditions
     */
    public record Making(String type, Map<String, Term> figures) {
        public Making {
            figures = Map.copyOf(figures);
        }
    }

    public Rule {
        basis = List.copyOf(basis);
        patterns = List.copyOf(patterns);
        ways = ways.stream().map(List::copyOf).toList();
        inserts = List.copyOf(inserts);
        makes = List.copyOf(makes);
    }

    /** The title, which no other rule of its pack has: hashing all that a rule says would cost more than judging. */
    @Override
    public int hashCode() {
        return title.hashCode();
    }

    /** What a rule is known, replaced or retired by: its code, or the name of a derivation. */
    public String identity() {
        return code.isEmpty() ? title : code;
    }

    public boolean isCriterion() {
        return kind == Kind.QUERY || isHeard();
    }

    /** Whether other rules may read its judgements. */
    public boolean isHeard() {
        return kind == Kind.MUST || kind == Kind.SHOULD;
    }

    /** How binding it is; nothing but criteria is. */
    public Severity severity() {
        return switch (kind) {
            case SHOULD -> Severity.SHOULD;
            case QUERY -> Severity.QUERY;
            default -> Severity.MUST;
        };
    }

    /** On which line it says something of itself; its first if it does not. */
    public int lineOf(String annotation) {
        return tree.annotation(annotation).map(each -> each.span().line()).orElse(firstLine);
    }

    /** The name of the fact type that it judges; empty for a derivation. */
    public String subjectType() {
        return patterns.stream()
                .filter(pattern -> pattern.binding().equals(subject))
                .map(PatternUse::type)
                .findFirst()
                .orElse("");
    }

    public boolean readsJudgements() {
        return patterns.stream().anyMatch(PatternUse::isOfJudgements);
    }

    /**
     * Whether this rule's judgements are among those asked for.
     *
     * @param words such as {@code code=CLS-01} or {@code area=...}, or the one star for judgements of any kind
     */
    public boolean isAskedFor(List<String> words) {
        return isHeard()
                && (words.contains(ANY_JUDGEMENT) || words.contains("code=" + code) || words.contains("area=" + area));
    }

    public Rule withStratum(int newStratum) {
        return with(title, newStratum);
    }

    public Rule withTitle(String newTitle) {
        return with(newTitle, stratum);
    }

    private Rule with(String newTitle, int newStratum) {
        return new Rule(
                kind,
                code,
                newTitle,
                area,
                owner,
                remedy,
                basis,
                place,
                firstLine,
                condition,
                consequence,
                newStratum,
                patterns,
                ways,
                inserts,
                makes,
                subject,
                measure,
                figure,
                tree);
    }
}
