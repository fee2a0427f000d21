package org.junheng.engine.open;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junheng.model.pack.Term;

/** What do terms mention? */
public final class Terms {
    private Terms() {}

    /** The variables whose value, or a field of whose fact, a term needs. */
    public static Set<String> variables(Term term) {
        if (term instanceof Term.Variable variable) {
            return Set.of(variable.name());
        }
        if (term instanceof Term.Property property) {
            return Set.of(property.variable());
        }
        Set<String> variables = new LinkedHashSet<>();
        if (term instanceof Term.Operation operation) {
            operation.terms().forEach(part -> variables.addAll(variables(part)));
        }
        return variables;
    }

    public static boolean mentions(Term term, Term wanted) {
        return term.equals(wanted)
                || term instanceof Term.Operation operation
                        && operation.terms().stream().anyMatch(part -> mentions(part, wanted));
    }
}
