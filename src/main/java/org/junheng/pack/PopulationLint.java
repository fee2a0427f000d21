package org.junheng.pack;

import java.util.List;
import java.util.Optional;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Nearest;
import org.junheng.model.Pack;
import org.junheng.model.Population;

/** Can the rows that a declaration says there must be ever be missed, and ever be there? */
final class PopulationLint {
    private final Pack pack;
    private final RuleFaults faults;
    private final SourceFile file;

    PopulationLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
        this.file = new SourceFile(pack.id() + "/facts.drl", "");
    }

    void check() {
        pack.types().forEach(type -> type.populations().forEach(population -> check(type, population)));
    }

    private void check(FactType type, Population population) {
        if (population instanceof Population.Every every) {
            every.fields().forEach(name -> every(type, name));
            every.years()
                    .filter(last -> field(type, last.field()).isEmpty())
                    .ifPresent(last -> unknownField(type, last.field()));
        } else if (population instanceof Population.Covers covers) {
            covers(type, covers.type());
        }
    }

    private void every(FactType type, String name) {
        Optional<Field> field = field(type, name);
        if (field.isEmpty()) {
            unknownField(type, name);
        } else if (field.get().oneOf().isEmpty()) {
            faults.addAt(file, 1, 0, "lint.everyWithoutOneOf", type.name(), name);
        }
    }

    private void covers(FactType type, String covered) {
        Optional<FactType> other = pack.types().stream()
                .filter(each -> each.name().equals(covered))
                .findFirst();
        if (other.isEmpty()) {
            List<String> names = pack.types().stream().map(FactType::name).toList();
            faults.addAt(file, 1, 0, "lint.coversUnknown", type.name(), covered, Nearest.to(covered, names));
        } else if (other.get().fields().stream().noneMatch(field -> field.key() && isRepeated(type, field, covered))) {
            faults.addAt(file, 1, 0, "lint.coversNothing", type.name(), covered);
        }
    }

    private static boolean isRepeated(FactType type, Field key, String covered) {
        return type.fields().stream()
                .anyMatch(field -> field.name().equals(key.name())
                        || field.refers().filter(covered::equals).isPresent());
    }

    private void unknownField(FactType type, String name) {
        List<String> names = type.fields().stream().map(Field::name).toList();
        faults.addAt(file, 1, 0, "lint.populationField", type.name(), name, Nearest.to(name, names));
    }

    private static Optional<Field> field(FactType type, String name) {
        return type.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
