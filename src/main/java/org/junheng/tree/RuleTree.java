package org.junheng.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Statement.Act;
import org.junheng.tree.Statement.Block;
import org.junheng.tree.Statement.Judged;
import org.junheng.tree.Statement.Named;

/** What does one rule say, from its annotations to its last statement? */
public record RuleTree(Span span, List<Annotation> annotations, List<Condition> conditions, Block does)
        implements Node {
    public RuleTree {
        annotations = List.copyOf(annotations);
        conditions = List.copyOf(conditions);
    }

    /** A rule of which nothing else could be read. */
    public static RuleTree unread(List<Annotation> annotations) {
        Span nowhere = new Span("", 0, 0);
        return new RuleTree(nowhere, annotations, List.of(), new Block(nowhere, List.of()));
    }

    @Override
    public List<Node> parts() {
        List<Node> parts = new ArrayList<>(conditions);
        parts.add(does);
        return parts;
    }

    public Optional<Annotation> annotation(String word) {
        return annotations.stream().filter(each -> each.word().equals(word)).findFirst();
    }

    /** Every pattern, in the order of the text. */
    public List<Pattern> patterns() {
        return all(Pattern.class).toList();
    }

    public Stream<Judged> judgements() {
        return all(Judged.class);
    }

    /** What it judges, makes or leaves out, in the order of the text. */
    public List<Act> acts() {
        return does.acts().toList();
    }

    /** The figures that it names on its way, in order. */
    public List<Named> locals() {
        return all(Named.class).filter(named -> !named.anew()).toList();
    }
}
