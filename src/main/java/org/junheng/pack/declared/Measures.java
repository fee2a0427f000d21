package org.junheng.pack.declared;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Term;
import org.junheng.model.sheet.Unit;

/**
 * What do the measures of a rule say in full, where their author left name or unit to the column that they measure?
 *
 * <p>All who read a measure complete it here first; only its figure is found the same way in either form.
 */
public final class Measures {
    public static final String WORD = "measure";

    private final Map<String, Field> columns = new HashMap<>();

    private Measures() {}

    /** The measures of a rule with these patterns; two columns behind one variable are none. */
    public static Measures of(List<PatternUse> patterns, Vocabulary vocabulary) {
        Measures measures = new Measures();
        Set<String> several = new HashSet<>();
        patterns.forEach(pattern -> pattern.figures().forEach((variable, term) -> {
            Optional<Field> field = term instanceof Term.Column column
                    ? vocabulary.field(pattern.type(), column.field())
                    : Optional.empty();
            Field other = field.isEmpty() ? null : measures.columns.putIfAbsent(variable, field.get());
            if (field.isEmpty() || other != null && !isSame(other, field.get())) {
                several.add(variable);
            }
        }));
        measures.columns.keySet().removeAll(several);
        return measures;
    }

    private static boolean isSame(Field one, Field other) {
        return one.name().equals(other.name()) && one.unit().equals(other.unit());
    }

    /** The figure that a word of a judgement is about. */
    public static Optional<Expression> figure(MethodCallExpr verb) {
        return call(verb)
                .map(MethodCallExpr::getArguments)
                .filter(arguments -> !arguments.isEmpty())
                .map(arguments -> arguments.get(arguments.size() == 1 ? 0 : 1));
    }

    /** The measure in the chain of a word of a judgement. */
    public static Optional<MethodCallExpr> call(MethodCallExpr verb) {
        Optional<Expression> next = Optional.of(verb);
        while (next.isPresent() && next.get() instanceof MethodCallExpr call) {
            if (call.getNameAsString().equals(WORD)) {
                return Optional.of(call);
            }
            next = call.getScope();
        }
        return Optional.empty();
    }

    /** Completes every measure in a stretch of a rule. */
    public void complete(Node node) {
        node.findAll(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().equals(WORD))
                .forEach(this::completeOne);
    }

    /** The name of a measure that has none of its own. */
    public String name(org.junheng.tree.Expression figure) {
        return column(figure).map(Field::name).orElse("");
    }

    /** The unit of a measure that has none of its own. */
    public Optional<String> unit(org.junheng.tree.Expression figure) {
        return column(figure).map(Field::unit).flatMap(Measures::said);
    }

    private Optional<Field> column(org.junheng.tree.Expression figure) {
        return Optional.ofNullable(columns.get(figure.span().words()));
    }

    /** The unit as it stands after a figure. */
    private static Optional<String> said(String unit) {
        boolean bare = Unit.of(unit).filter(Unit::isBare).isPresent();
        return Optional.of(unit).filter(word -> !word.isEmpty() && !bare);
    }

    private void completeOne(MethodCallExpr measure) {
        Optional<Field> column = figure(measure)
                .filter(NameExpr.class::isInstance)
                .map(figure -> columns.get(((NameExpr) figure).getNameAsString()));
        if (column.isEmpty() || measure.getArguments().size() > 2) {
            return;
        }
        if (measure.getArguments().size() == 1) {
            measure.getArguments().addFirst(new StringLiteralExpr(column.get().name()));
        }
        said(column.get().unit())
                .ifPresent(unit -> measure.getArguments().add(new StringLiteralExpr().setString(unit)));
    }
}
