package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.Balance;
import org.junheng.model.Formula;
import org.junheng.model.Judgement;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;
import org.junheng.model.Seen;
import org.junheng.model.WrittenPack;
import org.junheng.model.WrittenRule;
import org.junheng.model.WrittenRule.Act;
import org.junheng.model.WrittenRule.Constraint;
import org.junheng.model.WrittenRule.Element;
import org.junheng.model.WrittenRule.Function;
import org.junheng.model.WrittenRule.Local;

/** Shows how a figure was computed: its expression, the numbers in it, and the same for every figure it was made of. */
final class Workings {
    private static final String VARIABLE = "\\$[\\p{L}\\p{N}_]+";

    private final WrittenPack written;
    private final Trail trail;
    private final Values values;
    private final Map<Object, Map<String, Optional<Formula>>> known = new IdentityHashMap<>();

    Workings(WrittenPack written, Trail trail, Values values) {
        this.written = written;
        this.trail = trail;
        this.values = values;
    }

    /**
     * The working of an expression in what a rule does.
     *
     * @param value what it came to
     */
    Formula of(String name, String expression, String value, Trail.Step step, String rule) {
        WrittenRule words = written.of(step.firing().rule()).orElseThrow();
        String open = withLocals(expression, words);
        List<Seen> cells = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        FilledExpression filling = filling(step.firing(), !open.matches(VARIABLE));
        FilledExpression.words(filling.writtenOut(open)).stream()
                .map(word -> word.contains(".") ? word.substring(0, word.indexOf('.')) : word)
                .distinct()
                .forEach(variable -> resolve(variable, step.firing(), words, cells, parts));
        String place = rule.isEmpty() ? "" : place(step.firing().rule());
        String filled = filling.fill(open);
        Optional<Balance> working = parts.stream()
                .flatMap(part -> part.working().stream())
                .findFirst()
                .filter(balance -> parts.size() == 1);
        if (parts.size() == 1 && cells.isEmpty() && open.matches(VARIABLE)) {
            return parts.get(0).named(name);
        }
        return new Formula(name, open, filled.equals(open) ? "" : filled, value, rule, place, cells, parts, working)
                .named(name);
    }

    static String place(Rule rule) {
        return rule.place().file() + ":" + rule.place().line();
    }

    /** The expression with the figures that the rule names on its way written out. */
    private static String withLocals(String expression, WrittenRule words) {
        String open = expression;
        for (int i = words.locals().size() - 1; i >= 0; i--) {
            Local local = words.locals().get(i);
            open = new FilledExpression(
                            Map.of(),
                            word -> word.equals(local.name()) ? FilledExpression.enclosed(local.expression()) : word)
                    .fill(open.equals(local.name()) ? "" : open);
            open = open.isEmpty() ? local.expression() : open;
        }
        return open;
    }

    /** @param quoted whether a text stands in quotes, as it does where it is compared */
    private FilledExpression filling(Firing firing, boolean quoted) {
        return new FilledExpression(written.functions(), word -> {
            boolean text = quoted && firing.values().get(word) instanceof String;
            String shown = shown(word, firing);
            return text ? "\"" + shown + "\"" : FilledExpression.enclosed(shown);
        });
    }

    private String shown(String word, Firing firing) {
        int dot = word.indexOf('.');
        String variable = dot < 0 ? word : word.substring(0, dot);
        if (!firing.values().containsKey(variable)) {
            return word;
        }
        Object value = firing.values().get(variable);
        String text = dot < 0 ? values.text(value) : values.text(values.member(value, word.substring(dot + 1)));
        return text.isEmpty() ? "?" : text;
    }

    private void resolve(String variable, Firing firing, WrittenRule words, List<Seen> cells, List<Formula> parts) {
        int number = 0;
        for (Element element : words.elements()) {
            for (WrittenRule.Pattern pattern : element.patterns()) {
                PatternUse use = firing.rule().patterns().get(number++);
                Object fact = firing.values().get(use.binding());
                for (Constraint constraint : pattern.constraints()) {
                    if (constraint.variable().equals(variable) && element.form().isEmpty()) {
                        figure(constraint.figure(), fact, cells, parts);
                    }
                }
                for (Function function : element.functions()) {
                    if (function.variable().equals(variable)) {
                        parts.add(aggregate(
                                function, pattern, fact, firing.values().get(variable)));
                    }
                }
            }
        }
    }

    /** What a variable stands for: fields of a fact. */
    private void figure(String expression, Object fact, List<Seen> cells, List<Formula> parts) {
        for (String field : FilledExpression.words(expression)) {
            if (!values.has(fact, field)) {
                continue;
            }
            Optional<Formula> derived = derived(fact, field);
            if (derived.filter(Workings::isCell).isPresent()) {
                cells.add(derived.get().cells().get(0));
            } else if (derived.isPresent()) {
                parts.add(derived.get());
            } else {
                cells.add(values.seen(fact, field));
            }
        }
    }

    /** Whether a derived figure is nothing but a cell that was passed on. */
    private static boolean isCell(Formula formula) {
        return formula.parts().isEmpty()
                && formula.cells().size() == 1
                && formula.written().matches(VARIABLE);
    }

    /** The working of a derived fact's field; empty for a cell, or if it merely passes a cell on. */
    private Optional<Formula> derived(Object fact, String field) {
        Map<String, Optional<Formula>> fields = known.computeIfAbsent(fact, first -> new java.util.HashMap<>());
        if (!fields.containsKey(field)) {
            fields.put(field, computed(fact, field));
        }
        return fields.get(field);
    }

    private Optional<Formula> computed(Object fact, String field) {
        List<Trail.Step> steps = trail.of(fact);
        if (steps.isEmpty() || !(fact instanceof Row row)) {
            return Optional.empty();
        }
        Trail.Step step = steps.get(0);
        Rule rule = step.firing().rule();
        Act act = written.of(rule).orElseThrow().acts().get(step.act());
        String expression = act.figures().get(values.fieldIndex(row, field));
        return Optional.of(of(field, expression, values.text(values.field(fact, field)), step, rule.title()));
    }

    private Formula aggregate(Function function, WrittenRule.Pattern pattern, Object facts, Object result) {
        List<?> contributors = inOrder(facts);
        String argument =
                function.arguments().isEmpty() ? "" : function.arguments().get(0);
        String figure = pattern.constraints().stream()
                .filter(constraint -> constraint.variable().equals(argument))
                .map(Constraint::figure)
                .findFirst()
                .orElse("");
        List<Seen> cells = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Object fact : contributors) {
            if (!figure.isEmpty() && !function.name().equals("count")) {
                figure(figure, fact, cells, parts);
                terms.add(term(figure, fact));
            } else if (fact instanceof Judgement judgement) {
                cells.add(verdict(judgement));
            }
        }
        Optional<Balance> working = result instanceof Balance balance ? Optional.of(balance) : Optional.empty();
        String name = function.name() + "( " + (figure.isEmpty() ? pattern.type() : figure) + " )";
        String filled = filled(function.name(), terms, contributors.size());
        return new Formula(name, name, filled, values.text(result), "", "", cells, parts, working);
    }

    /** Rows and what is derived from them in workbook order; judgements that are not met before those that are. */
    private static List<?> inOrder(Object facts) {
        return facts instanceof List<?> list
                ? list.stream().sorted(Comparator.comparing(Workings::position)).toList()
                : List.of();
    }

    private static String position(Object fact) {
        if (fact instanceof Judgement judgement) {
            return (judgement.isFinding() ? "0" : "1") + judgement.code();
        }
        return fact instanceof Row row
                ? String.format(Locale.ROOT, "%020d", row.origin().order())
                        + row.origin().subject().key()
                : "";
    }

    private Seen verdict(Judgement judgement) {
        return new Seen(values.text(judgement), judgement.verdict().name(), Optional.empty());
    }

    private String term(String figure, Object fact) {
        return new FilledExpression(
                        Map.of(),
                        word -> values.has(fact, word)
                                ? FilledExpression.enclosed(values.text(values.field(fact, word)))
                                : word)
                .fill(figure);
    }

    private static String filled(String function, List<String> terms, int size) {
        return switch (function) {
            case "sum" -> String.join(" + ", terms);
            case "average" -> "( " + String.join(" + ", terms) + " ) / " + size;
            case "min", "max" -> terms.stream().collect(Collectors.joining(", ", function + "( ", " )"));
            default -> "";
        };
    }
}
