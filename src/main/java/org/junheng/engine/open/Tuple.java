package org.junheng.engine.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.Row;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.Term;

/** Facts that together meet a rule's conditions, or may meet them, as far as the conditions have been gone through. */
public final class Tuple {
    private final Stock stock;
    private final Map<String, Object> variables;
    private final Assumptions assumed;
    private final List<Met> met;
    private final List<Met> tested;
    private final boolean open;

    /** A fact and the pattern that it meets or may meet. */
    public record Met(PatternUse pattern, Possible fact) {}

    private Tuple(
            Stock stock,
            Map<String, Object> variables,
            Assumptions assumed,
            List<Met> met,
            List<Met> tested,
            boolean open) {
        this.stock = stock;
        this.variables = variables;
        this.assumed = assumed;
        this.met = met;
        this.tested = tested;
        this.open = open;
    }

    /**
     * No facts yet.
     *
     * @param values what variables hold already; blanks are not known
     */
    public static Tuple knowing(Map<String, Object> values, Stock stock) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value instanceof Row row ? stock.of(row) : value);
            }
        });
        return new Tuple(stock, variables, Assumptions.NONE, List.of(), List.of(), false);
    }

    /** With one fact more, unless it cannot meet the pattern. */
    public Optional<Tuple> with(PatternUse pattern, Possible fact) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(pattern.binding(), fact);
        Evaluation first = new Evaluation(Optional.of(fact), more, assumed);
        pattern.figures().forEach((name, figure) -> more.put(name, first.value(figure)));
        Assumptions now = assumed;
        Truth truth = Truth.of(true);
        Evaluation evaluation = first;
        for (Term constraint : pattern.constraints()) {
            truth = truth.and(evaluation.truth(constraint));
            Assumptions implied = implied(constraint, evaluation, now);
            evaluation = implied == now ? evaluation : new Evaluation(Optional.of(fact), more, implied);
            now = implied;
        }
        if (truth == Truth.FALSE || isTaken(fact, now)) {
            return Optional.empty();
        }
        boolean nowOpen = open || truth == Truth.OPEN || !fact.isCertain();
        return Optional.of(new Tuple(stock, more, now, and(pattern, fact), tested, nowOpen));
    }

    /** With one fact more that meets the pattern as the rule engine sees it. */
    Tuple matching(PatternUse pattern, Possible fact) {
        return with(pattern, fact).orElseGet(() -> {
            Map<String, Object> more = new HashMap<>(variables);
            more.put(pattern.binding(), fact);
            return new Tuple(stock, more, assumed, and(pattern, fact), tested, true);
        });
    }

    private List<Met> and(PatternUse pattern, Possible fact) {
        List<Met> all = new ArrayList<>(met);
        all.add(new Met(pattern, fact));
        return all;
    }

    /** What must hold of unknown values for a constraint to be met that says what they are. */
    private static Assumptions implied(Term constraint, Evaluation evaluation, Assumptions assumed) {
        if (!(constraint instanceof Term.Operation operation)) {
            return assumed;
        }
        Term left = operation.terms().get(0);
        Term right = operation.terms().get(operation.terms().size() - 1);
        if (operation.operator().equals("&&")) {
            return implied(right, evaluation, implied(left, evaluation, assumed));
        }
        boolean asks = left instanceof Term.Nothing || right instanceof Term.Nothing;
        if (asks || !operation.operator().equals("==")) {
            return assumed;
        }
        Object one = evaluation.value(left);
        Object other = evaluation.value(right);
        if (one instanceof Unknown unknown && !(other instanceof Unknown)) {
            return assumed.with(unknown, other);
        }
        return other instanceof Unknown unknown && !(one instanceof Unknown) ? assumed.with(unknown, one) : assumed;
    }

    /** Keys stand once: what has the key of another fact, or could only be here with it, is not here. */
    private boolean isTaken(Possible fact, Assumptions now) {
        if (stock.isTaken(fact, now)) {
            return true;
        }
        for (Possible other : now.facts()) {
            if (stock.isTaken(other, now)) {
                return true;
            }
        }
        return false;
    }

    /** The same where a test stays open for want of some facts. */
    public Tuple testing(PatternUse pattern, Collection<Possible> facts) {
        List<Met> all = new ArrayList<>(tested);
        facts.forEach(fact -> all.add(new Met(pattern, fact)));
        return new Tuple(stock, variables, assumed, met, all, true);
    }

    /** The same facts, as if nothing about them were open. */
    Tuple settled() {
        return new Tuple(stock, variables, assumed, met, tested, false);
    }

    /** Whether it is not known that the facts meet the conditions. */
    public boolean isOpen() {
        return open;
    }

    public List<Met> met() {
        return met;
    }

    /** What a variable holds, a fact as a {@link Possible}; an {@link Unknown} if that cannot be told. */
    public Object variable(String name) {
        return assumed.resolved(variables.getOrDefault(name, Unknown.SOMEHOW));
    }

    /** Those facts of a shelf that can meet a pattern, as far as one of its joins tells. */
    public List<Possible> among(Shelf shelf, PatternUse pattern) {
        for (Term constraint : pattern.constraints()) {
            if (constraint instanceof Term.Operation operation
                    && operation.operator().equals("==")
                    && operation.terms().get(0) instanceof Term.Column column) {
                Object wanted = value(operation.terms().get(1));
                if (!(wanted instanceof Unknown || operation.terms().get(1) instanceof Term.Nothing)) {
                    return shelf.having(column.field(), wanted);
                }
            }
        }
        return shelf.all();
    }

    /** What a term comes to that names no fields of its own. */
    public Object value(Term term) {
        return new Evaluation(Optional.empty(), variables, assumed).value(term);
    }

    /** All that variables hold and that is known, facts as rules see them. */
    public Map<String, Object> known() {
        Map<String, Object> known = new HashMap<>();
        variables.keySet().forEach(name -> {
            Object value = variable(name);
            known.put(name, value instanceof Unknown ? null : Evaluation.plain(value));
        });
        return known;
    }

    /** The cells for want of which it is open. */
    Set<CellRef> cells() {
        Set<CellRef> cells = new LinkedHashSet<>();
        for (List<Met> facts : List.of(met, tested)) {
            facts.forEach(each -> cells.addAll(each.fact().cells(each.pattern())));
        }
        return cells;
    }

    /** The types of which there is nothing and for want of which it is open. */
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        met.forEach(each -> missing.addAll(each.fact().missing()));
        tested.forEach(each -> missing.addAll(each.fact().missing()));
        return missing;
    }
}
