package org.junheng.model.pack;

import java.util.List;

/** An expression of a rule in a form that can be worked out apart from the rule engine, also where values are missing. */
public sealed interface Term {
    /** What a literal states: a text, a number or a flag. */
    record Literal(Object value) implements Term {}

    /** The word for nothing, which a rule may ask for. */
    record Nothing() implements Term {}

    /** A field of the fact that the pattern matches. */
    record Column(String field) implements Term {}

    /** The fact itself that the pattern matches. */
    record Own() implements Term {}

    record Variable(String name) implements Term {}

    /** A field of the fact that a variable holds. */
    record Property(String variable, String field) implements Term {}

    /**
     * Something worked out of other terms.
     *
     * @param operator as rules spell it: {@code ==}, {@code &&}, {@code in}, {@code +}, {@code max} …
     */
    record Operation(String operator, List<Term> terms) implements Term {
        public Operation {
            terms = List.copyOf(terms);
        }
    }

    /** What only the rule engine can work out, such as a pack's own function. */
    record Opaque() implements Term {}
}
