package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junheng.model.Mutant.Kind;

/** The faults that one expression of what a rule does could hold: a number shifted, a comparison turned. */
final class ExpressionChanges {
    static final Map<BinaryExpr.Operator, BinaryExpr.Operator> TURNED = Map.of(
            BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.NOT_EQUALS, BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.LESS, BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.LESS_EQUALS, BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.GREATER, BinaryExpr.Operator.GREATER_EQUALS,
            BinaryExpr.Operator.GREATER_EQUALS, BinaryExpr.Operator.GREATER);

    private static final Map<String, List<String>> TURNED_VERBS = Map.of(
            "atLeast", List.of("moreThan", "atMost"),
            "moreThan", List.of("atLeast", "lessThan"),
            "atMost", List.of("lessThan", "atLeast"),
            "lessThan", List.of("atMost", "moreThan"),
            "equalTo", List.of("atLeast", "atMost"));

    private final String text;
    private final Spans spans;
    private final BiPredicate<MethodCallExpr, String> settled;
    private final List<Change> found = new ArrayList<>();

    /** @param settled whether a judgement with another verb can bring no other verdict */
    ExpressionChanges(String text, Spans spans, BiPredicate<MethodCallExpr, String> settled) {
        this.settled = settled;
        this.text = text;
        this.spans = spans;
    }

    List<Change> found() {
        return List.copyOf(found);
    }

    /** Looks through an expression; its faults are shown as they stand in a larger stretch of text. */
    void walk(Node node, int from, int to) {
        if (node instanceof Expression expression
                && Expressions.number(expression).isPresent()) {
            shift(expression, from, to);
        }
        if (node instanceof BinaryExpr binary && TURNED.containsKey(binary.getOperator())) {
            turn(binary, from, to);
        }
        if (node instanceof MethodCallExpr call && call.getScope().isPresent()) {
            call.getScope().ifPresent(scope -> walk(scope, from, to));
            verb(call);
            int begin = spans.from(call.getName());
            if (!call.getNameAsString().equals(JudgeCalls.COUNTING)) {
                call.getArguments().forEach(argument -> walk(argument, begin, spans.to(call)));
            }
            return;
        }
        node.getChildNodes().forEach(child -> walk(child, from, to));
    }

    private void add(Kind kind, int from, int to, Edit... edits) {
        found.add(Change.in(text, from, to, kind, List.of(edits)));
    }

    private void shift(Expression number, int from, int to) {
        String written = text.substring(spans.from(number), spans.to(number));
        for (String shifted : shifted(Expressions.number(number).orElseThrow())) {
            String words = shifted.startsWith("-") ? "( " + shifted + " )" : shifted;
            add(Kind.LIMIT, from, to, new Edit(spans.from(number), spans.from(number) + written.length(), words));
        }
    }

    /** A number one up and one down in its last written digit. */
    static List<String> shifted(String written) {
        BigDecimal number = new BigDecimal(written);
        return List.of(
                number.add(number.ulp()).toPlainString(),
                number.subtract(number.ulp()).toPlainString());
    }

    private void turn(BinaryExpr comparison, int from, int to) {
        int left = spans.to(comparison.getLeft());
        int right = spans.from(comparison.getRight());
        String between = text.substring(left, right);
        String turned = between.replace(
                comparison.getOperator().asString(),
                TURNED.get(comparison.getOperator()).asString());
        add(Kind.COMPARATOR, from, to, new Edit(left, right, turned));
    }

    private void verb(MethodCallExpr call) {
        int from = spans.from(call.getName());
        int to = spans.to(call);
        int nameEnd = spans.to(call.getName());
        TURNED_VERBS.getOrDefault(call.getNameAsString(), List.of()).forEach(turned -> {
            Edit edit = new Edit(from, nameEnd, turned);
            Change change = Change.in(text, from, to, Kind.COMPARATOR, List.of(edit));
            found.add(settled.test(call, turned) ? change.withoutEffect() : change);
        });
        switch (call.getNameAsString()) {
            case "between" -> oneEnd(call, from, to);
            case "oneOf" -> fewer(call, from, to);
            case "holds" -> add(Kind.COMPARATOR, from, to, new Edit(from, to, "equalTo( false )"));
            default -> {}
        }
    }

    private void oneEnd(MethodCallExpr call, int from, int to) {
        if (call.getArguments().size() == 2) {
            add(Kind.COMPARATOR, from, to, new Edit(from, to, "atLeast( " + words(call.getArgument(0)) + " )"));
            add(Kind.COMPARATOR, from, to, new Edit(from, to, "atMost( " + words(call.getArgument(1)) + " )"));
        }
    }

    private void fewer(MethodCallExpr call, int from, int to) {
        for (Expression left : call.getArguments().size() > 1 ? call.getArguments() : List.<Expression>of()) {
            List<String> kept = call.getArguments().stream()
                    .filter(argument -> argument != left)
                    .map(this::words)
                    .toList();
            add(Kind.LIMIT, from, to, new Edit(from, to, "oneOf( " + String.join(", ", kept) + " )"));
        }
    }

    private String words(Node node) {
        return text.substring(spans.from(node), spans.to(node));
    }
}
