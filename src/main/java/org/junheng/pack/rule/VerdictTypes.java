package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Optional;
import org.junheng.pack.declared.Measures;
import org.junheng.pack.declared.ValueType.Kind;
import org.junheng.pack.text.MeantNumber;

/** Does a word of a judgement fit what is measured, and do its limits? */
final class VerdictTypes {
    private static final List<String> ORDERING = List.of("atLeast", "atMost", "moreThan", "lessThan", "between");

    private final ConsequenceExpressions expressions;

    VerdictTypes(ConsequenceExpressions expressions) {
        this.expressions = expressions;
    }

    /** Books every misfit of a verb, the last call of a judgement's chain. */
    void check(MethodCallExpr verb) {
        Optional<Expression> measured = Measures.figure(verb);
        Kind kind =
                measured.map(figure -> expressions.emit(figure).type().kind()).orElse(Kind.ANY);
        String figure = measured.map(expressions::written).orElse("");
        switch (kind) {
            case FLAG -> flag(verb, figure);
            case DECIMAL -> number(verb, figure);
            case TEXT -> text(verb, figure);
            default -> limits(verb, ORDERING.contains(verb.getNameAsString()), false);
        }
    }

    private void flag(MethodCallExpr verb, String figure) {
        boolean asks = verb.getNameAsString().equals("holds")
                || verb.getNameAsString().equals("equalTo")
                        && verb.getArguments().stream().allMatch(limit -> is(limit, Kind.FLAG));
        if (!asks) {
            expressions.faultAtWord(verb, "verbOfFlag", verb.getNameAsString(), figure);
        }
    }

    private void number(MethodCallExpr verb, String figure) {
        if (verb.getNameAsString().equals("holds")) {
            expressions.faultAtWord(verb, "verbOfNumber", verb.getNameAsString(), figure);
        }
        limits(verb, true, false);
    }

    private void text(MethodCallExpr verb, String figure) {
        if (ORDERING.contains(verb.getNameAsString()) || verb.getNameAsString().equals("holds")) {
            expressions.faultAtWord(verb, "verbOfText", verb.getNameAsString(), figure);
        } else {
            limits(verb, false, true);
        }
    }

    private void limits(MethodCallExpr verb, boolean numbers, boolean texts) {
        for (Expression limit : verb.getArguments()) {
            if (numbers && is(limit, Kind.TEXT)) {
                limitIsText(verb, limit);
            } else if (texts && is(limit, Kind.DECIMAL)) {
                String words = expressions.written(limit);
                expressions.fault(limit, "limitIsNumber", verb.getNameAsString(), words, '"' + words + '"');
            }
        }
    }

    private void limitIsText(MethodCallExpr verb, Expression limit) {
        Optional<String> meant =
                limit instanceof StringLiteralExpr literal ? MeantNumber.of(literal.asString()) : Optional.empty();
        expressions.fault(
                limit,
                meant.isPresent() ? "limitIsText" : "limitIsNoNumber",
                verb.getNameAsString(),
                expressions.written(limit),
                meant.orElse(""));
    }

    private boolean is(Expression limit, Kind kind) {
        return expressions.emit(limit).type().kind() == kind;
    }
}
