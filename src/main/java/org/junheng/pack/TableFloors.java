package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Field;

/** The figures below which a number in a table makes no difference, since nothing compared with it can be less. */
final class TableFloors {
    private final LoadedPack read;

    TableFloors(LoadedPack read) {
        this.read = read;
    }

    /** The least of what a column is compared with, if rules do nothing with it but ask whether it is at most that. */
    Optional<BigDecimal> of(String type, String column) {
        List<Optional<BigDecimal>> floors = new ArrayList<>();
        read.trees().values().forEach(tree -> tree.getRules().forEach(rule -> note(rule, type, column, floors)));
        return floors.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : floors.stream().flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    private void note(RuleDescr rule, String type, String column, List<Optional<BigDecimal>> floors) {
        Map<String, Optional<BigDecimal>> least = new HashMap<>();
        for (PatternDescr pattern : Patterns.of(rule).facts()) {
            for (Constraint constraint : Constraint.of(pattern)) {
                if (constraint.expression() instanceof NameExpr bound) {
                    least.put(
                            constraint.binding(),
                            read.vocabulary()
                                    .field(pattern.getObjectType(), bound.getNameAsString())
                                    .flatMap(Field::min));
                }
                if (pattern.getObjectType().equals(type) && names(constraint, column)) {
                    floors.add(floor(constraint, column, least));
                }
            }
        }
    }

    private static boolean names(Constraint constraint, String column) {
        return constraint.nodes().stream()
                .anyMatch(node ->
                        node instanceof NameExpr name && name.getNameAsString().equals(column));
    }

    private static Optional<BigDecimal> floor(
            Constraint constraint, String column, Map<String, Optional<BigDecimal>> least) {
        boolean asks = constraint.expression() instanceof BinaryExpr asked
                && asked.getOperator() == BinaryExpr.Operator.LESS_EQUALS
                && asked.getLeft() instanceof NameExpr left
                && left.getNameAsString().equals(column)
                && asked.getRight() instanceof NameExpr;
        if (!asks) {
            return Optional.empty();
        }
        String compared = ((NameExpr) ((BinaryExpr) constraint.expression()).getRight()).getNameAsString();
        return least.getOrDefault(compared, Optional.empty());
    }
}
