package org.junheng.pack;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Texts;

/** Says what a rule does: the requirement with its limit, or what it works out. */
final class WordedConsequence {
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final WordedExpressions expressions;
    private final WordedComparisons statements;
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, String> steps = new LinkedHashMap<>();

    WordedConsequence(Vocabulary vocabulary, Texts texts, WordedExpressions expressions) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.expressions = expressions;
        this.statements = new WordedComparisons(texts, expressions);
    }

    /** Each thing that it may do. */
    List<String> of(BlockStmt block) {
        read(block, "");
        return List.copyOf(clauses);
    }

    /** What the local names stand for, in the order of working out. */
    Map<String, String> steps() {
        return steps;
    }

    private void read(Statement statement, String when) {
        if (statement instanceof BlockStmt block) {
            block.getStatements().forEach(inner -> read(inner, when));
        } else if (statement instanceof IfStmt choice) {
            choose(choice, when, "");
        } else if (statement instanceof ExpressionStmt expression) {
            read(expression.getExpression(), when);
        }
    }

    /** One case after the other; a choice in the last case reads on in the same row. */
    private void choose(IfStmt choice, String when, String lead) {
        String condition = statements.decision(choice.getCondition(), Optional.empty());
        read(choice.getThenStmt(), when + lead + texts.get("when", condition));
        choice.getElseStmt().ifPresent(other -> {
            if (other instanceof IfStmt next) {
                choose(next, when, texts.get("otherwise"));
            } else {
                read(other, when + texts.get("otherwise"));
            }
        });
    }

    private void read(Expression expression, String when) {
        if (expression instanceof VariableDeclarationExpr declared) {
            declared.getVariables().forEach(this::step);
        } else if (expression instanceof AssignExpr assign) {
            String name = assign.getTarget().toString();
            steps.put(name, steps.getOrDefault(name, "") + texts.get("reassigned", when, say(assign.getValue())));
        } else if (expression instanceof MethodCallExpr call) {
            clauses.add(when + done(call));
        }
    }

    private void step(VariableDeclarator variable) {
        variable.getInitializer().ifPresent(value -> steps.put(variable.getNameAsString(), say(value)));
    }

    private String say(Expression expression) {
        return expressions.of(expression, Optional.empty());
    }

    private String done(MethodCallExpr call) {
        if (call.getNameAsString().equals("insert") && call.getArgument(0) instanceof ObjectCreationExpr made) {
            return made(made);
        }
        if (call.getNameAsString().equals("exclude")) {
            return texts.get("excluded", bare(call.getArgument(1)), bare(call.getArgument(2)));
        }
        return requirement(call);
    }

    private String bare(Expression expression) {
        return expression instanceof StringLiteralExpr text ? text.asString() : say(expression);
    }

    private String made(ObjectCreationExpr made) {
        List<Field> fields =
                vocabulary.type(made.getTypeAsString()).map(FactType::fields).orElse(List.of());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String value = say(made.getArgument(i));
            String name = fields.get(i).name();
            words.add(value.equals(name) ? name : texts.get("figure", name, value));
        }
        return texts.get("made", made.getTypeAsString(), String.join(texts.get("semicolon"), words));
    }

    private String requirement(MethodCallExpr verb) {
        Map<String, MethodCallExpr> words = new LinkedHashMap<>();
        Optional<Expression> next = Optional.of(verb);
        while (next.isPresent() && next.get() instanceof MethodCallExpr call) {
            words.put(call.getNameAsString(), call);
            next = call.getScope();
        }
        MethodCallExpr measure = words.get(Measures.WORD);
        boolean plain = verb.getArguments().stream()
                .allMatch(limit -> Expressions.number(limit).isPresent());
        String unit = measure.getArguments().size() > 2
                ? texts.get(plain ? "unit" : "unit.of", bare(measure.getArgument(2)))
                : "";
        String item = words.containsKey("item") ? item(words.get("item").getArgument(0)) : "";
        String worth = words.containsKey("worth")
                ? texts.get("worth", say(words.get("worth").getArgument(0)))
                : "";
        return texts.get("requirement", item, measured(measure), limit(verb, unit), worth);
    }

    private String item(Expression item) {
        return texts.get(item instanceof StringLiteralExpr ? "item" : "eachItem", bare(item));
    }

    /** The measure by its name, and how it is made where the name does not say it. */
    private String measured(MethodCallExpr measure) {
        String name = bare(measure.getArgument(0));
        String words = say(measure.getArgument(1));
        return words.equals(name) ? name : texts.get("measure", name, words);
    }

    private String limit(MethodCallExpr verb, String unit) {
        List<String> limits = verb.getArguments().stream().map(this::bare).toList();
        return switch (verb.getNameAsString()) {
            case "holds" -> texts.get("verb.holds");
            case "between" -> texts.get("verb.between", limits.get(0), limits.get(1), unit);
            case "oneOf" -> texts.get("verb.oneOf", statements.alternatives(limits), unit);
            default ->
                texts.get("verb." + verb.getNameAsString(), limits.stream().collect(Collectors.joining()), unit);
        };
    }
}
