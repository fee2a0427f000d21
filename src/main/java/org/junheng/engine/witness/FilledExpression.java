package org.junheng.engine.witness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.Pack;
import org.junheng.tree.Expression;
import org.junheng.tree.FunctionTree;
import org.junheng.tree.Node;
import org.junheng.tree.Statement.Named;

/** What does an expression say once its names are written out: by what they stand for, or by their values? */
final class FilledExpression {
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_.$]+|\\d+-\\d\\d-\\d\\d");

    private final Expression expression;
    private final Map<String, FilledExpression> given;

    private FilledExpression(Expression expression, Map<String, FilledExpression> given) {
        this.expression = expression;
        this.given = given;
    }

    /** An expression as it stands. */
    static FilledExpression of(Expression expression) {
        return new FilledExpression(expression, Map.of());
    }

    /** An expression in what a rule does, with the figures that the rule names on its way. */
    static FilledExpression of(Expression expression, List<Named> locals) {
        Map<String, FilledExpression> given = new HashMap<>();
        locals.forEach(
                local -> given.put(local.name(), new FilledExpression(local.value(), Map.copyOf(given)).opened()));
        return new FilledExpression(expression, given).opened();
    }

    /** What a mere name stands for. */
    private FilledExpression opened() {
        return expression instanceof Expression.Name name && given.containsKey(name.word())
                ? given.get(name.word())
                : this;
    }

    /** Whether it is nothing but a variable of the rule's conditions. */
    boolean isVariable() {
        return expression instanceof Expression.Name name && name.word().startsWith("$");
    }

    /** The words that stand for a value, in order and each once, also in what functions of the pack work out. */
    List<String> names(Map<String, FunctionTree> functions) {
        return names(expression, functions).distinct().toList();
    }

    private Stream<String> names(Node node, Map<String, FunctionTree> functions) {
        Optional<FilledExpression> other = inside(node, functions);
        if (other.isPresent()) {
            return other.get().names(functions).stream();
        }
        return node.parts().isEmpty() || node instanceof Expression.Property
                ? node.names().stream()
                : node.parts().stream().flatMap(part -> names(part, functions));
    }

    /**
     * The expression on one line.
     *
     * @param functions the pack's own, which are written out
     * @param values what stands for a word; the word itself if it stands for nothing
     */
    String written(Map<String, FunctionTree> functions, UnaryOperator<String> values) {
        return expression
                .written(node -> inside(node, functions)
                        .map(other -> other.enclosed(node, other.written(functions, values)))
                        .or(() -> value(node, values)))
                .replaceAll("\\s+", " ");
    }

    private static Optional<String> value(Node node, UnaryOperator<String> values) {
        boolean word = node instanceof Expression.Name || node instanceof Expression.Property;
        return word ? Optional.of(values.apply(node.names().get(0))) : Optional.empty();
    }

    /** What a name or a call stands for. */
    private Optional<FilledExpression> inside(Node node, Map<String, FunctionTree> functions) {
        if (node instanceof Expression.Name name) {
            return Optional.ofNullable(given.get(name.word()));
        }
        return node instanceof Expression.Call call
                ? Optional.ofNullable(functions.get(call.name()))
                        .flatMap(function -> function.result().map(result -> called(call, function, result)))
                : Optional.empty();
    }

    private FilledExpression called(Expression.Call call, FunctionTree function, Expression result) {
        Map<String, FilledExpression> arguments = new HashMap<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            arguments.put(
                    function.parameters().get(i),
                    new FilledExpression(call.arguments().get(i), given).opened());
        }
        return new FilledExpression(result, arguments);
    }

    /** In brackets unless it is one word or number; what a function works out always. */
    private String enclosed(Node node, String text) {
        boolean word = expression.parts().isEmpty() && !(expression instanceof Expression.Text)
                || expression instanceof Expression.Property;
        return word && !(node instanceof Expression.Call) ? text : "( " + text + " )";
    }

    /** A value in brackets unless it is one word or number. */
    static String enclosed(String value) {
        return SIMPLE.matcher(value).matches() ? value : "( " + value + " )";
    }

    /** The functions of a pack by their names. */
    static Map<String, FunctionTree> functions(List<Pack.Function> functions) {
        return functions.stream()
                .map(Pack.Function::tree)
                .collect(Collectors.toMap(FunctionTree::name, tree -> tree, (first, second) -> second));
    }
}
