package org.junheng.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule in its author's own words, for those who ask why it judged as it did.
 *
 * @param elements its conditions in order
 * @param locals the figures that it names on its way, in order
 * @param acts what it judges, inserts or excludes, in order
 */
public record WrittenRule(List<Element> elements, List<Local> locals, List<Act> acts) {
    public WrittenRule {
        elements = List.copyOf(elements);
        locals = List.copyOf(locals);
        acts = List.copyOf(acts);
    }

    /** Every pattern, in the order in which {@link Rule#patterns} has them. */
    public List<Pattern> patterns() {
        return elements.stream().flatMap(element -> element.patterns().stream()).toList();
    }

    /**
     * One condition.
     *
     * @param form empty for a plain pattern, else the word it begins with, such as {@code not} or {@code accumulate}
     * @param functions what an aggregate computes
     */
    public record Element(String form, List<Pattern> patterns, List<Function> functions) {
        public Element {
            patterns = List.copyOf(patterns);
            functions = List.copyOf(functions);
        }

        /** The condition as one line. */
        public String text() {
            String inside = patterns.stream().map(Pattern::text).collect(Collectors.joining(" "));
            String computed = functions.stream().map(Function::text).collect(Collectors.joining(", "));
            if (form.isEmpty()) {
                return inside;
            }
            return functions.isEmpty() ? form + " " + inside : form + "( " + inside + "; " + computed + " )";
        }
    }

    /**
     * A fact that is looked for.
     *
     * @param variable the name that the author gave it, empty if none
     */
    public record Pattern(String variable, String type, List<Constraint> constraints) {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        String text() {
            String inside = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
            return (variable.isEmpty() ? "" : variable + " : ") + type + "( " + inside + " )";
        }

        /** The constraints that keep facts out, in order. */
        public List<Constraint> tests() {
            return constraints.stream().filter(Constraint::test).toList();
        }
    }

    /**
     * One entry of a pattern.
     *
     * @param variable the name that it binds, empty if none
     * @param figure the field or expression that the name stands for
     * @param test whether it keeps facts out
     */
    public record Constraint(String text, String variable, String figure, boolean test) {}

    /**
     * One function of an aggregate.
     *
     * @param variable the name of its result
     */
    public record Function(String variable, String name, List<String> arguments) {
        public Function {
            arguments = List.copyOf(arguments);
        }

        String text() {
            return variable + " : " + name + "( " + String.join(", ", arguments) + " )";
        }
    }

    /** A figure that has a name of its own. */
    public record Local(String name, String expression) {}

    /**
     * One thing that a rule does.
     *
     * @param type of the fact that is inserted, empty for a judgement
     * @param figures of a judgement the measured figure; of a fact its fields in order
     * @param limits what a judgement compares with
     * @param guards what must hold for it to be done
     */
    public record Act(String type, List<String> figures, List<String> limits, List<String> guards) {
        public Act {
            figures = List.copyOf(figures);
            limits = List.copyOf(limits);
            guards = List.copyOf(guards);
        }
    }
}
