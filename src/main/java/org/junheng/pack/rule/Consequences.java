package org.junheng.pack.rule;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;

/** Turns the statements of a consequence or a function into executable text. */
final class Consequences {
    private static final Map<String, ValueType> LOCAL_TYPES = Map.of(
            "BigDecimal", ValueType.DECIMAL,
            "String", ValueType.TEXT,
            "Boolean", ValueType.FLAG,
            "boolean", ValueType.FLAG,
            "LocalDate", ValueType.DATE);

    private final Scope scope;
    private final ConsequenceText text;
    private final ConsequenceExpressions expressions;
    private final JudgeCalls verdicts;
    private final boolean function;
    private Optional<BlockStmt> block = Optional.empty();

    Consequences(Vocabulary vocabulary, Scope scope, ConsequenceText text, boolean function) {
        this.scope = scope;
        this.text = text;
        this.expressions = new ConsequenceExpressions(vocabulary, scope, text);
        this.verdicts = new JudgeCalls(vocabulary, scope, expressions);
        this.function = function;
    }

    JudgeCalls verdicts() {
        return verdicts;
    }

    /** The statements as parsed; empty if they cannot be understood. */
    Optional<BlockStmt> block() {
        return block;
    }

    String translate() {
        ParseResult<BlockStmt> parsed = parse(text);
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            Optional<Problem> problem = parsed.getProblems().stream().findFirst();
            Position place = problem.flatMap(Problem::getLocation)
                    .flatMap(range -> range.toRange())
                    .map(range -> range.begin)
                    .orElse(new Position(1, 1));
            text.faultAt(place, "unreadableStatement");
            return "";
        }
        block = parsed.getResult();
        return block(block.get());
    }

    private static ParseResult<BlockStmt> parse(ConsequenceText text) {
        ParserConfiguration configuration = new ParserConfiguration();
        configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        return new JavaParser(configuration).parseBlock(text.spans().piece());
    }

    private String block(BlockStmt block) {
        return block.getStatements().stream().map(this::statement).collect(Collectors.joining(" "));
    }

    private String statement(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return "{ " + block(block) + " }";
        }
        if (statement instanceof EmptyStmt) {
            return "";
        }
        if (statement instanceof IfStmt choice) {
            return choice(choice);
        }
        if (statement instanceof ReturnStmt result
                && function
                && result.getExpression().isPresent()) {
            return "return " + expressions.emit(result.getExpression().get()).code() + ";";
        }
        if (statement instanceof ExpressionStmt expression) {
            return expression(expression.getExpression()) + ";";
        }
        text.fault(
                statement,
                "notAllowed",
                statement.toString().lines().findFirst().orElse(""));
        return "";
    }

    private String choice(IfStmt choice) {
        String yes = "if( " + expressions.decision(expressions.emit(choice.getCondition())) + " ) { "
                + statement(choice.getThenStmt()) + " }";
        return choice.getElseStmt()
                .map(other -> yes + " else { " + statement(other) + " }")
                .orElse(yes);
    }

    private String expression(Expression expression) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            return declaration.getVariables().stream().map(this::declare).collect(Collectors.joining("; "));
        }
        if (expression instanceof AssignExpr assign
                && assign.getOperator() == AssignExpr.Operator.ASSIGN
                && assign.getTarget() instanceof NameExpr target) {
            return expressions.name(target).code() + " = "
                    + expressions.emit(assign.getValue()).code();
        }
        if (expression instanceof MethodCallExpr call && !function) {
            return verdicts.call(call);
        }
        return expressions.refused(expression).code();
    }

    private String declare(VariableDeclarator variable) {
        String word = variable.getTypeAsString();
        ValueType type = LOCAL_TYPES.get(word);
        if (type == null || variable.getInitializer().isEmpty()) {
            text.fault(variable, "localType", word);
            return "";
        }
        String value = expressions.emit(variable.getInitializer().get()).code();
        scope.bind(variable.getNameAsString(), type);
        return word + " " + variable.getNameAsString() + " = " + value;
    }
}
