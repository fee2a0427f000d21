package org.junheng.tree;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts must be there, or must not be, for a rule to apply? */
public sealed interface Condition extends Node {
    /** The facts that it looks for, wherever they stand in it. */
    default List<Pattern> patterns() {
        return all(Pattern.class).toList();
    }

    /** The condition as one line. */
    String line();

    /**
     * A fact that is looked for.
     *
     * @param variable the name that the author gave it, empty if none
     */
    record Pattern(Span span, String variable, String type, List<Constraint> parts) implements Condition {
        public Pattern {
            parts = List.copyOf(parts);
        }

        @Override
        public String line() {
            String inside = parts.stream().map(each -> each.span().flat()).collect(Collectors.joining(", "));
            return (variable.isEmpty() ? "" : variable + " : ") + type + "( " + inside + " )";
        }

        /** The constraints that keep facts out. */
        public Stream<Constraint> tests() {
            return parts.stream().filter(Constraint::compares);
        }
    }

    /**
     * One entry of a pattern.
     *
     * @param binding the name that it gives to its figure, empty if none
     */
    record Constraint(Span span, String binding, Expression expression) implements Node {
        @Override
        public List<Expression> parts() {
            return List.of(expression);
        }

        /** Whether it keeps facts out. */
        public boolean compares() {
            return binding.isEmpty() || selects();
        }

        /** What its name stands for; what is named and compared at once stands on the left. */
        public Expression figure() {
            return selects() ? ((Expression.Binary) expression).left() : expression;
        }

        private boolean selects() {
            return expression instanceof Expression.Binary binary && binary.compares();
        }
    }

    /** How several conditions go together, or what is asked of one. */
    enum Form {
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL
    }

    record Group(Span span, Form form, List<Condition> parts) implements Condition {
        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public String line() {
            String word = form == Form.FORALL ? "and" : form.name().toLowerCase(Locale.ROOT);
            return patterns().stream().map(Pattern::line).collect(Collectors.joining(" ", word + " ", ""));
        }
    }

    /** Figures over all facts of a kind. */
    record Aggregate(Span span, Condition over, List<Function> functions) implements Condition {
        public Aggregate {
            functions = List.copyOf(functions);
        }

        @Override
        public List<Condition> parts() {
            return List.of(over);
        }

        @Override
        public String line() {
            String inside = patterns().stream().map(Pattern::line).collect(Collectors.joining(" "));
            String computed = functions.stream().map(Function::line).collect(Collectors.joining(", "));
            return "accumulate( " + inside + "; " + computed + " )";
        }
    }

    /**
     * One figure over all facts.
     *
     * @param variable the name of its result
     * @param arguments names
     */
    record Function(String variable, String name, List<String> arguments) {
        public Function {
            arguments = List.copyOf(arguments);
        }

        String line() {
            return variable + " : " + name + "( " + String.join(", ", arguments) + " )";
        }
    }
}
