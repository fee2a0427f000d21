package org.junheng.pack.load;

import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.text.RuleFaults;

/** Does every column that repeats a key name a sheet with such a key, and is no part of a sheet another sheet? */
final class References {
    private final Vocabulary vocabulary;
    private final RuleFaults faults;

    References(Vocabulary vocabulary, RuleFaults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    void check() {
        for (FactType type : vocabulary.types()) {
            type.sheet().ifPresent(sheet -> splits(type, sheet));
            for (Field field : type.fields()) {
                field.refers().ifPresent(target -> refers(type, field, target));
            }
        }
    }

    private void refers(FactType type, Field field, String target) {
        Vocabulary.Place place = vocabulary.placeOf(type, field);
        Optional<FactType> other = vocabulary.type(target);
        if (other.isEmpty()) {
            List<String> sheets = vocabulary.types().stream()
                    .filter(each -> !each.isDerived())
                    .map(FactType::name)
                    .toList();
            faults.addAt(
                    place.file(), place.line(), 0, "refersUnknown", field.name(), target, Nearest.to(target, sheets));
            return;
        }
        boolean fits = !type.isDerived()
                && !other.get().isDerived()
                && other.get()
                        .keyFor(field.name())
                        .filter(key -> key.type() == field.type())
                        .isPresent();
        if (!fits) {
            faults.addAt(place.file(), place.line(), 0, "refersNoKey", field.name(), target);
        }
    }

    /** A part of one sheet that bears the name of another would be read as both. */
    private void splits(FactType type, String sheet) {
        for (FactType other : vocabulary.types()) {
            String own = other.sheet().orElse(sheet);
            for (String part : type.splits()) {
                if (own.equals(sheet + part) || own.equals(part + sheet)) {
                    Vocabulary.Place place =
                            vocabulary.placeOf(other, other.fields().get(0));
                    faults.addAt(place.file(), place.line(), 0, "splitIsSheet", own, sheet, part);
                }
            }
        }
    }
}
