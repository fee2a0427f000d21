package org.junheng.pack.declared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.model.pack.Rule;
import org.junheng.tree.Expression;

/** Which judgements can a pattern match? Tells from the codes or areas that its constraints or their tables name. */
public final class AskedJudgements {
    private static final List<String> FIELDS = List.of("code", "area");

    /** Asks whether a text, as of a table's cell, names a judgement's field among others. */
    public static final String LISTS = "contains";

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
    public void narrow(Expression constraint, Function<String, Set<String>> lists) {
        listed = lists;
        Set<String> named = namedBy(constraint).orElse(Set.of());
        boolean codes = named.stream().allMatch(word -> word.startsWith("code="));
        if (!named.isEmpty() && (codes || words.contains(Rule.ANY_JUDGEMENT))) {
            words = named;
        }
    }

    /** Empty if the expression could be true of any judgement. */
    private Optional<Set<String>> namedBy(Expression expression) {
        if (expression instanceof Expression.Enclosed enclosed) {
            return namedBy(enclosed.inner());
        }
        if (expression instanceof Expression.Listed list
                && !list.negated()
                && list.operator().equals("in")) {
            return words(list.left(), list.right());
        }
        if (expression instanceof Expression.Listed list
                && !list.negated()
                && list.operator().equals(LISTS)) {
            return byTable(list.left(), list.right().get(0));
        }
        return expression instanceof Expression.Binary binary ? namedBy(binary) : Optional.empty();
    }

    private Optional<Set<String>> namedBy(Expression.Binary expression) {
        return switch (expression.operator()) {
            case "==" -> words(expression.left(), List.of(expression.right()));
            case "&&" -> namedBy(expression.left()).or(() -> namedBy(expression.right()));
            case "||" ->
                namedBy(expression.left())
                        .flatMap(left -> namedBy(expression.right()).map(right -> joined(left, right)));
            default -> Optional.empty();
        };
    }

    private Optional<Set<String>> byTable(Expression list, Expression field) {
        if (!(list instanceof Expression.Name variable) || !isNamed(field)) {
            return Optional.empty();
        }
        Set<String> found = new LinkedHashSet<>();
        listed.apply(variable.word()).forEach(word -> found.add(field.span().words() + "=" + word));
        return Optional.of(found);
    }

    private static boolean isNamed(Expression field) {
        return field instanceof Expression.Name name && FIELDS.contains(name.word());
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static Optional<Set<String>> words(Expression field, List<Expression> values) {
        if (!isNamed(field) || !values.stream().allMatch(Expression.Text.class::isInstance)) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>();
        Stream<String> texts = values.stream().map(value -> ((Expression.Text) value).value());
        texts.forEach(text -> words.add(((Expression.Name) field).word() + "=" + text));
        return Optional.of(words);
    }
}
