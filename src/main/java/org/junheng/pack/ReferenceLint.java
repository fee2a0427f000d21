package org.junheng.pack;

import java.util.List;
import java.util.Optional;
import org.junheng.model.FactType;
import org.junheng.model.Field;
import org.junheng.model.Pack;
import org.junheng.model.Unit;

/** Does every column that repeats a key name a sheet with one, and does every unit mean something? */
final class ReferenceLint {
    private final Pack pack;
    private final RuleFaults faults;
    private final SourceFile file;

    ReferenceLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
        this.file = new SourceFile(pack.id() + "/facts.drl", "");
    }

    void check() {
        for (FactType type : pack.types()) {
            for (Field field : type.fields()) {
                field.refers().ifPresent(target -> refers(type, field, target));
                if (!type.isDerived()
                        && !field.unit().isEmpty()
                        && Unit.of(field.unit()).isEmpty()) {
                    faults.addAt(file, 1, 0, "lint.unknownUnit", type.name(), field.name(), field.unit());
                }
            }
        }
    }

    private void refers(FactType type, Field field, String target) {
        Optional<FactType> other =
                pack.types().stream().filter(each -> each.name().equals(target)).findFirst();
        if (other.isEmpty()) {
            List<String> names = pack.types().stream()
                    .filter(each -> each.sheet().isPresent())
                    .map(FactType::name)
                    .toList();
            faults.addAt(
                    file, 1, 0, "lint.refersUnknown", type.name(), field.name(), target, Nearest.to(target, names));
            return;
        }
        List<Field> keys = other.get().fields().stream().filter(Field::key).toList();
        boolean fits = other.get().sheet().isPresent()
                && keys.size() == 1
                && keys.get(0).type() == field.type();
        if (!fits) {
            faults.addAt(file, 1, 0, "lint.refersNoKey", type.name(), field.name(), target);
        }
    }
}
