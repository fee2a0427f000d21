package org.junheng.pack.worded;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Texts;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.worded.WordedConditions.Aggregated;
import org.junheng.tree.Expression;

/** Says what the names in a rule stand for: columns, facts, aggregates. */
final class WordedNames {
    /** What a balance that a fact keeps can be asked for. */
    private static final Set<String> OF_BALANCES = Set.of("mean", "deviation", "coefficient");

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final WordedConditions conditions;
    private final Optional<WordedPattern> subject;
    private final WordedExpressions expressions;
    private final Set<WordedPattern> mentioned = new HashSet<>();
    private final Map<String, String> explained = new LinkedHashMap<>();

    WordedNames(
            Vocabulary vocabulary,
            Texts texts,
            WordedConditions conditions,
            Optional<WordedPattern> subject,
            WordedExpressions expressions) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.conditions = conditions;
        this.subject = subject;
        this.expressions = expressions;
    }

    /** What the names of aggregates in the sentence stand for, in the order in which they need each other. */
    Map<String, String> explained() {
        return explained;
    }

    /** Whether something said so far spoke of a pattern's fact. */
    boolean isMentioned(WordedPattern pattern) {
        return mentioned.contains(pattern);
    }

    String of(String word, Optional<WordedPattern> inside) {
        Optional<WordedPattern> own = inside.filter(pattern -> pattern.figures.containsKey(word));
        if (own.isPresent()) {
            return expressions.of(own.get().figures.get(word), own);
        }
        if (inside.flatMap(pattern -> vocabulary.fieldType(pattern.type, word)).isPresent()) {
            return inside.filter(pattern -> vocabulary.type(pattern.type).isEmpty())
                            .isPresent()
                    ? texts.get("field." + word)
                    : word;
        }
        Optional<Aggregated> aggregate = conditions.aggregate(word);
        if (aggregate.isPresent()) {
            return explainedOnce(word, aggregate(aggregate.get()));
        }
        return conditions
                .holder(word)
                .map(pattern -> held(word, pattern, inside))
                .orElse(word);
    }

    /** A name for what would otherwise be said at length several times. */
    private String explainedOnce(String variable, String words) {
        if (!conditions.isNamedOften(variable)) {
            return words;
        }
        String name = variable.replace("$", "");
        explained.putIfAbsent(name, words);
        return name;
    }

    private String held(String word, WordedPattern pattern, Optional<WordedPattern> inside) {
        boolean ofSubject = subject.filter(pattern::equals).isPresent();
        boolean ofInside = inside.filter(pattern::equals).isPresent();
        if (!ofInside) {
            mentioned.add(pattern);
        }
        if (pattern.variable.equals(word)) {
            return ofSubject ? texts.get("itself") : pattern.label;
        }
        Expression figure = pattern.figures.get(word);
        String field = expressions.wrapped(figure, Optional.of(pattern));
        if (ofInside || ofSubject && inside.isEmpty()) {
            return field;
        }
        return ofSubject ? texts.get("its", field) : texts.get("of", place(pattern), field);
    }

    private String place(WordedPattern pattern) {
        return conditions.isTable(pattern.type) ? texts.get("table", pattern.label) : pattern.label;
    }

    String property(String owner, String name, Optional<WordedPattern> inside) {
        Optional<Aggregated> aggregate = conditions.aggregate(owner);
        if (aggregate.isPresent()) {
            return texts.get("property." + name, explainedOnce(owner, aggregate(aggregate.get())));
        }
        Optional<WordedPattern> fact = conditions.holder(owner);
        fact.ifPresent(mentioned::add);
        if (fact.isPresent() && OF_BALANCES.contains(name)) {
            return texts.get("property." + name, place(fact.get()));
        }
        boolean ofSubject = fact.equals(subject);
        return ofSubject && inside.isEmpty() || fact.isEmpty() ? name : texts.get("of", place(fact.get()), name);
    }

    private String aggregate(Aggregated aggregate) {
        Optional<WordedPattern> over = Optional.of(aggregate.over());
        List<String> arguments = aggregate.arguments().stream()
                .map(argument -> of(argument.strip(), over))
                .toList();
        String key = "aggregate." + aggregate.function();
        return arguments.size() < 2
                ? texts.get(key, population(aggregate.over()), arguments.get(0))
                : texts.get(key, population(aggregate.over()), arguments.get(0), arguments.get(1));
    }

    /** All facts of a pattern, by what they must meet. */
    String population(WordedPattern pattern) {
        return population(pattern, "every");
    }

    /** One fact of a pattern after the other. */
    String each(WordedPattern pattern) {
        return population(pattern, "eachOther");
    }

    private String population(WordedPattern pattern, String any) {
        String what = pattern.role == WordedPattern.Role.AGGREGATED ? bareLabel(pattern) : pattern.label;
        String selectors = selectors(pattern, texts.get("both"));
        boolean table = conditions.isTable(pattern.type);
        if (selectors.isEmpty()) {
            return texts.get(table ? any + "Row" : any, what);
        }
        return texts.get(table ? "rowsThat" : "that", selectors, what);
    }

    private String bareLabel(WordedPattern pattern) {
        return vocabulary.type(pattern.type).isPresent() ? pattern.type : texts.get("type." + pattern.type);
    }

    /** What a fact must meet to be taken, empty if any is. */
    String selectors(WordedPattern pattern, String between) {
        WordedComparisons statements = new WordedComparisons(texts, expressions);
        List<String> words = pattern.constraints.stream()
                .map(constraint -> statements.decision(constraint, Optional.of(pattern)))
                .toList();
        return String.join(between, words);
    }

    /** {@code field == $variable} where the variable holds the field of the same name in another fact. */
    Optional<String> sameField(Expression.Binary comparison, Optional<WordedPattern> inside) {
        boolean plain = comparison.operator().equals("==")
                && comparison.left() instanceof Expression.Name
                && comparison.right() instanceof Expression.Name;
        if (!plain || inside.isEmpty()) {
            return Optional.empty();
        }
        String field = ((Expression.Name) comparison.left()).word();
        String variable = ((Expression.Name) comparison.right()).word();
        Optional<WordedPattern> other = conditions
                .holder(variable)
                .filter(pattern -> !inside.get().equals(pattern))
                .filter(pattern ->
                        pattern.figures.containsKey(variable) && isNamed(pattern.figures.get(variable), field));
        other.ifPresent(mentioned::add);
        return other.map(pattern -> subject.filter(pattern::equals).isPresent()
                ? texts.get("same", field)
                : texts.get("sameAs", field, pattern.label));
    }

    boolean isDate(Expression expression, Optional<WordedPattern> inside) {
        if (!(expression instanceof Expression.Name name)) {
            return false;
        }
        String word = name.word();
        Optional<WordedPattern> pattern = inside.isPresent() ? inside : conditions.holder(word);
        String field = pattern.map(found -> found.figures.get(word))
                .filter(Expression.Name.class::isInstance)
                .map(figure -> ((Expression.Name) figure).word())
                .orElse(word);
        return pattern.flatMap(found -> vocabulary.field(found.type, field))
                .filter(found -> found.type() == Field.Type.DATE)
                .isPresent();
    }

    private static boolean isNamed(Expression expression, String field) {
        return expression instanceof Expression.Name name && name.word().equals(field);
    }
}
