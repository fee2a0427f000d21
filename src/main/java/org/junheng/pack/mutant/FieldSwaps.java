package org.junheng.pack.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Mutant.Kind;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.text.Lines;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.Expression.Name;
import org.junheng.tree.Expression.Property;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Span;

/** Which fields of one fact and one unit could a rule have mistaken for each other? */
final class FieldSwaps {
    /** Text has no unit; a mistaken text field selects nobody, which the missing selector stands for. */
    private static final Set<Field.Type> MEASURED = Set.of(Field.Type.DECIMAL, Field.Type.FLAG, Field.Type.DATE);

    private final Vocabulary vocabulary;
    private final RuleTree rule;

    FieldSwaps(Vocabulary vocabulary, RuleTree rule) {
        this.vocabulary = vocabulary;
        this.rule = rule;
    }

    List<Change> all() {
        return rule.patterns().stream().flatMap(pattern -> of(pattern).stream()).toList();
    }

    private List<Change> of(Pattern pattern) {
        List<Span> named = named(pattern).toList();
        List<Field> fields = named.stream()
                .map(Span::words)
                .distinct()
                .flatMap(word -> vocabulary.field(pattern.type(), word).stream())
                .filter(field -> MEASURED.contains(field.type()))
                .toList();
        List<Change> swaps = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            for (Field other : fields.subList(i + 1, fields.size())) {
                Field one = fields.get(i);
                if (one.type() == other.type() && one.unit().equals(other.unit())) {
                    swaps.add(swap(named, one.name(), other.name()));
                }
            }
        }
        return swaps;
    }

    /** Where the rule names fields of the fact of a pattern. */
    private Stream<Span> named(Pattern pattern) {
        Stream<Span> own = pattern.all(Name.class).map(Name::span);
        Stream<Span> asked = rule.does()
                .all(Property.class)
                .filter(property -> property.owner().word().equals(pattern.variable()))
                .map(property -> property.span()
                        .with(
                                property.span().to() - property.field().length(),
                                property.span().to()));
        return Stream.concat(own, asked);
    }

    private static Change swap(List<Span> named, String one, String other) {
        Map<String, String> swapped = Map.of(one, other, other, one);
        List<Edit> edits = named.stream()
                .filter(span -> swapped.containsKey(span.words()))
                .map(span -> new Edit(span.from(), span.to(), swapped.get(span.words())))
                .toList();
        int line = Lines.line(named.get(0).text(), edits.get(0).from());
        return new Change(Kind.FIELDS, edits, line, one + "、" + other, other + "、" + one, false);
    }
}
