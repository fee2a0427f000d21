package org.junheng.pack.mutant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.pack.Field;
import org.junheng.pack.load.LoadedPack;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression.Binary;
import org.junheng.tree.Expression.Name;
import org.junheng.tree.RuleTree;

/** The figures below which a number in a table makes no difference, since nothing compared with it can be less. */
final class TableFloors {
    private final LoadedPack read;

    TableFloors(LoadedPack read) {
        this.read = read;
    }

    /** The least of what a column is compared with, if rules do nothing with it but ask whether it is at most that. */
    Optional<BigDecimal> of(String type, String column) {
        List<Optional<BigDecimal>> floors = new ArrayList<>();
        read.pack().rules().forEach(rule -> note(rule.tree(), type, column, floors));
        return floors.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : floors.stream().flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    private void note(RuleTree rule, String type, String column, List<Optional<BigDecimal>> floors) {
        Map<String, Optional<BigDecimal>> least = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            for (Constraint constraint : pattern.parts()) {
                if (constraint.expression() instanceof Name bound) {
                    least.put(
                            constraint.binding(),
                            read.vocabulary()
                                    .field(pattern.type(), bound.word())
                                    .flatMap(Field::min));
                }
                if (pattern.type().equals(type) && constraint.names().contains(column)) {
                    floors.add(floor(constraint, column, least));
                }
            }
        }
    }

    private static Optional<BigDecimal> floor(
            Constraint constraint, String column, Map<String, Optional<BigDecimal>> least) {
        return constraint.expression() instanceof Binary asked
                        && asked.operator().equals("<=")
                        && asked.left() instanceof Name left
                        && left.word().equals(column)
                        && asked.right() instanceof Name compared
                ? least.getOrDefault(compared.word(), Optional.empty())
                : Optional.empty();
    }
}
