package org.junheng.pack.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Emitted;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.Scope.OpenPattern;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** The expressions inside one pattern of a rule's conditions. */
final class ConditionExpressions extends Expressions {
    private static final List<String> LIST_OPERATORS = List.of("in");
    private static final List<String> TEXT_OPERATORS = List.of("matches", "contains", "startsWith", "endsWith");

    /** A group, after which a sign of repetition stands, with such a sign or alternatives in it; or a group in a group. */
    private static final Pattern REPEATED_REPETITION = Pattern.compile("\\([^)]*[*+{|(][^)]*\\)+[*+{]|\\\\[0-9]");

    private final OpenPattern pattern;
    private final RuleFaults faults;
    private final SourceFile file;
    private final int offset;
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private String lastLeft = "";
    private boolean comparing;

    ConditionExpressions(
            Vocabulary vocabulary, Scope scope, OpenPattern pattern, RuleFaults faults, SourceFile file, int offset) {
        super(vocabulary, scope);
        this.pattern = pattern;
        this.faults = faults;
        this.file = file;
        this.offset = offset;
    }

    /** Whether an expression that is bound to a variable compares that variable at once. */
    static boolean isComparison(Expression expression) {
        return expression instanceof BinaryExpr binary && COMPARING.contains(binary.getOperator());
    }

    @Override
    void fault(Expression at, String key, Object... values) {
        String word = at instanceof NameExpr named ? named.getNameAsString() : "";
        int found = word.isEmpty() ? -1 : file.text().indexOf(word, offset);
        faults.add(file, found < 0 ? offset : found, key, values);
    }

    @Override
    String written(Expression expression) {
        return PrintUtil.printNode(expression);
    }

    @Override
    Emitted emit(Expression expression) {
        if (expression instanceof PointFreeExpr list) {
            return pointFree(list);
        }
        if (expression instanceof HalfBinaryExpr half) {
            return half(half);
        }
        if (expression instanceof ThisExpr) {
            return new Emitted("this", ValueType.fact(pattern.type));
        }
        return super.emit(expression);
    }

    @Override
    Emitted name(NameExpr expression) {
        String word = expression.getNameAsString();
        Optional<ValueType> field = vocabulary.fieldType(pattern.type, word);
        if (field.isPresent()) {
            pattern.fields.add(word);
            named.add(word);
            return new Emitted(fieldCode(word, field.get()), field.get());
        }
        Optional<ValueType> variable = scope.variable(word);
        variables.add(word);
        if (variable.isEmpty()) {
            String nearest = word.startsWith("$")
                    ? Nearest.to(word, scope.variables())
                    : vocabulary.nearestField(pattern.type, word);
            String key = word.startsWith("$") ? "unknownVariable" : "unknownColumn";
            unknown(expression, word, nearest, key, pattern.type);
        }
        return new Emitted(word, variable.orElse(ValueType.ANY));
    }

    /** A condition that cannot be decided must not pass for one that is not met. */
    @Override
    String division() {
        return DIVIDE;
    }

    private void clear() {
        named.clear();
        variables.clear();
    }

    private void select() {
        pattern.selectors.addAll(named);
        variables.forEach(scope::selects);
    }

    /** The fields of the pattern that the last figure was made of. */
    Set<String> named() {
        return Set.copyOf(named);
    }

    private String fieldCode(String word, ValueType type) {
        if (pattern.type.equals(Vocabulary.JUDGEMENT) && type.kind() == ValueType.Kind.DECIMAL) {
            return "Exact.known( " + word + " )";
        }
        if (type.kind() == ValueType.Kind.FLAG && !comparing) {
            pattern.selectors.add(word);
            return word + " == true";
        }
        return word;
    }

    @Override
    String decision(Emitted value) {
        return value.code();
    }

    /** A bare figure, to be bound to a variable. */
    Emitted figure(Expression expression) {
        comparing = true;
        Emitted emitted = emit(expression);
        comparing = false;
        return emitted;
    }

    @Override
    Emitted comparison(BinaryExpr expression) {
        clear();
        Emitted left = operand(expression.getLeft());
        Emitted right = operand(expression.getRight());
        boolean testsBlank =
                expression.getLeft() instanceof NullLiteralExpr || expression.getRight() instanceof NullLiteralExpr;
        if (testsBlank) {
            pattern.testedForBlank.addAll(named);
        } else {
            select();
            checkTypes(expression.getLeft(), left, expression.getRight(), right);
            checkListed(expression.getLeft(), right);
            checkListed(expression.getRight(), left);
        }
        lastLeft = written(expression.getLeft());
        String code = left.code() + " " + expression.getOperator().asString() + " " + right.code();
        return new Emitted(code, ValueType.FLAG);
    }

    private Emitted operand(Expression expression) {
        if (expression instanceof NullLiteralExpr) {
            return new Emitted("null", ValueType.ANY);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return operand(enclosed.getInner());
        }
        return Literals.number(expression)
                .map(digits -> new Emitted(digits + "B", ValueType.DECIMAL))
                .orElseGet(() -> figure(expression));
    }

    private void checkTypes(Expression left, Emitted leftValue, Expression right, Emitted rightValue) {
        if (!leftValue.type().fits(rightValue.type())) {
            boolean leftIsFlag = leftValue.type().equals(ValueType.FLAG);
            boolean rightIsFlag = rightValue.type().equals(ValueType.FLAG);
            fault(
                    left instanceof NameExpr ? left : right,
                    leftIsFlag || rightIsFlag ? "wrongTypeFlag" : "wrongType",
                    written(left),
                    written(right),
                    written(leftIsFlag ? left : right));
        }
    }

    private void checkListed(Expression side, Emitted other) {
        if (!(side instanceof NameExpr name) || other.literal().isEmpty()) {
            return;
        }
        List<String> allowed = vocabulary
                .field(pattern.type, name.getNameAsString())
                .map(Field::oneOf)
                .orElse(List.of());
        if (!allowed.isEmpty() && !allowed.contains(other.literal())) {
            fault(side, "notListed", name.getNameAsString(), other.literal(), String.join("、", allowed));
        }
    }

    /** Comparisons that leave out what they compare are read today, and not at the language level to come. */
    private Emitted half(HalfBinaryExpr half) {
        String compared = half.getOperator().asString() + " " + written(half.getRight());
        fault(half, "halfComparison", compared, lastLeft + " " + compared);
        return new Emitted("true", ValueType.FLAG);
    }

    /** A repeated part that repeats something itself takes for ever to compare with some texts. */
    private void checkLikeness(PointFreeExpr expression, String literal) {
        boolean pattern;
        try {
            pattern = !Pattern.compile(literal).pattern().isEmpty();
        } catch (PatternSyntaxException wrong) {
            pattern = false;
        }
        if (!pattern || REPEATED_REPETITION.matcher(literal).find()) {
            fault(expression, "badLikeness", literal);
        }
    }

    private Emitted pointFree(PointFreeExpr expression) {
        String operator = expression.getOperator().asString();
        boolean list = LIST_OPERATORS.contains(operator);
        if (!list && !TEXT_OPERATORS.contains(operator)) {
            return refused(expression);
        }
        clear();
        Emitted left = operand(expression.getLeft());
        select();
        List<Emitted> right = expression.getRight().stream().map(this::operand).toList();
        for (int i = 0; i < right.size(); i++) {
            checkTypes(expression.getLeft(), left, expression.getRight().get(i), right.get(i));
            if (list) {
                checkListed(expression.getLeft(), right.get(i));
            } else if (operator.equals("matches")) {
                checkLikeness(expression, right.get(i).literal());
            }
        }
        String values = right.stream().map(Emitted::code).collect(Collectors.joining(", "));
        String code = left.code()
                + (expression.isNegated() ? " not " : " ")
                + operator
                + (list ? " ( " + values + " )" : " " + values);
        return new Emitted(code, ValueType.FLAG);
    }
}
