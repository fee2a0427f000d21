package org.junheng.pack.declared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;
import org.junheng.model.pack.Table;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.SourceFile;

/** The words that the rules of one pack may use. */
public final class Vocabulary {
    public static final String JUDGEMENT = "Judgement";
    public static final String EXCLUSION = "Exclusion";
    private static final Map<String, ValueType> JUDGEMENT_FIELDS = Map.of(
            "code", ValueType.TEXT,
            "area", ValueType.TEXT,
            "item", ValueType.TEXT,
            "fact", ValueType.ANY,
            "worth", ValueType.DECIMAL,
            "points", ValueType.DECIMAL);
    private static final Map<String, ValueType> EXCLUSION_FIELDS =
            Map.of("scope", ValueType.TEXT, "reason", ValueType.TEXT, "fact", ValueType.ANY);
    private static final Map<String, ValueType> BALANCE_FIELDS =
            Map.of("mean", ValueType.DECIMAL, "deviation", ValueType.DECIMAL, "coefficient", ValueType.DECIMAL);
    private static final Map<String, ValueType> TALLY_FIELDS = Map.of(
            "considered", ValueType.DECIMAL,
            "met", ValueType.DECIMAL,
            "notMet", ValueType.DECIMAL,
            "undetermined", ValueType.DECIMAL,
            "allMet", ValueType.FLAG);

    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Map<List<String>, Place> places = new HashMap<>();
    private final Map<String, PackFunction> functions = new LinkedHashMap<>();
    private List<Table> tables = List.of();

    /** A function of the pack with the kinds of its parameters. */
    public record PackFunction(String name, ValueType result, List<ValueType> parameters) {}

    /** A line of a rule file. */
    public record Place(SourceFile file, int line) {}

    void declare(FactType type) {
        types.put(type.name(), type);
    }

    /** Takes the tables of the pack, whose words some rules ask by. */
    public void hold(List<Table> held) {
        tables = List.copyOf(held);
    }

    /** Every word in a column of a type's table; what a descendant's row replaces does not stand there. */
    public Set<String> listed(String type, String field) {
        Optional<FactType> declared = type(type);
        Optional<String> name = declared.flatMap(FactType::table);
        List<String> keys = declared.stream()
                .flatMap(found -> found.fields().stream())
                .filter(Field::key)
                .map(Field::name)
                .toList();
        Map<List<String>, List<String>> words = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> name.equals(Optional.of(table.name())))
                .forEach(table -> words.putAll(table.words(field, keys)));
        return words.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Notes where a column was declared last. */
    void declaredAt(SourceFile file, int line, String type, String field) {
        places.put(List.of(type, field), new Place(file, line));
    }

    /** Where a column of a declared type stands. */
    public Place placeOf(FactType type, Field field) {
        return places.get(List.of(type.name(), field.name()));
    }

    public void define(PackFunction function) {
        functions.put(function.name(), function);
    }

    public List<FactType> types() {
        return List.copyOf(types.values());
    }

    public Optional<FactType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public Optional<PackFunction> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    public boolean isMatchable(String name) {
        return types.containsKey(name) || name.equals(JUDGEMENT) || name.equals(EXCLUSION);
    }

    public Optional<Field> field(String type, String field) {
        return type(type)
                .flatMap(found -> found.fields().stream()
                        .filter(candidate -> candidate.name().equals(field))
                        .findFirst());
    }

    /** The kind of a property of a value, empty if it has no such property. */
    public Optional<ValueType> property(ValueType owner, String name) {
        return switch (owner.kind()) {
            case BALANCE -> Optional.ofNullable(BALANCE_FIELDS.get(name));
            case TALLY -> Optional.ofNullable(TALLY_FIELDS.get(name));
            case FACT -> fieldType(owner.factType(), name);
            default -> Optional.empty();
        };
    }

    public Optional<ValueType> fieldType(String type, String field) {
        if (type.equals(JUDGEMENT)) {
            return Optional.ofNullable(JUDGEMENT_FIELDS.get(field));
        }
        if (type.equals(EXCLUSION)) {
            return Optional.ofNullable(EXCLUSION_FIELDS.get(field));
        }
        return field(type, field).map(found -> ValueType.of(found.type()));
    }

    public String nearestType(String word) {
        return Nearest.to(word, types.keySet());
    }

    public String nearestField(String type, String word) {
        List<String> names = type(type).stream()
                .flatMap(found -> found.fields().stream())
                .map(Field::name)
                .toList();
        return Nearest.to(word, names);
    }
}
