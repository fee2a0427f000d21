package org.junheng.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What does a rule compute, compare or state? */
public sealed interface Expression extends Node {
    @Override
    default List<? extends Expression> parts() {
        return List.of();
    }

    /** A text between quotation marks. */
    record Text(Span span, String value) implements Expression {}

    record Number(Span span, BigDecimal value) implements Expression {}

    record Flag(Span span, boolean value) implements Expression {}

    /** The word for nothing. */
    record Nothing(Span span) implements Expression {}

    /** The fact itself that a pattern matches. */
    record Own(Span span) implements Expression {}

    /**
     * A variable or a field.
     *
     * @param owns whether a field is asked of what it stands for, so that it is no value by itself
     */
    record Name(Span span, String word, boolean owns) implements Expression {}

    /** A field of what a name stands for. */
    record Property(Span span, Name owner, String field) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(owner);
        }

        /** Such as {@code $a.b}. */
        public String path() {
            return owner.word() + "." + field;
        }
    }

    record Binary(Span span, Expression left, String operator, Expression right) implements Expression {
        private static final List<String> COMPARING = List.of("==", "!=", "<", "<=", ">", ">=");

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        public boolean compares() {
            return COMPARING.contains(operator);
        }
    }

    /** A comparison by a word, such as {@code in}, with one or more values. */
    record Listed(Span span, Expression left, boolean negated, String operator, List<Expression> right)
            implements Expression {
        public Listed {
            right = List.copyOf(right);
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(List.of(left));
            parts.addAll(right);
            return parts;
        }
    }

    record Unary(Span span, String operator, Expression inner) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /** An expression in brackets. */
    record Enclosed(Span span, Expression inner) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /** One of two values. */
    record Choice(Span span, Expression asked, Expression yes, Expression no) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(asked, yes, no);
        }
    }

    /**
     * A function of the pack or of the engine.
     *
     * @param nameSpan where its name stands
     */
    record Call(Span span, Span nameSpan, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }

        public String name() {
            return nameSpan.words();
        }
    }
}
