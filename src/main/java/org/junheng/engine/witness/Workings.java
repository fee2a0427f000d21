package org.junheng.engine.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fire.Firing;
import org.junheng.engine.fire.Trail;
import org.junheng.model.answer.Formula;
import org.junheng.model.answer.Seen;
import org.junheng.model.judged.Balance;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Function;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.FunctionTree;
import org.junheng.tree.Statement.Act;
import org.junheng.tree.Statement.Named;

/** Shows how a figure was computed: its expression, the numbers in it, and the same for every figure it was made of. */
final class Workings {
    /** In workbook order rows and what is derived from them, judgements that are not met before those that are. */
    private static final Comparator<Object> IN_ORDER = Comparator.comparing(
                    (Object fact) -> fact instanceof Judgement judgement && !judgement.isFinding())
            .thenComparingLong(fact -> fact instanceof Row row ? row.origin().order() : 0)
            .thenComparing(Workings::name);

    private final Map<String, FunctionTree> functions;
    private final Trail trail;
    private final Values values;
    private final Map<Object, Map<String, Optional<Formula>>> known = new IdentityHashMap<>();
    private final Map<Rule, Read> read = new IdentityHashMap<>();

    /** What is asked of a rule's tree for each of its figures, found once. */
    private record Read(List<Named> locals, List<Found> patterns) {
        static Read of(Rule rule) {
            List<Found> patterns = new ArrayList<>();
            for (Condition element : rule.tree().conditions()) {
                element.patterns()
                        .forEach(pattern -> patterns.add(
                                new Found(element, pattern, rule.patterns().get(patterns.size()))));
            }
            return new Read(rule.tree().locals(), patterns);
        }
    }

    /** A pattern in the condition that it is part of. */
    private record Found(Condition element, Pattern pattern, PatternUse use) {}

    Workings(Pack pack, Trail trail, Values values) {
        this.functions = FilledExpression.functions(pack.functions());
        this.trail = trail;
        this.values = values;
    }

    /**
     * The working of an expression in what a rule does.
     *
     * @param value what it came to
     */
    Formula of(String name, Expression expression, String value, Trail.Step step, String rule) {
        Firing firing = step.firing();
        FilledExpression filling =
                FilledExpression.of(expression, read(firing.rule()).locals());
        List<Seen> cells = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        filling.names(functions).stream()
                .map(Workings::variable)
                .distinct()
                .forEach(variable -> resolve(variable, firing, cells, parts));
        String place = rule.isEmpty() ? "" : place(firing.rule());
        String open = filling.written(Map.of(), word -> word);
        String filled = filling.written(functions, word -> value(word, firing, !filling.isVariable()));
        Optional<Balance> working = parts.stream()
                .flatMap(part -> part.working().stream())
                .findFirst()
                .filter(balance -> parts.size() == 1);
        if (parts.size() == 1 && cells.isEmpty() && filling.isVariable()) {
            return parts.get(0).named(name);
        }
        return new Formula(name, open, filled.equals(open) ? "" : filled, value, rule, place, cells, parts, working)
                .named(name);
    }

    private static String variable(String word) {
        return word.contains(".") ? word.substring(0, word.indexOf('.')) : word;
    }

    static String place(Rule rule) {
        return rule.place().file() + ":" + rule.place().line();
    }

    /** @param quoted whether a text stands in quotes, as it does where it is compared */
    private String value(String word, Firing firing, boolean quoted) {
        boolean text = quoted && firing.values().get(word) instanceof String;
        String shown = shown(word, firing);
        return text ? "\"" + shown + "\"" : FilledExpression.enclosed(shown);
    }

    private String shown(String word, Firing firing) {
        int dot = word.indexOf('.');
        String variable = variable(word);
        if (!firing.values().containsKey(variable)) {
            return word;
        }
        Object value = firing.values().get(variable);
        String text = dot < 0 ? values.text(value) : values.text(values.member(value, word.substring(dot + 1)));
        return text.isEmpty() ? "?" : text;
    }

    private void resolve(String variable, Firing firing, List<Seen> cells, List<Formula> parts) {
        for (Found found : read(firing.rule()).patterns()) {
            Object fact = firing.values().get(found.use().binding());
            for (Constraint constraint : found.pattern().parts()) {
                if (constraint.binding().equals(variable) && found.element() instanceof Pattern) {
                    figure(constraint.figure(), fact, cells, parts);
                }
            }
            for (Function function : Witness.functions(found.element())) {
                if (function.variable().equals(variable)) {
                    parts.add(aggregate(
                            function, found.pattern(), fact, firing.values().get(variable)));
                }
            }
        }
    }

    private Read read(Rule rule) {
        return read.computeIfAbsent(rule, Read::of);
    }

    /** What a variable stands for: fields of a fact. */
    private void figure(Expression expression, Object fact, List<Seen> cells, List<Formula> parts) {
        for (String field : expression.names()) {
            if (!values.has(fact, field)) {
                continue;
            }
            Optional<Formula> derived = derived(fact, field);
            if (derived.filter(Workings::isCell).isPresent()) {
                cells.add(derived.get().cells().get(0));
            } else if (derived.isPresent()) {
                parts.add(derived.get());
            } else {
                cells.add(values.seen(fact, field));
            }
        }
    }

    /** Whether a derived figure is nothing but a cell that was passed on. */
    private static boolean isCell(Formula formula) {
        return formula.parts().isEmpty()
                && formula.cells().size() == 1
                && formula.written().startsWith("$")
                && SourceVersion.isIdentifier(formula.written());
    }

    /** The working of a derived fact's field; empty for a cell, or if it merely passes a cell on. */
    private Optional<Formula> derived(Object fact, String field) {
        Map<String, Optional<Formula>> fields = known.computeIfAbsent(fact, first -> new java.util.HashMap<>());
        if (!fields.containsKey(field)) {
            fields.put(field, computed(fact, field));
        }
        return fields.get(field);
    }

    private Optional<Formula> computed(Object fact, String field) {
        List<Trail.Step> steps = trail.of(fact);
        if (steps.isEmpty() || !(fact instanceof Row row)) {
            return Optional.empty();
        }
        Trail.Step step = steps.get(0);
        Rule rule = step.firing().rule();
        Act act = rule.tree().acts().get(step.act());
        Expression expression = act.figures().get(values.fieldIndex(row, field));
        return Optional.of(of(field, expression, values.text(values.field(fact, field)), step, rule.title()));
    }

    private Formula aggregate(Function function, Pattern pattern, Object facts, Object result) {
        List<?> contributors = inOrder(facts);
        String argument =
                function.arguments().isEmpty() ? "" : function.arguments().get(0);
        Optional<Expression> figure = pattern.parts().stream()
                .filter(constraint -> constraint.binding().equals(argument))
                .map(Constraint::figure)
                .findFirst();
        List<Seen> cells = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Object fact : contributors) {
            if (figure.isPresent() && !function.name().equals("count")) {
                figure(figure.get(), fact, cells, parts);
                terms.add(term(figure.get(), fact));
            } else if (fact instanceof Judgement judgement) {
                cells.add(verdict(judgement));
            }
        }
        Optional<Balance> working = result instanceof Balance balance ? Optional.of(balance) : Optional.empty();
        String name =
                function.name() + "( " + figure.map(one -> one.span().flat()).orElse(pattern.type()) + " )";
        String filled = filled(function.name(), terms, contributors.size());
        return new Formula(name, name, filled, values.text(result), "", "", cells, parts, working);
    }

    private static List<?> inOrder(Object facts) {
        return facts instanceof List<?> list ? list.stream().sorted(IN_ORDER).toList() : List.of();
    }

    private static String name(Object fact) {
        if (fact instanceof Judgement judgement) {
            return judgement.code();
        }
        return fact instanceof Row row ? row.origin().subject().key() : "";
    }

    private Seen verdict(Judgement judgement) {
        return new Seen(values.text(judgement), judgement.verdict().name(), Optional.empty());
    }

    private String term(Expression figure, Object fact) {
        return FilledExpression.of(figure)
                .written(
                        Map.of(),
                        word -> values.has(fact, word)
                                ? FilledExpression.enclosed(values.text(values.field(fact, word)))
                                : word);
    }

    private static String filled(String function, List<String> terms, int size) {
        return switch (function) {
            case "sum" -> String.join(" + ", terms);
            case "average" -> "( " + String.join(" + ", terms) + " ) / " + size;
            case "min", "max" -> terms.stream().collect(Collectors.joining(", ", function + "( ", " )"));
            default -> "";
        };
    }
}
