package org.junheng.pack.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.Unit;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Expression;
import org.junheng.tree.Node;
import org.junheng.tree.Statement.Judged;
import org.junheng.tree.Statement.Word;

/** Is a criterion's figure the one that its title, its clauses and its column speak of? */
final class FigureLint {
    private static final Set<String> LIMITS = Set.of("atLeast", "atMost", "moreThan", "lessThan", "equalTo", "between");

    /** What a rule may need without any clause that says so: none, all, and per cent. */
    private static final List<BigDecimal> PLAIN = List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(100));

    private final LoadedPack loaded;
    private final RuleFaults faults;
    private final Pattern limit;
    private final String half;

    FigureLint(LoadedPack loaded, RuleFaults faults) {
        this.loaded = loaded;
        this.faults = faults;
        this.half = faults.word("lint.half");
        this.limit = Pattern.compile(
                "(?:" + faults.word("lint.limitWords") + ")[^0-9，。；、]{0,8}?([0-9]+(?:\\.[0-9]+)?)(?![0-9.]*[:：])");
    }

    void check() {
        loaded.pack().rules().stream().filter(Rule::isCriterion).forEach(rule -> {
            List<Judged> judgements = rule.tree().judgements().toList();
            List<BigDecimal> limits = judgements.stream()
                    .filter(judged -> LIMITS.contains(judged.verb().name()))
                    .flatMap(judged -> numbers(judged.verb()))
                    .toList();
            title(rule, limits);
            clauses(rule, limits);
            judgements.forEach(judged -> unit(rule, judged));
        });
    }

    private static Stream<BigDecimal> numbers(Node node) {
        return node.all(Expression.Number.class).map(Expression.Number::value);
    }

    private void title(Rule rule, List<BigDecimal> limits) {
        List<BigDecimal> known = numbers(rule.tree()).toList();
        if (limits.isEmpty()) {
            return;
        }
        said(rule.title()).stream()
                .filter(number -> !PLAIN.contains(number) && !WrittenNumbers.holds(known, number))
                .forEach(number ->
                        faults.add(rule, "lint.titleFigure", rule.code(), number.toPlainString(), shown(limits)));
    }

    private void clauses(Rule rule, List<BigDecimal> limits) {
        List<Clause> cited = loaded.pack().clauses().stream()
                .filter(clause -> rule.basis().contains(clause.id()))
                .toList();
        if (cited.stream().allMatch(clause -> said(clause.text()).isEmpty())) {
            return;
        }
        List<BigDecimal> known = new ArrayList<>();
        cited.forEach(clause -> known.addAll(numbers(clause.text())));
        limits.stream()
                .filter(number -> PLAIN.stream().noneMatch(plain -> plain.compareTo(number) == 0))
                .filter(number -> !WrittenNumbers.holds(known, number))
                .forEach(number -> faults.add(
                        rule,
                        "lint.clauseFigure",
                        rule.code(),
                        number.toPlainString(),
                        String.join("、", cited.stream().map(Clause::id).toList())));
    }

    private List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>(WrittenNumbers.all(text));
        if (text.contains(half)) {
            numbers.add(BigDecimal.ONE.divide(BigDecimal.valueOf(2)));
        }
        return numbers;
    }

    /** The numbers that a text names as limits. */
    private List<BigDecimal> said(String text) {
        return limit.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .toList();
    }

    private void unit(Rule rule, Judged judged) {
        List<Expression> given = judged.word("measure").map(Word::parts).orElse(List.of());
        if (given.size() == 3
                && given.get(1) instanceof Expression.Name figure
                && given.get(2) instanceof Expression.Text unit) {
            column(rule, figure.word())
                    .filter(column -> !column.unit().isEmpty() && !isSame(column.unit(), unit.value()))
                    .ifPresent(column -> faults.add(
                            rule, "lint.measureUnit", rule.code(), unit.value(), column.name(), column.unit()));
        }
    }

    private static boolean isSame(String one, String other) {
        Optional<Unit> first = Unit.of(one);
        Optional<Unit> second = Unit.of(other);
        return other.isEmpty()
                || one.equals(other)
                || first.isPresent()
                        && second.isPresent()
                        && first.get().fits(second.get())
                        && first.get().same(second.get());
    }

    /** The column whose value a variable holds. */
    private Optional<Field> column(Rule rule, String variable) {
        return rule.tree().patterns().stream()
                .flatMap(pattern -> pattern.parts().stream()
                        .filter(constraint -> constraint.binding().equals(variable))
                        .filter(constraint -> constraint.figure() instanceof Expression.Name)
                        .flatMap(
                                constraint -> loaded
                                        .vocabulary()
                                        .field(pattern.type(), ((Expression.Name) constraint.figure()).word())
                                        .stream()))
                .findFirst();
    }

    private static String shown(List<BigDecimal> numbers) {
        return String.join(
                "、", numbers.stream().map(BigDecimal::toPlainString).distinct().toList());
    }
}
