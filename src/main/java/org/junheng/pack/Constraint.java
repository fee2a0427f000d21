package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * One constraint of a pattern with its syntax tree.
 *
 * <p>The nodes of such a tree do not know where they stand, so a constraint is changed as a whole: another tree of the
 * same words is changed and written out.
 *
 * @param binding the variable that it binds, empty if none
 * @param words as they stand in the file
 * @param from offset in the file of its first character
 */
record Constraint(String binding, Expression expression, String words, int from) {
    private static final ParseStart<DrlxExpression> DRLX = DrlxParser.buildDrlxParserWithArguments(List.of());

    /**
     * The tree of a constraint's words.
     *
     * @throws RuntimeException or Error if they cannot be understood
     */
    static DrlxExpression parse(String words) {
        return DrlxParser.parseExpression(DRLX, words);
    }

    /** The constraints of a pattern whose rule has been read without faults. */
    static List<Constraint> of(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream()
                .map(descr -> of((BaseDescr) descr))
                .toList();
    }

    private static Constraint of(BaseDescr descr) {
        String words = ((ExprConstraintDescr) descr).getExpression();
        DrlxExpression parsed = parse(words);
        String binding = Optional.ofNullable(parsed.getBind())
                .map(name -> name.asString())
                .orElse("");
        return new Constraint(binding, parsed.getExpr(), words, descr.getStartCharacter());
    }

    /** Offset in the file after its last character. */
    int to() {
        return from + words.length();
    }

    boolean compares() {
        return binding.isEmpty() || ConditionExpressions.isComparison(expression);
    }

    /** The nodes of the expression, in an order that depends on its words alone. */
    List<Node> nodes() {
        return nodes(expression).toList();
    }

    private static Stream<Node> nodes(Node node) {
        Stream<? extends Node> inner = node instanceof PointFreeExpr list
                ? Stream.concat(Stream.of(list.getLeft()), list.getRight().stream())
                : node.getChildNodes().stream();
        return Stream.concat(Stream.of(node), inner.flatMap(Constraint::nodes));
    }

    /** The words with the node at some place changed. */
    String with(int place, Consumer<Node> change) {
        EnclosedExpr root = new EnclosedExpr(parse(words).getExpr());
        change.accept(nodes(root.getInner()).skip(place).findFirst().orElseThrow());
        return bound(PrintUtil.printNode(root.getInner()));
    }

    /** The words with every node changed that should be. */
    String withAll(Consumer<Node> change) {
        Expression fresh = parse(words).getExpr();
        nodes(fresh).toList().forEach(change);
        return bound(PrintUtil.printNode(fresh));
    }

    /** The words with another expression, which is bound to what this one was bound to. */
    String bound(String expressionWords) {
        return binding.isEmpty() ? expressionWords : binding + " : " + expressionWords;
    }

    Edit edit(String otherWords) {
        return new Edit(from, to(), otherWords);
    }
}
