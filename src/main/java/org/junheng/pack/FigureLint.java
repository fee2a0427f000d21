package org.junheng.pack;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.junheng.model.Clause;
import org.junheng.model.Field;
import org.junheng.model.Unit;

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
        loaded.drafts().stream()
                .filter(draft -> draft.rule().isCriterion()
                        && loaded.pack().owns(draft.rule().place().file()))
                .forEach(draft -> {
                    List<MethodCallExpr> calls = Statements.parse(draft.consequence()).getResult().stream()
                            .flatMap(block -> block.findAll(MethodCallExpr.class).stream())
                            .toList();
                    List<BigDecimal> limits = limits(calls);
                    title(draft, limits);
                    clauses(draft, limits);
                    units(draft, calls);
                });
    }

    private static List<BigDecimal> limits(List<MethodCallExpr> calls) {
        return calls.stream()
                .filter(call -> LIMITS.contains(call.getNameAsString()))
                .flatMap(call -> call.getArguments().stream())
                .flatMap(argument -> WrittenNumbers.ofRule(argument.toString()).stream())
                .toList();
    }

    private void title(RuleDraft draft, List<BigDecimal> limits) {
        List<BigDecimal> known = new ArrayList<>(WrittenNumbers.ofRule(draft.consequence()));
        patterns(draft)
                .flatMap(pattern -> Constraint.of(pattern).stream())
                .forEach(constraint -> known.addAll(WrittenNumbers.ofRule(constraint.words())));
        if (limits.isEmpty()) {
            return;
        }
        said(draft.rule().title()).stream()
                .filter(number -> !PLAIN.contains(number) && !WrittenNumbers.holds(known, number))
                .forEach(number ->
                        add(draft, "lint.titleFigure", draft.rule().code(), number.toPlainString(), shown(limits)));
    }

    private void clauses(RuleDraft draft, List<BigDecimal> limits) {
        List<Clause> cited = loaded.pack().clauses().stream()
                .filter(clause -> draft.rule().basis().contains(clause.id()))
                .toList();
        if (cited.stream().allMatch(clause -> said(clause.text()).isEmpty())) {
            return;
        }
        List<BigDecimal> known = new ArrayList<>();
        cited.forEach(clause -> known.addAll(numbers(clause.text())));
        limits.stream()
                .filter(number -> PLAIN.stream().noneMatch(plain -> plain.compareTo(number) == 0))
                .filter(number -> !WrittenNumbers.holds(known, number))
                .forEach(number -> add(
                        draft,
                        "lint.clauseFigure",
                        draft.rule().code(),
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

    private void units(RuleDraft draft, List<MethodCallExpr> calls) {
        Map<String, Field> columns = columns(draft);
        for (MethodCallExpr call : calls) {
            if (call.getNameAsString().equals(Measures.WORD)
                    && call.getArguments().size() == 3
                    && call.getArgument(1) instanceof NameExpr figure
                    && call.getArgument(2) instanceof StringLiteralExpr unit) {
                Optional.ofNullable(columns.get(figure.getNameAsString()))
                        .filter(column -> !column.unit().isEmpty() && !isSame(column.unit(), unit.asString()))
                        .ifPresent(column -> add(
                                draft,
                                "lint.measureUnit",
                                draft.rule().code(),
                                unit.asString(),
                                column.name(),
                                column.unit()));
            }
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

    /** The columns by the variables that hold what stands in them. */
    private Map<String, Field> columns(RuleDraft draft) {
        Map<String, Field> columns = new HashMap<>();
        patterns(draft)
                .forEach(pattern -> Constraint.of(pattern).stream()
                        .filter(constraint -> constraint.expression() instanceof NameExpr)
                        .forEach(constraint -> loaded.vocabulary()
                                .field(pattern.getObjectType(), ((NameExpr) constraint.expression()).getNameAsString())
                                .ifPresent(field -> columns.put(constraint.binding(), field))));
        return columns;
    }

    private static Stream<PatternDescr> patterns(RuleDraft draft) {
        return Patterns.of(draft.tree()).facts().stream();
    }

    private static String shown(List<BigDecimal> numbers) {
        return String.join(
                "、", numbers.stream().map(BigDecimal::toPlainString).distinct().toList());
    }

    private void add(RuleDraft draft, String key, Object... values) {
        faults.addAt(Lint.file(draft.rule()), draft.rule().firstLine(), 0, key, values);
    }
}
