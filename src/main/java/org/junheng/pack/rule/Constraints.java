package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.junheng.pack.declared.Emitted;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.Scope.OpenPattern;
import org.junheng.pack.declared.Terms;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.rule.Conditions.OpenText;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Condition;

/** What does a constraint of a pattern say, and how is the rule engine told it? */
final class Constraints {
    private static final ParseStart<DrlxExpression> DRLX = DrlxParser.buildDrlxParserWithArguments(List.of());

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final RuleFaults faults;
    private final SourceFile file;
    private final Map<BaseDescr, Condition.Constraint> read = new IdentityHashMap<>();

    Constraints(Vocabulary vocabulary, Scope scope, RuleFaults faults, SourceFile file) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.faults = faults;
        this.file = file;
    }

    /** The constraints, as far as they are without faults. */
    Map<BaseDescr, Condition.Constraint> read() {
        return read;
    }

    private static int start(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }

    void take(OpenText text, BaseDescr descr) {
        if (!(descr instanceof ExprConstraintDescr expr) || expr.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            faults.add(file, start(descr), "notAllowed", file.wordAt(start(descr)));
            return;
        }
        int offset = start(expr);
        DrlxExpression parsed;
        try {
            parsed = DrlxParser.parseExpression(DRLX, expr.getExpression());
        } catch (RuntimeException | Error unreadable) {
            faults.add(file, offset, "unreadableExpression", expr.getExpression());
            return;
        }
        translate(text, expr, parsed);
    }

    private void translate(OpenText text, ExprConstraintDescr expr, DrlxExpression parsed) {
        ConditionExpressions expressions =
                new ConditionExpressions(vocabulary, scope, text.pattern(), faults, file, start(expr));
        int before = faults.count();
        if (parsed.getBind() == null) {
            text.constraints()
                    .add(condition(expressions.emit(parsed.getExpr()), expr).code());
        } else {
            bind(text, parsed, expressions);
        }
        if (faults.count() == before) {
            note(text, TreeReader.constraint(file.text(), start(expr), parsed), expr);
        }
    }

    /** Keeps what a constraint without faults says. */
    private void note(OpenText text, Condition.Constraint constraint, ExprConstraintDescr expr) {
        read.put(expr, constraint);
        OpenPattern pattern = text.pattern();
        Terms terms = new Terms(vocabulary, pattern.type);
        String words = constraint.expression().span().words().strip();
        pattern.bounds
                .clash(constraint.expression(), words)
                .ifPresent(earlier -> faults.add(file, start(expr), "neverMatches", pattern.type, earlier, words));
        pattern.asked.narrow(constraint.expression(), this::listed);
        if (!constraint.binding().isEmpty()) {
            pattern.bound.put(constraint.binding(), terms.of(constraint.figure()));
        }
        if (constraint.compares()) {
            pattern.constraints.add(terms.of(constraint.expression()));
        }
    }

    private Set<String> listed(String variable) {
        return scope.columnOf(variable)
                .map(column -> vocabulary.listed(column.type(), column.field()))
                .orElse(Set.of());
    }

    /** A value alone asks nothing: {@code 列 == "甲", "乙"} would take the first only. */
    private Emitted condition(Emitted emitted, ExprConstraintDescr expr) {
        if (!emitted.type().fits(ValueType.FLAG)) {
            faults.add(file, start(expr), "notACondition", expr.getExpression().strip());
        }
        return emitted;
    }

    private void bind(OpenText text, DrlxExpression parsed, ConditionExpressions expressions) {
        String variable = parsed.getBind().asString();
        Expression figure = parsed.getExpr();
        boolean selects = ConditionExpressions.isComparison(figure);
        Emitted emitted = expressions.figure(selects ? ((BinaryExpr) figure).getLeft() : figure);
        text.constraints().add(variable + " : " + emitted.code());
        text.pattern().sources.put(variable, expressions.named());
        text.pattern().figures.put(variable, emitted.code());
        scope.bind(variable, emitted.type());
        if (selects) {
            text.constraints().add(expressions.emit(figure).code());
        }
    }
}
