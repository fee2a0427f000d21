package org.junheng.pack.lint;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.pack.cases.JudgedFigure;
import org.junheng.pack.cases.NewRule;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Expression;
import org.junheng.tree.Statement;

/** What can be read of the rules alone: what they lack, and whom they can never take. */
final class RuleLint {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");

    private final Pack pack;
    private final RuleFaults faults;
    private final RuleGraph graph;

    RuleLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
        this.graph = RuleGraph.of(pack);
    }

    void check() {
        pack.ownRules().filter(rule -> rule.kind() != Rule.Kind.DERIVATION).forEach(this::head);
        pack.ownRules().filter(Rule::isCriterion).forEach(this::requirement);
        pack.ownRules().forEach(this::source);
        pack.ownRules().forEach(this::selectors);
    }

    private void head(Rule rule) {
        if (!CODE.matcher(rule.code()).matches()) {
            faults.add(rule, "lint.badCode", rule.code());
        }
        Stream<String> words = Stream.of(rule.title(), rule.owner(), rule.area(), rule.remedy());
        Stream<String> texts = rule.tree().all(Expression.Text.class).map(Expression.Text::value);
        Stream<String> named = rule.tree().all(Statement.Named.class).map(Statement.Named::name);
        if (Stream.of(words, texts, named).flatMap(each -> each).anyMatch(NewRule::isUnfilled)) {
            faults.add(rule, "lint.unfilled", rule.code());
        }
        if (rule.isCriterion() && rule.remedy().isBlank()) {
            faults.add(rule, "lint.noRemedy", rule.code());
        }
        if (rule.isCriterion() && rule.area().isBlank()) {
            faults.add(rule, "lint.noArea", rule.code());
        }
    }

    /** One column, compared with a number where the rule chooses, is the requirement in the wrong place. */
    private void requirement(Rule rule) {
        JudgedFigure figure = JudgedFigure.of(rule);
        // one that gives points may give those of an item to whom it does not apply
        boolean givesPoints =
                rule.tree().judgements().anyMatch(judged -> judged.word("worth").isPresent());
        if (!givesPoints && figure.fields().size() == 1) {
            figure.compared().stream()
                    .filter(field -> rule.tree().all(Expression.Binary.class).anyMatch(asked -> isLimit(asked, field)))
                    .forEach(field -> faults.add(rule, "lint.limitInWhen", rule.code(), field));
        }
    }

    private static boolean isLimit(Expression.Binary asked, String field) {
        Expression right = asked.right() instanceof Expression.Unary minus ? minus.inner() : asked.right();
        return ORDERING.contains(asked.operator())
                && asked.left() instanceof Expression.Name name
                && name.word().equals(field)
                && right instanceof Expression.Number;
    }

    /** A rule all of whose facts come from tables and rules judges nothing that a workbook holds. */
    private void source(Rule rule) {
        Set<String> types = rule.patterns().stream()
                .map(Rule.PatternUse::type)
                .filter(type -> !type.equals(Vocabulary.JUDGEMENT))
                .collect(Collectors.toSet());
        Map<String, FactType> known =
                pack.types().stream().collect(Collectors.toMap(FactType::name, type -> type, (a, b) -> a));
        types.stream()
                .map(known::get)
                .filter(type -> type != null && type.isDerived())
                .filter(type -> graph.makersOf(type.name()).isEmpty())
                .forEach(type -> faults.add(rule, "lint.neverMade", rule.title(), type.name()));
    }

    /** The form must ask for what a rule chooses by; a blank in the judged figure itself is undetermined anyway. */
    private void selectors(Rule rule) {
        Set<String> judged = JudgedFigure.of(rule).fields();
        for (Rule.PatternUse pattern : rule.patterns()) {
            pack.types().stream()
                    .filter(type -> type.name().equals(pattern.type()) && !type.isDerived())
                    .flatMap(type -> type.fields().stream())
                    .filter(field -> pattern.selectors().contains(field.name()))
                    .filter(field -> !field.required()
                            && field.stand().blank().isEmpty()
                            && !field.key()
                            && !judged.contains(field.name()))
                    .forEach(field ->
                            faults.add(rule, "lint.selectorNotRequired", rule.title(), field.name(), pattern.type()));
        }
    }
}
