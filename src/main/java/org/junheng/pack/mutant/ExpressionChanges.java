package org.junheng.pack.mutant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junheng.model.pack.Mutant.Kind;
import org.junheng.pack.rule.JudgeCalls;
import org.junheng.tree.Expression;
import org.junheng.tree.Node;
import org.junheng.tree.Span;
import org.junheng.tree.Statement;
import org.junheng.tree.Statement.Judged;
import org.junheng.tree.Statement.Word;

/** Which faults could the expressions of a rule hold: a number shifted, a comparison turned? */
final class ExpressionChanges {
    private static final Map<String, String> TURNED =
            Map.of("==", "!=", "!=", "==", "<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private static final Map<String, List<String>> TURNED_VERBS = Map.of(
            "atLeast", List.of("moreThan", "atMost"),
            "moreThan", List.of("atLeast", "lessThan"),
            "atMost", List.of("lessThan", "atLeast"),
            "lessThan", List.of("atMost", "moreThan"),
            "equalTo", List.of("atLeast", "atMost"));

    private final String text;
    private final boolean conditions;
    private final BiPredicate<Judged, String> settled;
    private final List<Change> found = new ArrayList<>();

    private ExpressionChanges(String text, boolean conditions, BiPredicate<Judged, String> settled) {
        this.text = text;
        this.conditions = conditions;
        this.settled = settled;
    }

    static ExpressionChanges ofConditions(String text) {
        return new ExpressionChanges(text, true, (judged, turned) -> false);
    }

    /**
     * The faults of some statements.
     *
     * @param settled whether a judgement with another verb can bring no other verdict
     */
    static List<Change> of(Statement statement, BiPredicate<Judged, String> settled) {
        ExpressionChanges changes = new ExpressionChanges(statement.span().text(), false, settled);
        changes.statement(statement);
        return changes.found();
    }

    List<Change> found() {
        return List.copyOf(found);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Block block) {
            block.parts().forEach(this::statement);
        } else if (statement instanceof Statement.Choice choice) {
            walk(choice.asked(), choice.asked().span());
            statement(choice.yes());
            choice.no().ifPresent(this::statement);
        } else if (statement instanceof Judged judged) {
            judged(judged);
        } else {
            walk(statement, statement.span());
        }
    }

    /** Looks through an expression; its faults are shown as they stand in a larger stretch of text. */
    void walk(Node node, Span shown) {
        if (node instanceof Expression.Number number) {
            shift(number, shown);
        }
        if (node instanceof Expression.Listed list) {
            negate(list, shown);
        }
        if (node instanceof Expression.Binary binary && TURNED.containsKey(binary.operator())) {
            Edit edit = between(binary.left(), binary.right(), binary.operator(), TURNED.get(binary.operator()));
            add(Kind.COMPARATOR, shown, edit);
        } else if (node instanceof Expression.Binary binary && conditions && isJoined(binary)) {
            add(Kind.SELECTOR, shown, instead(binary, binary.right().span().words()));
            add(Kind.SELECTOR, shown, instead(binary, binary.left().span().words()));
        }
        node.parts().forEach(part -> walk(part, shown));
    }

    private static boolean isJoined(Expression.Binary binary) {
        return binary.operator().equals("&&") || binary.operator().equals("||");
    }

    private void add(Kind kind, Span shown, Edit edit) {
        found.add(Change.in(text, shown.from(), shown.to(), kind, List.of(edit)));
    }

    private static Edit instead(Node node, String words) {
        return new Edit(node.span().from(), node.span().to(), words);
    }

    private Edit between(Node left, Node right, String sign, String other) {
        int from = text.indexOf(sign, left.span().to());
        return new Edit(from, Math.min(from + sign.length(), right.span().from()), other);
    }

    private void shift(Expression.Number number, Span shown) {
        for (String shifted : shifted(number.value().toPlainString())) {
            boolean bracketed = shifted.startsWith("-") && !conditions;
            add(Kind.LIMIT, shown, instead(number, bracketed ? "( " + shifted + " )" : shifted));
        }
    }

    /** A number one up and one down in its last written digit. */
    static List<String> shifted(String written) {
        BigDecimal number = new BigDecimal(written);
        return List.of(
                number.add(number.ulp()).toPlainString(),
                number.subtract(number.ulp()).toPlainString());
    }

    /** A choice from a list written the other way round. */
    private void negate(Expression.Listed list, Span shown) {
        int end = list.left().span().to();
        int operator = text.indexOf(list.operator(), end);
        add(Kind.COMPARATOR, shown, new Edit(end, operator, list.negated() ? " " : " not "));
    }

    private void judged(Judged judged) {
        for (Word word : judged.parts()) {
            if (word == judged.verb()) {
                verb(judged, word);
            }
            if (!word.name().equals(JudgeCalls.COUNTING)) {
                word.parts().forEach(argument -> walk(argument, word.span()));
            }
        }
    }

    private void verb(Judged judged, Word verb) {
        TURNED_VERBS.getOrDefault(verb.name(), List.of()).forEach(turned -> {
            Edit edit = new Edit(verb.nameSpan().from(), verb.nameSpan().to(), turned);
            Change change = Change.in(text, verb.span().from(), verb.span().to(), Kind.COMPARATOR, List.of(edit));
            found.add(settled.test(judged, turned) ? change.withoutEffect() : change);
        });
        List<String> limits =
                verb.parts().stream().map(limit -> limit.span().words()).toList();
        switch (verb.name()) {
            case "between" -> {
                add(Kind.COMPARATOR, verb.span(), instead(verb, "atLeast( " + limits.get(0) + " )"));
                add(Kind.COMPARATOR, verb.span(), instead(verb, "atMost( " + limits.get(1) + " )"));
            }
            case "oneOf" -> fewer(verb, limits);
            case "holds" -> add(Kind.COMPARATOR, verb.span(), instead(verb, "equalTo( false )"));
            default -> {}
        }
    }

    private void fewer(Word verb, List<String> limits) {
        for (int left = 0; limits.size() > 1 && left < limits.size(); left++) {
            List<String> kept = new ArrayList<>(limits);
            kept.remove(left);
            add(Kind.LIMIT, verb.span(), instead(verb, "oneOf( " + String.join(", ", kept) + " )"));
        }
    }
}
