package org.junheng.engine.open;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.figure.Tally;
import org.junheng.model.pack.Term;
import org.junheng.word.Figures;

/** Works out expressions of rules where some values are not known. */
public final class Evaluation {
    private final Optional<Possible> own;
    private final Map<String, Object> variables;
    private final Assumptions assumed;

    /** @param own the fact whose fields stand without a variable, if they may */
    public Evaluation(Optional<Possible> own, Map<String, Object> variables, Assumptions assumed) {
        this.own = own;
        this.variables = variables;
        this.assumed = assumed;
    }

    /** The value of a term, or an {@link Unknown}. */
    public Object value(Term term) {
        Object value = Unknown.SOMEHOW;
        if (term instanceof Term.Literal literal) {
            value = literal.value() instanceof BigDecimal number ? Figures.canonical(number) : literal.value();
        } else if (term instanceof Term.Column column) {
            value = own.map(fact -> fact.value(column.field())).orElse(Unknown.SOMEHOW);
        } else if (term instanceof Term.Own) {
            value = own.<Object>map(fact -> fact).orElse(Unknown.SOMEHOW);
        } else if (term instanceof Term.Variable variable) {
            value = variables.getOrDefault(variable.name(), Unknown.SOMEHOW);
        } else if (term instanceof Term.Property property
                && variables.get(property.variable()) instanceof Possible fact) {
            value = fact.value(property.field());
        } else if (term instanceof Term.Property property
                && variables.get(property.variable()) instanceof Tally tally) {
            value = tally.whateverElse(property.field()).map(Object.class::cast).orElse(Unknown.SOMEHOW);
        } else if (term instanceof Term.Operation operation) {
            value = worked(operation);
        }
        return assumed.resolved(value);
    }

    /** Whether a term holds. */
    Truth truth(Term term) {
        if (term instanceof Term.Operation operation) {
            List<Term> terms = operation.terms();
            switch (operation.operator()) {
                case "&&":
                    return truth(terms.get(0)).and(truth(terms.get(1)));
                case "||":
                    return truth(terms.get(0)).or(truth(terms.get(1)));
                case "!":
                    return truth(terms.get(0)).not();
                case "==":
                    return same(terms.get(0), terms.get(1));
                case "!=":
                    return same(terms.get(0), terms.get(1)).not();
                case "in":
                    return listed(terms);
                default:
                    break;
            }
        }
        return value(term) instanceof Boolean flag ? Truth.of(flag) : Truth.OPEN;
    }

    private Truth same(Term left, Term right) {
        if (left instanceof Term.Nothing || right instanceof Term.Nothing) {
            Object asked = value(left instanceof Term.Nothing ? right : left);
            return asked instanceof Unknown unknown ? unknown.blank() ? Truth.TRUE : Truth.OPEN : Truth.FALSE;
        }
        return same(value(left), value(right));
    }

    /** Whether two values are the same; neither need be known. */
    static Truth same(Object left, Object right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return Truth.OPEN;
        }
        return Truth.of(plain(left).equals(plain(right)));
    }

    /** What equal values share: of facts the object that rules see. */
    public static Object plain(Object value) {
        if (value instanceof Possible possible) {
            return possible.fact().orElse(possible);
        }
        return value instanceof BigDecimal number ? Figures.canonical(number) : value;
    }

    private Truth listed(List<Term> terms) {
        Truth listed = Truth.FALSE;
        for (Term choice : terms.subList(1, terms.size())) {
            listed = listed.or(same(terms.get(0), choice));
        }
        return listed;
    }

    private Object worked(Term.Operation operation) {
        List<Term> terms = operation.terms();
        if (operation.operator().equals("?")) {
            return switch (truth(terms.get(0))) {
                case TRUE -> value(terms.get(1));
                case FALSE -> value(terms.get(2));
                case OPEN -> Unknown.SOMEHOW;
            };
        }
        if (List.of("&&", "||", "!", "==", "!=", "in").contains(operation.operator())) {
            Truth truth = truth(operation);
            return truth == Truth.OPEN ? Unknown.SOMEHOW : truth == Truth.TRUE;
        }
        List<Object> values = terms.stream().map(this::value).toList();
        boolean known = values.stream().noneMatch(value -> value instanceof Unknown || value instanceof Possible);
        return known ? Operators.apply(operation.operator(), values) : Unknown.SOMEHOW;
    }
}
