package org.junheng.pack.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Rule.Making;
import org.junheng.model.pack.Term;
import org.junheng.tree.Expression;
import org.junheng.tree.Node;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Statement;

/** What does a rule make and measure, told in the variables of its conditions? */
public final class Makings {
    private final Vocabulary vocabulary;
    private final Terms terms;
    private final List<Making> found = new ArrayList<>();
    private final List<Term> figures = new ArrayList<>();

    private Makings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.terms = new Terms(vocabulary, "");
    }

    public static Makings of(RuleTree tree, Vocabulary vocabulary) {
        Makings makings = new Makings(vocabulary);
        tree.does().all().forEach(makings::note);
        return makings;
    }

    public List<Making> found() {
        return found;
    }

    /** What the one judgement of the rule is about; opaque where there are several. */
    public Term figure() {
        return figures.size() == 1 ? figures.get(0) : new Term.Opaque();
    }

    private void note(Node node) {
        if (node instanceof Statement.Named named) {
            terms.name(named.name(), named.anew() ? new Term.Opaque() : terms.of(named.value()));
        } else if (node instanceof Statement.Made made) {
            List<Field> fields =
                    vocabulary.type(made.type()).map(FactType::fields).orElse(List.of());
            make(made.type(), fields.stream().map(Field::name).toList(), made.parts());
        } else if (node instanceof Statement.Excluded excluded) {
            make(Vocabulary.EXCLUSION, List.of("fact", "scope", "reason"), excluded.parts());
        } else if (node instanceof Statement.Judged judged) {
            judged.figure().map(terms::of).ifPresent(figures::add);
        }
    }

    private void make(String type, List<String> fields, List<Expression> given) {
        Map<String, Term> figures = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            figures.put(fields.get(i), terms.of(given.get(i)));
        }
        found.add(new Making(type, figures));
    }
}
