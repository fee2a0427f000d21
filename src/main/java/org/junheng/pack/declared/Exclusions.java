package org.junheng.pack.declared;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.model.pack.Rule;
import org.junheng.tree.Expression;
import org.junheng.tree.Statement;

/** Whom do the rules of a pack leave out, of what, and by which columns? */
public final class Exclusions {
    /** On a criterion: the scopes that it judges all the same. */
    public static final String REGARDLESS = "regardless";

    /** Of an exclusion: what its fact is left out of. */
    public static final String SCOPE = "scope";

    private final List<Written> written;

    /** One sentence that leaves facts of a type out of a scope; no scope if it is made of more than a text. */
    private record Written(String type, Set<String> chosenBy, String scope) {}

    private Exclusions(List<Written> written) {
        this.written = written;
    }

    public static Exclusions of(List<Rule> rules) {
        return new Exclusions(rules.stream().flatMap(rule -> in(rule).stream()).toList());
    }

    private static List<Written> in(Rule rule) {
        return rule.tree()
                .all(Statement.Excluded.class)
                .filter(excluded -> excluded.parts().get(0) instanceof Expression.Name)
                .map(excluded -> written(rule, excluded.parts()))
                .toList();
    }

    private static Written written(Rule rule, List<Expression> given) {
        String variable = ((Expression.Name) given.get(0)).word();
        String scope = given.get(1) instanceof Expression.Text text ? text.value() : "";
        return rule.patterns().stream()
                .filter(pattern -> pattern.binding().equals(variable))
                .findFirst()
                .map(pattern -> new Written(pattern.type(), Set.copyOf(pattern.selectors()), scope))
                .orElse(new Written("", Set.of(), scope));
    }

    /** Whether every scope is known by its text. */
    public boolean areKnown() {
        return written.stream().noneMatch(one -> one.scope().isEmpty());
    }

    public Set<String> scopes() {
        return written.stream().map(Written::scope).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scopes out of which facts of a type are left. */
    public Set<String> scopesOf(String type) {
        return written.stream()
                .filter(one -> one.type().equals(type))
                .map(Written::scope)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns of a type by which its facts are left out. */
    public Set<String> columnsOf(String type) {
        return written.stream()
                .filter(one -> one.type().equals(type))
                .flatMap(one -> one.chosenBy().stream())
                .collect(Collectors.toSet());
    }
}
