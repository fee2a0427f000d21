package org.junheng.pack;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The patterns of a rule's conditions, wherever they stand.
 *
 * @param facts all patterns that match rows or judgements, those inside aggregates too
 * @param tests the conditions that facts must or must not exist
 * @param aggregates in the order in which they stand
 */
record Patterns(List<PatternDescr> facts, List<ConditionalElementDescr> tests, List<AccumulateDescr> aggregates) {
    static Patterns of(RuleDescr rule) {
        Patterns found = new Patterns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rule.getLhs().getDescrs().forEach(found::add);
        return found;
    }

    private void add(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                aggregates.add(accumulate);
                add(accumulate.getInput());
            } else {
                facts.add(pattern);
            }
        }
        if (part instanceof NotDescr || part instanceof ExistsDescr) {
            tests.add((ConditionalElementDescr) part);
        }
        if (part instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child -> add((BaseDescr) child));
        }
    }
}
