package org.junheng.pack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.pack.Rule.Test;
import org.junheng.model.pack.Rule.Use;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.Scope.OpenPattern;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.JoiningSigns;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Tokens;
import org.junheng.tree.Condition;

/** Turns the conditions of one rule into executable text in which every matched fact has a variable. */
final class Conditions {
    private final Vocabulary vocabulary;
    private final Scope scope;
    private final RuleFaults faults;
    private final SourceFile file;
    private final Constraints constraints;
    private Test test = Test.NONE;
    private int hidden;

    Conditions(Vocabulary vocabulary, Scope scope, RuleFaults faults, SourceFile file) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.faults = faults;
        this.file = file;
        this.constraints = new Constraints(vocabulary, scope, faults, file);
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
        return constraints.read();
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
        faults.add(file, start(part), "notAllowed", file.wordAt(start(part)));
        return "";
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
        boolean named = pattern.getObjectType() != null;
        if (!named || pattern.isQuery() || !pattern.getBehaviors().isEmpty()) {
            faults.add(file, start(pattern), "notAllowed", named ? pattern.getObjectType() : "/");
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
            descr.getConstraint().getDescrs().forEach(constraint -> constraints.take(text, (BaseDescr) constraint));
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
}
