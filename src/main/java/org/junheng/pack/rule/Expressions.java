package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Emitted;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.text.MeantNumber;

/**
 * Turns the expressions of a rule into executable text that is exact, knows blanks and can do nothing but compute.
 *
 * <p>What is not understood here is refused: a pack can compute and judge, nothing else.
 */
abstract class Expressions {
    static final String DIVIDE = "divide";
    private static final Map<String, Integer> FUNCTIONS =
            Map.of("min", 2, "max", 2, "abs", 1, "ceiling", 1, "floor", 1, "round", 2);
    private static final Map<BinaryExpr.Operator, String> ARITHMETIC = Map.of(
            BinaryExpr.Operator.PLUS, "plus",
            BinaryExpr.Operator.MINUS, "minus",
            BinaryExpr.Operator.MULTIPLY, "times",
            BinaryExpr.Operator.DIVIDE, DIVIDE);
    private static final List<BinaryExpr.Operator> LOGICAL = List.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
    static final List<BinaryExpr.Operator> COMPARING = List.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    final Vocabulary vocabulary;
    final Scope scope;

    Expressions(Vocabulary vocabulary, Scope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
    }

    /** Books a fault at the place of a word. */
    abstract void fault(Expression at, String key, Object... values);

    /** Books a name that stands for nothing; one that reads as a number was most likely meant as one. */
    void unknown(Expression at, String word, String nearest, String key, String where) {
        Optional<String> number = nearest.isEmpty() ? MeantNumber.of(word) : Optional.empty();
        number.ifPresentOrElse(
                digits -> fault(at, "numberInWords", word, digits), () -> fault(at, key, word, nearest, where));
    }

    /** Whether every rule can call it without a pack that defines it. */
    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name);
    }

    abstract Emitted comparison(BinaryExpr expression);

    abstract Emitted name(NameExpr expression);

    /** A value as the condition of a choice. */
    abstract String decision(Emitted value);

    Emitted emit(Expression expression) {
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            Emitted inner = emit(enclosed.getInner());
            return new Emitted("( " + inner.code() + " )", inner.type(), inner.literal());
        }
        if (expression instanceof NameExpr named) {
            return name(named);
        }
        if (expression instanceof FieldAccessExpr access) {
            return property(access);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof ConditionalExpr conditional) {
            return conditional(conditional);
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            return call(call);
        }
        return Literals.literal(expression).orElseGet(() -> refused(expression));
    }

    final Emitted refused(Expression expression) {
        fault(expression, "notAllowed", written(expression));
        return new Emitted("null", ValueType.ANY);
    }

    /** The expression as its author wrote it, as far as the tree tells. */
    String written(Expression expression) {
        return expression.toString();
    }

    private Emitted binary(BinaryExpr expression) {
        if (COMPARING.contains(expression.getOperator())) {
            return comparison(expression);
        }
        Emitted left = emit(expression.getLeft());
        Emitted right = emit(expression.getRight());
        if (LOGICAL.contains(expression.getOperator())) {
            String code = decision(left) + " " + expression.getOperator().asString() + " " + decision(right);
            return new Emitted(code, ValueType.FLAG);
        }
        String operation = ARITHMETIC.get(expression.getOperator());
        if (operation == null) {
            return refused(expression);
        }
        boolean joins = operation.equals("plus") && (isText(left) || isText(right));
        if (!joins && !(isNumber(left) && isNumber(right))) {
            Expression wrong = isNumber(left) ? expression.getRight() : expression.getLeft();
            fault(expression, "notNumbers", expression.getOperator().asString(), written(wrong));
        }
        String name = operation.equals(DIVIDE) ? division() : operation;
        String code = "Exact." + name + "( " + left.code() + ", " + right.code() + " )";
        return new Emitted(code, joins ? ValueType.TEXT : ValueType.DECIMAL);
    }

    /** The division of figures, which leaves open what would be divided by zero. */
    String division() {
        return "quotient";
    }

    private static boolean isText(Emitted value) {
        return value.type().kind() == ValueType.Kind.TEXT;
    }

    private static boolean isNumber(Emitted value) {
        return value.type().fits(ValueType.DECIMAL);
    }

    private Emitted unary(UnaryExpr expression) {
        Emitted inner = emit(expression.getExpression());
        return switch (expression.getOperator()) {
            case LOGICAL_COMPLEMENT -> new Emitted("!( " + decision(inner) + " )", ValueType.FLAG);
            case MINUS -> new Emitted("Exact.minus( Exact.of( \"0\" ), " + inner.code() + " )", ValueType.DECIMAL);
            default -> refused(expression);
        };
    }

    private Emitted conditional(ConditionalExpr expression) {
        Emitted condition = emit(expression.getCondition());
        Emitted yes = emit(expression.getThenExpr());
        Emitted no = emit(expression.getElseExpr());
        return new Emitted("( " + decision(condition) + " ? " + yes.code() + " : " + no.code() + " )", yes.type());
    }

    private Emitted property(FieldAccessExpr access) {
        if (!(access.getScope() instanceof NameExpr owner)) {
            return refused(access);
        }
        String variable = owner.getNameAsString();
        Optional<ValueType> type = scope.variable(variable);
        if (type.isEmpty()) {
            fault(owner, "unknownVariable", variable, Nearest.to(variable, scope.variables()));
            return new Emitted("null", ValueType.ANY);
        }
        String field = access.getNameAsString();
        Optional<ValueType> found = vocabulary.property(type.get(), field);
        if (found.isEmpty()) {
            fault(
                    access,
                    "unknownField",
                    field,
                    variable,
                    vocabulary.nearestField(type.get().factType(), field));
            return new Emitted("null", ValueType.ANY);
        }
        scope.reads(variable, field);
        return new Emitted(getter(variable, type.get(), field), found.get());
    }

    private String getter(String variable, ValueType owner, String field) {
        if (vocabulary.type(owner.factType()).isPresent()) {
            return variable + ".get" + Character.toUpperCase(field.charAt(0)) + field.substring(1) + "()";
        }
        return "Exact.known( " + variable + "." + field + "() )";
    }

    private Emitted call(MethodCallExpr call) {
        String name = call.getNameAsString();
        List<Emitted> arguments = call.getArguments().stream().map(this::emit).toList();
        String list = arguments.stream().map(Emitted::code).collect(Collectors.joining(", ", "( ", " )"));
        Optional<Vocabulary.PackFunction> own = vocabulary.function(name);
        int expected = own.map(function -> function.parameters().size()).orElse(FUNCTIONS.getOrDefault(name, -1));
        if (expected < 0) {
            return refused(call);
        }
        if (arguments.size() != expected) {
            fault(call, "wrongArguments", name, expected, arguments.size());
        }
        return own.map(function -> new Emitted(name + list, function.result()))
                .orElseGet(() -> new Emitted("Exact." + name + list, ValueType.DECIMAL));
    }
}
