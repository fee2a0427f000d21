package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.junheng.model.Rule;

/** Which judgements can a pattern match? Tells from the codes or areas that its constraints or their tables name. */
final class AskedJudgements {
    private static final List<String> FIELDS = List.of("code", "area");

    /** Asks whether a text, as of a table's cell, names a judgement's field among others. */
    static final String LISTS = "contains";

    private Set<String> words = Set.of(Rule.ANY_JUDGEMENT);
    private Function<String, Set<String>> listed = variable -> Set.of();

    /** What is asked for, as {@code code=CLS-01} or {@code area=办学标准}; one star for judgements of any kind. */
    Set<String> words() {
        return words;
    }

    /**
     * Takes one more constraint that a judgement must meet; a code says more than an area.
     *
     * @param lists the words of the table column that a variable holds, none if it holds anything else
     */
    void narrow(Expression constraint, Function<String, Set<String>> lists) {
        listed = lists;
        Set<String> named = namedBy(constraint).orElse(Set.of());
        boolean codes = named.stream().allMatch(word -> word.startsWith("code="));
        if (!named.isEmpty() && (codes || words.contains(Rule.ANY_JUDGEMENT))) {
            words = named;
        }
    }

    /** Empty if the expression could be true of any judgement. */
    private Optional<Set<String>> namedBy(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return namedBy(enclosed.getInner());
        }
        if (expression instanceof PointFreeExpr list
                && !list.isNegated()
                && list.getOperator().asString().equals("in")) {
            return words(list.getLeft(), list.getRight());
        }
        if (expression instanceof PointFreeExpr list
                && !list.isNegated()
                && list.getOperator().asString().equals(LISTS)) {
            return byTable(list.getLeft(), list.getRight().get(0));
        }
        return expression instanceof BinaryExpr binary ? namedBy(binary) : Optional.empty();
    }

    private Optional<Set<String>> namedBy(BinaryExpr expression) {
        return switch (expression.getOperator()) {
            case EQUALS -> words(expression.getLeft(), List.of(expression.getRight()));
            case AND -> namedBy(expression.getLeft()).or(() -> namedBy(expression.getRight()));
            case OR ->
                namedBy(expression.getLeft())
                        .flatMap(left -> namedBy(expression.getRight()).map(right -> joined(left, right)));
            default -> Optional.empty();
        };
    }

    private Optional<Set<String>> byTable(Expression list, Expression field) {
        if (!(list instanceof NameExpr variable) || !isNamed(field)) {
            return Optional.empty();
        }
        Set<String> found = new LinkedHashSet<>();
        listed.apply(variable.getNameAsString())
                .forEach(word -> found.add(((NameExpr) field).getNameAsString() + "=" + word));
        return Optional.of(found);
    }

    private static boolean isNamed(Expression field) {
        return field instanceof NameExpr name && FIELDS.contains(name.getNameAsString());
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static Optional<Set<String>> words(Expression field, List<? extends Expression> values) {
        if (!isNamed(field) || !values.stream().allMatch(StringLiteralExpr.class::isInstance)) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>();
        Stream<String> texts = values.stream().map(value -> ((StringLiteralExpr) value).asString());
        texts.forEach(text -> words.add(((NameExpr) field).getNameAsString() + "=" + text));
        return Optional.of(words);
    }
}
