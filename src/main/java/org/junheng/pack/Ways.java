package org.junheng.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Which patterns of a rule must be met together? Patterns are numbered in the order in which they stand. */
final class Ways {
    private int next;

    private Ways() {}

    static List<List<Integer>> of(RuleDescr rule) {
        return new Ways().all(rule.getLhs());
    }

    private List<List<Integer>> all(ConditionalElementDescr element) {
        List<List<Integer>> ways = List.of(List.of());
        for (Object part : element.getDescrs()) {
            ways = joined(ways, of((BaseDescr) part));
        }
        return ways;
    }

    private List<List<Integer>> of(BaseDescr part) {
        if (part instanceof AndDescr and) {
            return all(and);
        }
        if (part instanceof OrDescr or) {
            List<List<Integer>> ways = new ArrayList<>();
            or.getDescrs().forEach(choice -> ways.addAll(of((BaseDescr) choice)));
            return ways;
        }
        int first = next;
        next += patterns(part);
        return List.of(IntStream.range(first, next).boxed().toList());
    }

    private static int patterns(BaseDescr part) {
        if (part instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            return patterns(accumulate.getInput());
        }
        return part instanceof ConditionalElementDescr element
                ? element.getDescrs().stream()
                        .mapToInt(inner -> patterns((BaseDescr) inner))
                        .sum()
                : 1;
    }

    private static List<List<Integer>> joined(List<List<Integer>> first, List<List<Integer>> second) {
        List<List<Integer>> joined = new ArrayList<>();
        for (List<Integer> left : first) {
            for (List<Integer> right : second) {
                List<Integer> both = new ArrayList<>(left);
                both.addAll(right);
                joined.add(both);
            }
        }
        return joined;
    }
}
