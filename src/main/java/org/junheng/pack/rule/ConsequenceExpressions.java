package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Emitted;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;

/** The expressions in what a rule does, where a comparison with a blank is itself blank. */
final class ConsequenceExpressions extends Expressions {
    private static final Map<BinaryExpr.Operator, String> COMPARISONS = Map.of(
            BinaryExpr.Operator.EQUALS, "same",
            BinaryExpr.Operator.NOT_EQUALS, "different",
            BinaryExpr.Operator.LESS, "less",
            BinaryExpr.Operator.LESS_EQUALS, "atMost",
            BinaryExpr.Operator.GREATER, "more",
            BinaryExpr.Operator.GREATER_EQUALS, "atLeast");

    private final ConsequenceText text;

    ConsequenceExpressions(Vocabulary vocabulary, Scope scope, ConsequenceText text) {
        super(vocabulary, scope);
        this.text = text;
    }

    /** Books a fault at the word of a call, which may stand far below the beginning of its chain. */
    void faultAtWord(MethodCallExpr call, String key, Object... values) {
        text.fault(call.getName(), key, values);
    }

    @Override
    void fault(Expression at, String key, Object... values) {
        text.fault(at, key, values);
    }

    @Override
    Emitted comparison(BinaryExpr expression) {
        Emitted left = emit(expression.getLeft());
        Emitted right = emit(expression.getRight());
        if (!left.type().fits(right.type())) {
            fault(expression, "wrongType", left.code(), right.code());
        }
        String operation = COMPARISONS.get(expression.getOperator());
        return new Emitted("Exact." + operation + "( " + left.code() + ", " + right.code() + " )", ValueType.FLAG);
    }

    @Override
    Emitted name(NameExpr expression) {
        String word = expression.getNameAsString();
        Optional<ValueType> type = scope.variable(word);
        if (type.isEmpty()) {
            unknown(expression, word, Nearest.to(word, scope.variables()), "unknownVariable", "");
        }
        return new Emitted(word, type.orElse(ValueType.ANY));
    }

    /** A blank decides nothing. */
    @Override
    String decision(Emitted value) {
        return "Exact.decided( " + value.code() + " )";
    }
}
