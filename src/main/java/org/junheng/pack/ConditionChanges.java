package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.junheng.model.Mutant.Kind;

/** The faults that the conditions of one rule could hold: a number shifted, a comparison turned, a selector missing. */
final class ConditionChanges {
    private static final Set<BinaryExpr.Operator> LOGICAL = Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

    private final String text;
    private final List<Change> found = new ArrayList<>();

    private ConditionChanges(String text) {
        this.text = text;
    }

    static List<Change> of(SourceFile file, RuleDescr rule) {
        ConditionChanges changes = new ConditionChanges(file.text());
        Patterns patterns = Patterns.of(rule);
        patterns.facts().forEach(changes::pattern);
        patterns.tests().forEach(changes::dropTest);
        return changes.found;
    }

    private void pattern(PatternDescr pattern) {
        List<Constraint> constraints = Constraint.of(pattern);
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            List<Node> nodes = constraint.nodes();
            for (int place = 0; place < nodes.size(); place++) {
                change(constraint, nodes.get(place), place);
            }
            if (constraint.compares()) {
                drop(pattern, constraints, i);
            }
        }
    }

    private void change(Constraint constraint, Node node, int place) {
        if (node instanceof LiteralStringValueExpr literal) {
            shift(constraint, literal, place);
        }
        if (node instanceof PointFreeExpr list) {
            add(Kind.COMPARATOR, constraint, negated(constraint, list));
        }
        if (node instanceof BinaryExpr binary && ExpressionChanges.TURNED.containsKey(binary.getOperator())) {
            BinaryExpr.Operator turned = ExpressionChanges.TURNED.get(binary.getOperator());
            add(Kind.COMPARATOR, constraint, constraint.with(place, other -> ((BinaryExpr) other).setOperator(turned)));
        }
        if (node instanceof BinaryExpr binary && LOGICAL.contains(binary.getOperator())) {
            oneSide(constraint, place, BinaryExpr::getRight);
            oneSide(constraint, place, BinaryExpr::getLeft);
        }
    }

    private void shift(Constraint constraint, LiteralStringValueExpr literal, int place) {
        List<String> numbers =
                Expressions.number(literal).map(ExpressionChanges::shifted).orElse(List.of());
        numbers.forEach(number -> add(
                Kind.LIMIT,
                constraint,
                constraint.with(place, other -> ((LiteralStringValueExpr) other).setValue(number))));
    }

    private void oneSide(Constraint constraint, int place, Function<BinaryExpr, Expression> kept) {
        add(Kind.SELECTOR, constraint, constraint.with(place, other -> other.replace(kept.apply((BinaryExpr) other))));
    }

    /** A choice from a list written the other way round; only its operator changes, so the words can stay. */
    private static String negated(Constraint constraint, PointFreeExpr list) {
        String words = constraint.words();
        int left = words.indexOf(PrintUtil.printNode(list.getLeft()))
                + PrintUtil.printNode(list.getLeft()).length();
        int operator = words.indexOf(list.getOperator().asString(), left);
        return words.substring(0, left) + (list.isNegated() ? " " : " not ") + words.substring(operator);
    }

    private void add(Kind kind, Constraint constraint, String words) {
        List<Edit> edits = List.of(constraint.edit(words));
        found.add(Change.in(text, constraint.from(), constraint.to(), kind, edits));
    }

    /** Leaves a constraint out; what it binds stays bound. */
    private void drop(PatternDescr pattern, List<Constraint> constraints, int place) {
        Constraint dropped = constraints.get(place);
        if (!dropped.binding().isEmpty()) {
            Expression left = ((BinaryExpr) dropped.expression()).getLeft();
            selector(pattern, dropped.edit(dropped.bound(PrintUtil.printNode(left))));
        } else if (place + 1 < constraints.size()) {
            selector(
                    pattern, new Edit(dropped.from(), constraints.get(place + 1).from(), ""));
        } else if (place > 0) {
            selector(pattern, new Edit(constraints.get(place - 1).to(), dropped.to(), ""));
        } else {
            selector(pattern, dropped.edit(""));
        }
    }

    private void selector(PatternDescr pattern, Edit edit) {
        found.add(Change.in(text, from(pattern), to(pattern), Kind.SELECTOR, List.of(edit)));
    }

    private void dropTest(ConditionalElementDescr test) {
        int from = from((BaseDescr) test);
        int to = to((BaseDescr) test);
        found.add(Change.in(text, from, to, Kind.SELECTOR, List.of(new Edit(from, to, ""))));
    }

    private static int from(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }

    /** The parser counts the space after a part to it. */
    private int to(BaseDescr part) {
        int from = from(part);
        return from
                + text.substring(from, part.getEndCharacter() + 1)
                        .stripTrailing()
                        .length();
    }
}
