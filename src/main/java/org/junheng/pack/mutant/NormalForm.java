package org.junheng.pack.mutant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.tree.Condition.Aggregate;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Function;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression;
import org.junheng.tree.Node;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Statement;

/**
 * What does a rule say in words that do not depend on the names of its variables or the order of what can be exchanged?
 *
 * <p>Of two rules that differ only in which fields of a fact they name, those of the same form judge the same. The
 * reverse does not hold.
 */
final class NormalForm {
    private static final Set<String> EXCHANGEABLE = Set.of("*", "&&", "||");
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> EXCHANGEABLE_CALLS = Set.of("min", "max");

    private final Map<String, String> variables = new HashMap<>();

    private NormalForm() {}

    static String of(RuleTree rule) {
        NormalForm form = new NormalForm();
        List<String> parts = new ArrayList<>();
        List<Pattern> patterns = rule.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            parts.add(form.pattern(patterns.get(i), "fact" + i));
        }
        rule.all(Aggregate.class)
                .flatMap(aggregate -> aggregate.functions().stream())
                .forEach(form::function);
        parts.add(form.form(rule.does()));
        return String.join("\n", parts);
    }

    private String pattern(Pattern pattern, String name) {
        variables.put(pattern.variable(), name);
        List<String> compared = new ArrayList<>();
        for (Constraint constraint : pattern.parts()) {
            if (constraint.compares()) {
                compared.add(form(constraint.expression()));
            } else {
                variables.put(constraint.binding(), name + "." + form(constraint.expression()));
            }
        }
        return compared.stream().sorted().collect(Collectors.joining(", ", pattern.type() + "( ", " )"));
    }

    private void function(Function function) {
        String arguments = function.arguments().stream()
                .map(word -> variables.getOrDefault(word, word))
                .collect(Collectors.joining(", ", "( ", " )"));
        variables.put(function.variable(), function.name() + arguments);
    }

    private String form(Node node) {
        if (node instanceof Expression.Enclosed enclosed) {
            return form(enclosed.inner());
        }
        if (node instanceof Expression.Name name) {
            return variables.getOrDefault(name.word(), name.word());
        }
        if (node instanceof Expression.Property property) {
            return form(property.owner()) + "." + property.field();
        }
        if (node instanceof Expression.Binary binary) {
            return binary(binary);
        }
        Stream<String> parts = node.parts().stream().map(this::form);
        boolean sorted = node instanceof Expression.Call call && EXCHANGEABLE_CALLS.contains(call.name());
        return head(node) + (sorted ? parts.sorted() : parts).collect(Collectors.joining(", ", "( ", " )"));
    }

    /** What an expression or a statement says beside its parts. */
    private static String head(Node node) {
        if (node instanceof Expression.Call call) {
            return call.name();
        }
        if (node instanceof Statement.Word word) {
            return word.name();
        }
        if (node instanceof Expression.Unary unary) {
            return unary.operator();
        }
        if (node instanceof Expression.Listed list) {
            return (list.negated() ? "not " : "") + list.operator();
        }
        if (node instanceof Statement.Made made) {
            return made.type();
        }
        if (node instanceof Statement.Named named) {
            return named.name() + (named.anew() ? " = " : " : ");
        }
        return node.parts().isEmpty() ? node.span().words() : node.getClass().getSimpleName();
    }

    private String binary(Expression.Binary binary) {
        String operator = " " + binary.operator() + " ";
        if (SUMS.contains(binary.operator())) {
            return summands(binary, "+").sorted().collect(Collectors.joining(" ", "( ", " )"));
        }
        if (!EXCHANGEABLE.contains(binary.operator())) {
            return "( " + form(binary.left()) + operator + form(binary.right()) + " )";
        }
        return operands(binary, binary.operator())
                .map(this::form)
                .sorted()
                .collect(Collectors.joining(operator, "( ", " )"));
    }

    /** What is added and what is taken away, each with its sign. */
    private Stream<String> summands(Expression node, String sign) {
        Expression inner = node instanceof Expression.Enclosed enclosed ? enclosed.inner() : node;
        if (!(inner instanceof Expression.Binary binary) || !SUMS.contains(binary.operator())) {
            return Stream.of(sign + form(inner));
        }
        String other = sign.equals("+") ? "-" : "+";
        return Stream.concat(
                summands(binary.left(), sign),
                summands(binary.right(), binary.operator().equals("-") ? other : sign));
    }

    private static Stream<Expression> operands(Expression node, String operator) {
        if (node instanceof Expression.Enclosed enclosed) {
            return operands(enclosed.inner(), operator);
        }
        return node instanceof Expression.Binary binary && binary.operator().equals(operator)
                ? binary.parts().stream().flatMap(side -> operands(side, operator))
                : Stream.of(node);
    }
}
