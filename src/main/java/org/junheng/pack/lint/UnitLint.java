package org.junheng.pack.lint;

import java.util.List;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Pack;
import org.junheng.model.sheet.Unit;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.text.RuleFaults;

/** Has every column of numbers a unit that the program knows? One without cannot be held against the workbook's. */
final class UnitLint {
    private final Pack pack;
    private final Vocabulary vocabulary;
    private final RuleFaults faults;

    UnitLint(LoadedPack loaded, RuleFaults faults) {
        this.pack = loaded.pack();
        this.vocabulary = loaded.vocabulary();
        this.faults = faults;
    }

    void check() {
        pack.types().forEach(type -> type.fields().forEach(field -> check(type, field)));
    }

    private void check(FactType type, Field field) {
        boolean counts = field.type() == Field.Type.DECIMAL && type.sheet().isPresent() && !field.key();
        if (!field.unit().isEmpty() && Unit.of(field.unit()).isEmpty()) {
            add(type, field, "lint.unknownUnit", field.name(), field.unit(), Nearest.to(field.unit(), knownUnits()));
        } else if (field.unit().isEmpty() && counts) {
            add(type, field, "lint.noUnit", field.name());
        }
    }

    /** The units that the pack's columns have and the program knows. */
    private List<String> knownUnits() {
        return pack.types().stream()
                .flatMap(type -> type.fields().stream())
                .map(Field::unit)
                .filter(unit -> Unit.of(unit).isPresent())
                .distinct()
                .toList();
    }

    private void add(FactType type, Field field, String key, Object... values) {
        Vocabulary.Place place = vocabulary.placeOf(type, field);
        if (pack.owns(place.file().path())) {
            faults.addAt(place.file(), place.line(), 0, key, values);
        }
    }
}
