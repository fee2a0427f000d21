package org.junheng.pack.declared;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.pack.Term;
import org.junheng.tree.Expression;

/** What does an expression of a rule say, apart from how the rule engine is told it? */
public final class Terms {
    private final Vocabulary vocabulary;
    private final String type;
    private final Map<String, Term> locals = new HashMap<>();

    /** @param type the fact type whose fields may stand without a variable; empty where none may */
    public Terms(Vocabulary vocabulary, String type) {
        this.vocabulary = vocabulary;
        this.type = type;
    }

    /** Gives a name to a term. */
    void name(String local, Term term) {
        locals.put(local, term);
    }

    public Term of(Expression expression) {
        if (expression instanceof Expression.Enclosed enclosed) {
            return of(enclosed.inner());
        }
        if (expression instanceof Expression.Name named) {
            return name(named.word());
        }
        if (expression instanceof Expression.Property property) {
            String owner = property.owner().word();
            return locals.containsKey(owner) ? new Term.Opaque() : new Term.Property(owner, property.field());
        }
        return operation(expression);
    }

    private Term operation(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return operation(binary.operator(), of(binary.left()), of(binary.right()));
        }
        if (expression instanceof Expression.Listed list) {
            Term plain = new Term.Operation(
                    list.operator(), list.parts().stream().map(this::of).toList());
            return list.negated() ? operation("!", plain) : plain;
        }
        if (expression instanceof Expression.Unary unary) {
            Term inner = of(unary.inner());
            return unary.operator().equals("!")
                    ? operation("!", inner)
                    : operation("-", new Term.Literal(BigDecimal.ZERO), inner);
        }
        if (expression instanceof Expression.Choice choice) {
            return operation("?", of(choice.asked()), of(choice.yes()), of(choice.no()));
        }
        return expression instanceof Expression.Call call ? call(call) : literal(expression);
    }

    private static Term operation(String operator, Term... terms) {
        return new Term.Operation(operator, List.of(terms));
    }

    private Term name(String word) {
        boolean field = !type.isEmpty() && vocabulary.fieldType(type, word).isPresent();
        return field ? new Term.Column(word) : locals.getOrDefault(word, new Term.Variable(word));
    }

    private Term call(Expression.Call call) {
        List<Term> terms = call.arguments().stream().map(this::of).toList();
        boolean own = vocabulary.function(call.name()).isPresent();
        return own ? new Term.Opaque() : new Term.Operation(call.name(), terms);
    }

    private static Term literal(Expression expression) {
        if (expression instanceof Expression.Nothing) {
            return new Term.Nothing();
        }
        if (expression instanceof Expression.Text text) {
            return new Term.Literal(text.value());
        }
        if (expression instanceof Expression.Flag flag) {
            return new Term.Literal(flag.value());
        }
        return expression instanceof Expression.Number number ? new Term.Literal(number.value()) : new Term.Own();
    }
}
