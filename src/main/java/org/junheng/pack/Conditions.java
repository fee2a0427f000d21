package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.junheng.model.Rule.Test;
import org.junheng.model.Rule.Use;
import org.junheng.pack.Scope.OpenPattern;
import org.junheng.tree.Condition;

/** Turns the conditions of one rule into executable text in which every matched fact has a variable. */
final class Conditions {
    private static final ParseStart<DrlxExpression> DRLX = DrlxParser.buildDrlxParserWithArguments(List.of());
    private final Vocabulary vocabulary;
    private final Scope scope;
    private final RuleFaults faults;
    private final SourceFile file;
    private final Map<BaseDescr, Condition.Constraint> read = new IdentityHashMap<>();
    private Test test = Test.NONE;
    private int hidden;

    Conditions(Vocabulary vocabulary, Scope scope, RuleFaults faults, SourceFile file) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.faults = faults;
        this.file = file;
    }

    /** A pattern whose constraints may still grow. */
    record OpenText(OpenPattern pattern, List<String> constraints) {
        String render() {
            String head = pattern.variable.isEmpty() ? "" : pattern.variable + " : ";
            return head + pattern.type + "( " + String.join(", ", constraints) + " )";
        }
    }

    /** The constraints, as far as they are without faults. */
    Map<BaseDescr, Condition.Constraint> read() {
        return read;
    }

    String translate(RuleDescr rule) {
        new JoiningSigns(file, faults).book(rule.getLhs());
        List<String> parts = new ArrayList<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            parts.add(part(part, Use.MATCHED));
        }
        return String.join("\n", parts);
    }

    private String part(BaseDescr part, Use use) {
        if (part instanceof PatternDescr pattern) {
            return pattern(pattern, use);
        }
        if (part instanceof AndDescr and) {
            return "( " + joined(and, use, " and ") + " )";
        }
        if (part instanceof OrDescr or) {
            return "( " + joined(or, use, " or ") + " )";
        }
        if (part instanceof NotDescr not) {
            return "not( " + tested(not, Test.ABSENT, " and ") + " )";
        }
        if (part instanceof ExistsDescr exists) {
            return "exists( " + tested(exists, Test.PRESENT, " and ") + " )";
        }
        if (part instanceof ForallDescr forall) {
            return "forall( " + tested(forall, Test.JOINTLY, " ") + " )";
        }
        faults.add(file, start(part), "notAllowed", wordAt(start(part)));
        return "";
    }

    private String wordAt(int offset) {
        return file.text().substring(offset).split("[\\s(]", 2)[0];
    }

    private int start(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }

    private String tested(ConditionalElementDescr element, Test asked, String separator) {
        Test outer = test;
        boolean alone = element.getDescrs().size() == 1 && element.getDescrs().get(0) instanceof PatternDescr;
        test = outer == Test.NONE && alone ? asked : Test.JOINTLY;
        String text = joined(element, Use.TESTED, separator);
        test = outer;
        return text;
    }

    private String joined(ConditionalElementDescr element, Use use, String separator) {
        return element.getDescrs().stream()
                .map(child -> part((BaseDescr) child, use))
                .collect(Collectors.joining(separator));
    }

    private String pattern(PatternDescr pattern, Use use) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate && !(accumulate instanceof GroupByDescr)) {
            return new Accumulates(this, scope, faults, file).translate(pattern, accumulate);
        }
        if (pattern.getSource() != null) {
            faults.add(file, start(pattern), "notAllowed", "from");
            return "";
        }
        if (pattern.isQuery() || !pattern.getBehaviors().isEmpty()) {
            faults.add(file, start(pattern), "notAllowed", pattern.getObjectType());
            return "";
        }
        return open(pattern, use, "").render();
    }

    /**
     * Reads one pattern.
     *
     * @param list the variable that will hold the list of facts, for aggregated patterns
     */
    OpenText open(PatternDescr descr, Use use, String list) {
        String type = descr.getObjectType();
        descr.getAnnotations().forEach(note -> faults.add(file, start(descr), "notAllowed", "@" + note.getName()));
        if (!vocabulary.isMatchable(type)) {
            String nearest = vocabulary.nearestType(type);
            faults.add(file, start(descr), nearest.isEmpty() ? "undeclaredType" : "unknownType", type, nearest);
        }
        String given = descr.getIdentifier() == null ? "" : descr.getIdentifier();
        String variable = given.isEmpty() && use != Use.TESTED ? nextVariable() : given;
        OpenPattern pattern = new OpenPattern(use, test, variable, use == Use.MATCHED ? variable : list, type);
        scope.open(pattern);
        if (!variable.isEmpty()) {
            scope.bind(variable, ValueType.fact(type));
        }
        OpenText text = new OpenText(pattern, new ArrayList<>());
        if (vocabulary.isMatchable(type)) {
            descr.getConstraint().getDescrs().forEach(constraint -> constraint(text, (BaseDescr) constraint));
        } else {
            descr.getConstraint().getDescrs().forEach(constraint -> bindUnknown((BaseDescr) constraint));
        }
        return text;
    }

    /** Binds what a pattern of an unknown type would bind, so that one misspelt word gives one fault. */
    private void bindUnknown(BaseDescr constraint) {
        Tokens tokens = new Tokens(file.text(), start(constraint));
        String first = tokens.at('$') ? tokens.next().words() : "";
        if (!first.isEmpty() && tokens.take(":")) {
            scope.bind(first, ValueType.ANY);
        }
    }

    String nextVariable() {
        hidden++;
        return "$_" + hidden;
    }

    private void constraint(OpenText text, BaseDescr descr) {
        if (!(descr instanceof ExprConstraintDescr expr) || expr.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            faults.add(file, start(descr), "notAllowed", wordAt(start(descr)));
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
        take(text, expr, parsed);
    }

    private void take(OpenText text, ExprConstraintDescr expr, DrlxExpression parsed) {
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
