package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * A rule in words that do not depend on the names of its variables or the order of what can be exchanged.
 *
 * <p>Of two rules that differ only in which fields of a fact they name, those of the same form judge the same. The
 * reverse does not hold.
 */
final class NormalForm {
    private static final Set<BinaryExpr.Operator> EXCHANGEABLE =
            Set.of(BinaryExpr.Operator.MULTIPLY, BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

    private static final Set<BinaryExpr.Operator> SUMS = Set.of(BinaryExpr.Operator.PLUS, BinaryExpr.Operator.MINUS);

    private static final Set<String> EXCHANGEABLE_CALLS = Set.of("min", "max");

    private final Map<String, String> variables = new HashMap<>();

    private NormalForm() {}

    static String of(RuleDescr rule, Statements statements) {
        NormalForm form = new NormalForm();
        List<String> parts = new ArrayList<>();
        Patterns patterns = Patterns.of(rule);
        for (int i = 0; i < patterns.facts().size(); i++) {
            parts.add(form.pattern(patterns.facts().get(i), "fact" + i));
        }
        patterns.aggregates().forEach(form::aggregate);
        parts.add(form.form(statements.block()));
        return String.join("\n", parts);
    }

    private String pattern(PatternDescr pattern, String name) {
        if (pattern.getIdentifier() != null) {
            variables.put(pattern.getIdentifier(), name);
        }
        List<String> compared = new ArrayList<>();
        for (Constraint constraint : Constraint.of(pattern)) {
            if (constraint.compares()) {
                compared.add(form(constraint.expression()));
            } else {
                variables.put(constraint.binding(), name + "." + form(constraint.expression()));
            }
        }
        return compared.stream().sorted().collect(Collectors.joining(", ", pattern.getObjectType() + "( ", " )"));
    }

    private void aggregate(AccumulateDescr aggregate) {
        for (AccumulateFunctionCallDescr call : aggregate.getFunctions()) {
            String arguments = Stream.of(call.getParams())
                    .map(String::strip)
                    .map(word -> variables.getOrDefault(word, word))
                    .collect(Collectors.joining(", ", "( ", " )"));
            variables.put(call.getBind(), call.getFunction() + arguments);
        }
    }

    private String form(Node node) {
        if (node instanceof EnclosedExpr enclosed) {
            return form(enclosed.getInner());
        }
        if (node instanceof NameExpr name) {
            return variables.getOrDefault(name.getNameAsString(), name.getNameAsString());
        }
        if (node instanceof FieldAccessExpr access) {
            return form(access.getScope()) + "." + access.getNameAsString();
        }
        if (node instanceof BinaryExpr binary) {
            return binary(binary);
        }
        List<String> children = node.getChildNodes().stream()
                .filter(child -> !(child instanceof SimpleName && node instanceof MethodCallExpr))
                .map(this::form)
                .collect(Collectors.toCollection(ArrayList::new));
        if (node instanceof MethodCallExpr call && EXCHANGEABLE_CALLS.contains(call.getNameAsString())) {
            children.sort(null);
        }
        return head(node) + (children.isEmpty() ? "" : "( " + String.join(", ", children) + " )");
    }

    private static String head(Node node) {
        if (node instanceof MethodCallExpr call) {
            return call.getNameAsString();
        }
        if (node instanceof UnaryExpr unary) {
            return unary.getOperator().asString();
        }
        return node.getChildNodes().isEmpty()
                ? PrintUtil.printNode(node)
                : node.getClass().getSimpleName();
    }

    private String binary(BinaryExpr binary) {
        String operator = " " + binary.getOperator().asString() + " ";
        if (SUMS.contains(binary.getOperator())) {
            return summands(binary, "+").sorted().collect(Collectors.joining(" ", "( ", " )"));
        }
        if (!EXCHANGEABLE.contains(binary.getOperator())) {
            return "( " + form(binary.getLeft()) + operator + form(binary.getRight()) + " )";
        }
        return operands(binary, binary.getOperator())
                .map(this::form)
                .sorted()
                .collect(Collectors.joining(operator, "( ", " )"));
    }

    /** What is added and what is taken away, each with its sign. */
    private Stream<String> summands(Node node, String sign) {
        Node inner = node instanceof EnclosedExpr enclosed ? enclosed.getInner() : node;
        if (!(inner instanceof BinaryExpr binary) || !SUMS.contains(binary.getOperator())) {
            return Stream.of(sign + form(inner));
        }
        boolean taken = binary.getOperator() == BinaryExpr.Operator.MINUS;
        String other = sign.equals("+") ? "-" : "+";
        return Stream.concat(summands(binary.getLeft(), sign), summands(binary.getRight(), taken ? other : sign));
    }

    private static Stream<Node> operands(Node node, BinaryExpr.Operator operator) {
        if (node instanceof EnclosedExpr enclosed) {
            return operands(enclosed.getInner(), operator);
        }
        boolean chained = node instanceof BinaryExpr binary && binary.getOperator() == operator;
        return chained
                ? Stream.of(((BinaryExpr) node).getLeft(), ((BinaryExpr) node).getRight())
                        .flatMap(side -> operands(side, operator))
                : Stream.of(node);
    }
}
