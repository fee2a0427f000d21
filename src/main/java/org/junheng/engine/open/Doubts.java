package org.junheng.engine.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Rule.Test;
import org.junheng.model.pack.Rule.Use;

/**
 * What a match rests on that is not known.
 *
 * @param any whether there is anything
 * @param whether whether the facts may not match at all; else only what was aggregated is not known
 * @param disputed whether a fact is among them of which two rules say different things
 * @param cells those that give no value
 * @param missing types of which there is nothing
 */
public record Doubts(boolean any, boolean whether, boolean disputed, Set<CellRef> cells, Set<String> missing) {
    public static final Doubts NONE = new Doubts(false, false, false, Set.of(), Set.of());

    /** Whether anything of the types that a rule looks at is in doubt; where nothing is, no match need be asked. */
    public static boolean areLikely(Rule rule, Stock stock) {
        for (PatternUse pattern : rule.patterns()) {
            if (stock.isDoubtful(pattern.type())) {
                return true;
            }
        }
        return false;
    }

    /** @param values what the rule's variables hold */
    public static Doubts of(Rule rule, Map<String, Object> values, Stock stock, Holes holes) {
        boolean touched =
                rule.patterns().stream().anyMatch(pattern -> pattern.use() != Use.MATCHED && holes.touch(pattern));
        return touched || rows(rule, values).stream().anyMatch(Doubts::isDoubtful)
                ? found(rule, values, stock, holes)
                : NONE;
    }

    /** What cannot be known for sure. */
    public static Doubts of(Tuple tuple) {
        return new Doubts(true, true, false, tuple.cells(), tuple.missing());
    }

    private record Matched(PatternUse pattern, Object fact) {}

    private static List<Matched> rows(Rule rule, Map<String, Object> values) {
        List<Matched> rows = new ArrayList<>();
        for (PatternUse pattern : rule.patterns()) {
            Object held = values.get(pattern.binding());
            for (Object fact : held instanceof List<?> facts ? facts : Arrays.asList(held)) {
                if (fact != null) {
                    rows.add(new Matched(pattern, fact));
                }
            }
        }
        return rows;
    }

    private static boolean isDoubtful(Matched matched) {
        return matched.fact() instanceof Row row
                && row.origin()
                        .doubts(matched.pattern().selectors(), matched.pattern().fields())
                        .isPresent();
    }

    private static Doubts found(Rule rule, Map<String, Object> values, Stock stock, Holes holes) {
        Tuple tuple = Tuple.knowing(values, stock);
        Set<CellRef> disputed = new LinkedHashSet<>();
        for (Matched matched : rows(rule, values)) {
            if (matched.pattern().use() == Use.MATCHED) {
                tuple = tuple.matching(matched.pattern(), stock.of(matched.fact()));
            }
            if (matched.fact() instanceof Row row && row.origin().isDisputed()) {
                disputed.addAll(row.origin().cells(List.of()));
            }
        }
        return with(disputed, rule, tuple, holes);
    }

    private static Doubts with(Set<CellRef> disputed, Rule rule, Tuple tuple, Holes holes) {
        Set<CellRef> cells = new LinkedHashSet<>(disputed);
        cells.addAll(tuple.isOpen() ? tuple.cells() : Set.of());
        Set<String> missing = new LinkedHashSet<>(tuple.isOpen() ? tuple.missing() : Set.of());
        boolean any = tuple.isOpen() || !disputed.isEmpty();
        boolean whether = tuple.isOpen();
        for (PatternUse pattern : rule.patterns()) {
            List<Possible> open = open(pattern, tuple, holes);
            open.forEach(fact -> cells.addAll(fact.cells(pattern)));
            open.forEach(fact -> missing.addAll(fact.missing()));
            any |= !open.isEmpty();
            whether |= !open.isEmpty() && (pattern.use() == Use.TESTED || Aggregated.decides(rule));
        }
        return new Doubts(any, whether, !disputed.isEmpty(), cells, missing);
    }

    /** What could be among the facts that a pattern aggregates or tests. */
    private static List<Possible> open(PatternUse pattern, Tuple tuple, Holes holes) {
        List<Possible> open = pattern.use() == Use.MATCHED ? List.of() : holes.under(pattern, tuple);
        boolean shown = !open.isEmpty() && pattern.test() == Test.PRESENT && holes.test(pattern, tuple) == Truth.TRUE;
        return shown ? List.of() : open;
    }
}
