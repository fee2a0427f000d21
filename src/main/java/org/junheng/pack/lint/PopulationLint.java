package org.junheng.pack.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.text.RuleFaults;

/** Can the rows that a declaration says there must be ever be missed, and ever be there? */
final class PopulationLint {
    private final Pack pack;
    private final Vocabulary vocabulary;
    private final RuleFaults faults;
    private final RuleGraph graph;

    PopulationLint(LoadedPack loaded, RuleFaults faults) {
        this.pack = loaded.pack();
        this.vocabulary = loaded.vocabulary();
        this.faults = faults;
        this.graph = RuleGraph.of(pack);
    }

    void check() {
        pack.types().forEach(type -> type.populations().forEach(population -> check(type, population)));
        pack.ownRules().filter(rule -> rule.kind() == Rule.Kind.MUST).forEach(this::mayDecide);
    }

    /** What decides may not rest on a sheet that need not be there: without it nothing would be judged, and nothing said. */
    private void mayDecide(Rule rule) {
        Set<String> needed = graph.typesBehind(rule);
        pack.types().stream()
                .filter(type -> type.sheet().isPresent() && type.isOptional() && needed.contains(type.name()))
                .forEach(type -> faults.add(rule, "lint.mustOnOptional", rule.code(), type.name()));
    }

    private void check(FactType type, Population population) {
        if (population instanceof Population.Every every) {
            every.fields().forEach(name -> every(type, name));
            every.years()
                    .filter(last -> type.field(last.field()).isEmpty())
                    .ifPresent(last -> unknownField(type, last.field()));
        } else if (population instanceof Population.Covers covers) {
            covers(type, covers.type());
        }
    }

    private void every(FactType type, String name) {
        Optional<Field> field = type.field(name);
        if (field.isEmpty()) {
            unknownField(type, name);
        } else if (field.get().oneOf().isEmpty()) {
            fault(type, "lint.everyWithoutOneOf", name);
        }
    }

    private void covers(FactType type, String covered) {
        Optional<FactType> other = pack.types().stream()
                .filter(each -> each.name().equals(covered))
                .findFirst();
        if (other.isEmpty()) {
            List<String> names = pack.types().stream().map(FactType::name).toList();
            fault(type, "lint.coversUnknown", covered, Nearest.to(covered, names));
        } else if (other.get().fields().stream().noneMatch(field -> field.key() && isRepeated(type, field, covered))) {
            fault(type, "lint.coversNothing", covered);
        }
    }

    private static boolean isRepeated(FactType type, Field key, String covered) {
        return type.fields().stream()
                .anyMatch(field -> field.name().equals(key.name())
                        || field.refers().filter(covered::equals).isPresent());
    }

    private void unknownField(FactType type, String name) {
        List<String> names = type.fields().stream().map(Field::name).toList();
        fault(type, "lint.populationField", name, Nearest.to(name, names));
    }

    private void fault(FactType type, String key, String word, String... nearest) {
        Vocabulary.Place place = vocabulary.placeOf(type, type.fields().get(0));
        faults.addAt(place.file(), place.line(), 0, key, type.name(), word, String.join("", nearest));
    }
}
