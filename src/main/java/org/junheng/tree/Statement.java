package org.junheng.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What does a rule do once its conditions hold? */
public sealed interface Statement extends Node {
    record Block(Span span, List<Statement> parts) implements Statement {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    /** One of two things, or one or nothing. */
    record Choice(Span span, Expression asked, Statement yes, Optional<Statement> no) implements Statement {
        @Override
        public List<Node> parts() {
            List<Node> parts = new ArrayList<>(List.of(asked, yes));
            no.ifPresent(parts::add);
            return parts;
        }
    }

    /** A figure that the rule gives a name on its way; a name may be given anew. */
    record Named(Span span, String name, Expression value, boolean anew) implements Statement {
        @Override
        public List<Node> parts() {
            return List.of(value);
        }
    }

    /** What a function gives back. */
    record Returned(Span span, Expression value) implements Statement {
        @Override
        public List<Node> parts() {
            return List.of(value);
        }
    }

    /** A fact that is made. */
    record Made(Span span, String type, List<Expression> parts) implements Statement {
        public Made {
            parts = List.copyOf(parts);
        }
    }

    /** A fact that is left out of something: which, of what, and why. */
    record Excluded(Span span, List<Expression> parts) implements Statement {
        public Excluded {
            parts = List.copyOf(parts);
        }
    }

    /** A judgement: word by word who is judged, on what, and by which limit. */
    public record Judged(Span span, List<Word> parts) implements Statement {
        private static final String MEASURE = "measure";

        public Judged {
            parts = List.copyOf(parts);
        }

        /** The word that states the requirement. */
        public Word verb() {
            return parts.get(parts.size() - 1);
        }

        public Optional<Word> word(String name) {
            return parts.stream().filter(word -> word.name().equals(name)).findFirst();
        }

        /** What is compared with the limits. */
        public Optional<Expression> figure() {
            return word(MEASURE).map(Word::parts).map(given -> given.get(Math.min(1, given.size() - 1)));
        }

        public List<Expression> limits() {
            return verb().parts();
        }
    }

    /** One word of a judgement with what is given to it. */
    record Word(Span span, Span nameSpan, List<Expression> parts) implements Node {
        public Word {
            parts = List.copyOf(parts);
        }

        public String name() {
            return nameSpan.words();
        }
    }

    /** What is done, each with what must hold for it, in the order of the text. */
    default Stream<Act> acts() {
        return acts(this, List.of());
    }

    private static Stream<Act> acts(Statement statement, List<Guard> guards) {
        if (statement instanceof Block block) {
            return block.parts().stream().flatMap(each -> acts(each, guards));
        }
        if (statement instanceof Choice choice) {
            Stream<Act> yes = acts(choice.yes(), and(guards, new Guard(choice.asked(), true)));
            Stream<Act> no =
                    choice.no().stream().flatMap(other -> acts(other, and(guards, new Guard(choice.asked(), false))));
            return Stream.concat(yes, no);
        }
        boolean acts = statement instanceof Made || statement instanceof Excluded || statement instanceof Judged;
        return acts ? Stream.of(new Act(statement, guards)) : Stream.empty();
    }

    private static List<Guard> and(List<Guard> guards, Guard next) {
        return Stream.concat(guards.stream(), Stream.of(next)).toList();
    }

    /** One thing that a rule does: it judges, makes or leaves out. */
    record Act(Statement does, List<Guard> guards) {
        /** The type of the fact that is made; empty for anything else. */
        public String type() {
            return does instanceof Made made ? made.type() : "";
        }

        /** The figures that are worked out: what is judged, or the fields of a fact in order. */
        public List<Expression> figures() {
            return does instanceof Judged judged ? judged.figure().stream().toList() : given();
        }

        private List<Expression> given() {
            return does instanceof Made made ? made.parts() : ((Excluded) does).parts();
        }

        /** What a judgement compares with. */
        public List<Expression> limits() {
            return does instanceof Judged judged ? judged.limits() : List.of();
        }
    }

    /** What must hold, or must not, for something to be done. */
    record Guard(Expression asked, boolean holds) {
        public String line() {
            return holds ? asked.span().flat() : "!( " + asked.span().flat() + " )";
        }
    }
}
