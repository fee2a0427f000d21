package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.junheng.model.Field;
import org.junheng.model.Mutant.Kind;

/** The pairs of fields of one fact and one unit that a rule could have mistaken for each other. */
final class FieldSwaps {
    /** Text has no unit; a mistaken text field selects nobody, which the missing selector stands for. */
    private static final Set<Field.Type> MEASURED = Set.of(Field.Type.DECIMAL, Field.Type.FLAG, Field.Type.DATE);

    private final Vocabulary vocabulary;
    private final String text;
    private final Statements statements;

    FieldSwaps(Vocabulary vocabulary, SourceFile file, Statements statements) {
        this.vocabulary = vocabulary;
        this.text = file.text();
        this.statements = statements;
    }

    List<Change> of(PatternDescr pattern) {
        List<Constraint> constraints = Constraint.of(pattern);
        List<Field> fields = fields(pattern, constraints);
        List<Change> swaps = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            for (Field other : fields.subList(i + 1, fields.size())) {
                Field one = fields.get(i);
                if (one.type() == other.type() && one.unit().equals(other.unit())) {
                    swaps.add(swap(pattern, constraints, one.name(), other.name()));
                }
            }
        }
        return swaps;
    }

    /** The measured fields that the rule names on the fact of a pattern. */
    private List<Field> fields(PatternDescr pattern, List<Constraint> constraints) {
        Stream<String> words = Stream.concat(
                constraints.stream()
                        .flatMap(constraint -> constraint.nodes().stream())
                        .filter(NameExpr.class::isInstance)
                        .map(name -> ((NameExpr) name).getNameAsString()),
                accesses(pattern).map(FieldAccessExpr::getNameAsString));
        return words.distinct()
                .flatMap(word -> vocabulary.field(pattern.getObjectType(), word).stream())
                .filter(field -> MEASURED.contains(field.type()))
                .toList();
    }

    private Stream<FieldAccessExpr> accesses(PatternDescr pattern) {
        return statements.block().findAll(FieldAccessExpr.class).stream()
                .filter(access -> access.getScope() instanceof NameExpr owner
                        && owner.getNameAsString().equals(pattern.getIdentifier()));
    }

    private Change swap(PatternDescr pattern, List<Constraint> constraints, String one, String other) {
        Map<String, String> swapped = Map.of(one, other, other, one);
        List<Edit> edits = new ArrayList<>();
        for (Constraint constraint : constraints) {
            String words = constraint.withAll(node -> rename(node, swapped));
            if (!words.equals(constraint.withAll(node -> {}))) {
                edits.add(constraint.edit(words));
            }
        }
        accesses(pattern)
                .filter(access -> swapped.containsKey(access.getNameAsString()))
                .map(access -> edit(access, swapped))
                .forEach(edits::add);
        int line = Lines.line(text, edits.get(0).from());
        return new Change(Kind.FIELDS, edits, line, one + "、" + other, other + "、" + one, false);
    }

    private Edit edit(FieldAccessExpr access, Map<String, String> swapped) {
        Spans spans = statements.spans();
        return new Edit(
                spans.from(access.getName()), spans.to(access.getName()), swapped.get(access.getNameAsString()));
    }

    private static void rename(Node node, Map<String, String> swapped) {
        if (node instanceof NameExpr name && swapped.containsKey(name.getNameAsString())) {
            name.setName(swapped.get(name.getNameAsString()));
        }
    }
}
