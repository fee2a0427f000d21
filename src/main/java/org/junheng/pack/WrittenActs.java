package org.junheng.pack;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.WrittenRule.Act;
import org.junheng.model.WrittenRule.Local;

/** What a rule does, as its author wrote it; in the order in which {@link JudgeCalls} numbers it. */
final class WrittenActs {
    private final List<Local> locals = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    WrittenActs(ConsequenceText text) {
        block(text.body()).ifPresent(block -> read(block, List.of()));
    }

    List<Local> locals() {
        return locals;
    }

    List<Act> acts() {
        return acts;
    }

    /** The one expression that a function returns; empty if it does more than that. */
    static Optional<String> result(String body) {
        return block(body)
                .filter(block -> block.getStatements().size() == 1)
                .map(block -> block.getStatement(0))
                .filter(ReturnStmt.class::isInstance)
                .flatMap(statement -> ((ReturnStmt) statement).getExpression())
                .map(WrittenActs::written);
    }

    private static Optional<BlockStmt> block(String body) {
        ParserConfiguration configuration = new ParserConfiguration();
        configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        return new JavaParser(configuration).parseBlock("{" + body + "}").getResult();
    }

    private void read(Statement statement, List<String> guards) {
        if (statement instanceof BlockStmt block) {
            block.getStatements().forEach(each -> read(each, guards));
        } else if (statement instanceof IfStmt choice) {
            String condition = written(choice.getCondition());
            read(choice.getThenStmt(), and(guards, condition));
            choice.getElseStmt().ifPresent(other -> read(other, and(guards, "!( " + condition + " )")));
        } else if (statement instanceof ExpressionStmt expression) {
            read(expression.getExpression(), guards);
        }
    }

    private static List<String> and(List<String> guards, String condition) {
        List<String> more = new ArrayList<>(guards);
        more.add(condition);
        return more;
    }

    private void read(Expression expression, List<String> guards) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(this::read);
        } else if (expression instanceof MethodCallExpr call) {
            acts.add(act(call, guards));
        }
    }

    private void read(VariableDeclarator variable) {
        variable.getInitializer().ifPresent(value -> locals.add(new Local(variable.getNameAsString(), written(value))));
    }

    private static Act act(MethodCallExpr call, List<String> guards) {
        if (call.getScope().isEmpty() && call.getArguments().size() == 1) {
            ObjectCreationExpr made = (ObjectCreationExpr) call.getArgument(0);
            return new Act(made.getTypeAsString(), texts(made.getArguments()), List.of(), guards);
        }
        if (call.getNameAsString().equals("exclude")) {
            return new Act(Vocabulary.EXCLUSION, texts(call.getArguments()), List.of(), guards);
        }
        return new Act(
                "",
                Measures.figure(call).map(WrittenActs::written).stream().toList(),
                texts(call.getArguments()),
                guards);
    }

    private static List<String> texts(List<Expression> expressions) {
        return expressions.stream().map(WrittenActs::written).toList();
    }

    private static String written(Node node) {
        return node.getTokenRange()
                .map(Object::toString)
                .orElseGet(node::toString)
                .replaceAll("\\s+", " ");
    }
}
