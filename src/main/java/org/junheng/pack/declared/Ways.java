package org.junheng.pack.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Form;
import org.junheng.tree.Condition.Group;
import org.junheng.tree.RuleTree;

/** Which patterns of a rule must be met together? Patterns are numbered in the order in which they stand. */
public final class Ways {
    private int next;

    private Ways() {}

    public static List<List<Integer>> of(RuleTree rule) {
        return new Ways().all(rule.conditions());
    }

    private List<List<Integer>> all(List<Condition> conditions) {
        List<List<Integer>> ways = List.of(List.of());
        for (Condition condition : conditions) {
            ways = joined(ways, of(condition));
        }
        return ways;
    }

    private List<List<Integer>> of(Condition condition) {
        if (condition instanceof Group group && group.form() == Form.AND) {
            return all(group.parts());
        }
        if (condition instanceof Group group && group.form() == Form.OR) {
            List<List<Integer>> ways = new ArrayList<>();
            group.parts().forEach(choice -> ways.addAll(of(choice)));
            return ways;
        }
        int first = next;
        next += condition.patterns().size();
        return List.of(IntStream.range(first, next).boxed().toList());
    }

    private static List<List<Integer>> joined(List<List<Integer>> first, List<List<Integer>> second) {
        return first.stream()
                .flatMap(left -> second.stream()
                        .map(right ->
                                Stream.concat(left.stream(), right.stream()).toList()))
                .toList();
    }
}
