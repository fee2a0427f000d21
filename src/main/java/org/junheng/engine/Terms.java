package org.junheng.engine;

import java.util.Set;
import java.util.function.Predicate;
import org.junheng.model.Term;

/** What do terms mention? */
final class Terms {
    private Terms() {}

    static boolean mentions(Term term, Term wanted) {
        return any(term, wanted::equals);
    }

    static boolean mentionsVariable(Term term) {
        return any(term, each -> each instanceof Term.Variable || each instanceof Term.Property);
    }

    static boolean mentionsAny(Term term, Set<String> variables) {
        return any(
                term,
                each -> each instanceof Term.Variable variable && variables.contains(variable.name())
                        || each instanceof Term.Property property && variables.contains(property.variable()));
    }

    private static boolean any(Term term, Predicate<Term> wanted) {
        return wanted.test(term)
                || term instanceof Term.Operation operation
                        && operation.terms().stream().anyMatch(each -> any(each, wanted));
    }
}
