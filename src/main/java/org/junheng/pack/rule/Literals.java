package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.Optional;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.junheng.model.text.Magnitude;
import org.junheng.pack.declared.Emitted;
import org.junheng.pack.declared.ValueType;

/** What value does a literal of a rule state, exactly? */
final class Literals {
    private Literals() {}

    /** A text, a flag or a number, written so that the rule engine reads the same; empty for anything else. */
    static Optional<Emitted> literal(Expression expression) {
        if (expression instanceof StringLiteralExpr string) {
            return Optional.of(new Emitted(quoted(string.asString()), ValueType.TEXT, string.asString()));
        }
        if (expression instanceof BooleanLiteralExpr flag) {
            return Optional.of(new Emitted(String.valueOf(flag.getValue()), ValueType.FLAG));
        }
        return number(expression).map(value -> new Emitted("Exact.of( \"" + value + "\" )", ValueType.DECIMAL));
    }

    /** A literal written anew, so that no escape in the pack's text can end it early. */
    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** The exact number that a numeric literal states. */
    static Optional<String> number(Expression expression) {
        boolean numeric = expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof DoubleLiteralExpr
                || expression instanceof BigDecimalLiteralExpr;
        if (!numeric) {
            return Optional.empty();
        }
        String digits = ((LiteralStringValueExpr) expression)
                .getValue()
                .replace("_", "")
                .replaceAll("[BbIiLlDdFf]$", "");
        return Magnitude.read(digits).map(BigDecimal::toPlainString);
    }
}
