package org.junheng.engine.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Origin;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.RowOrigin;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;

/** The facts at the end of a pass, by type and key. */
public final class Facts {
    private static final String STEP = "/";

    private final Rulebook rulebook;
    private final Map<String, List<Row>> byType = new LinkedHashMap<>();
    private final Map<String, List<Row>> inOrder = new HashMap<>();
    private Map<String, List<Row>> byKey;

    public Facts(Rulebook rulebook, Collection<?> facts) {
        this.rulebook = rulebook;
        rulebook.pack().types().forEach(type -> byType.put(type.name(), new ArrayList<>()));
        for (Object fact : facts) {
            if (fact instanceof Row row) {
                rulebook.typeOf(row).ifPresent(type -> byType.get(type.name()).add(row));
            }
        }
    }

    /** In workbook order. */
    public List<Row> of(String type) {
        return inOrder.computeIfAbsent(
                type,
                name -> byType.getOrDefault(name, List.of()).stream()
                        .sorted(Comparator.comparingLong(
                                        (Row row) -> row.origin().order())
                                .thenComparing(row -> row.origin().subject().key()))
                        .toList());
    }

    private Map<String, List<Row>> byKey() {
        if (byKey == null) {
            byKey = byType.keySet().stream()
                    .flatMap(type -> of(type).stream())
                    .collect(Collectors.groupingBy(
                            row -> row.origin().subject().key(), LinkedHashMap::new, Collectors.toList()));
        }
        return byKey;
    }

    /** What a fact has in some fields, blanks left out. */
    public Map<String, Object> values(FactType type, Row fact, List<String> fields) {
        Object[] all = rulebook.values(fact);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            String name = type.fields().get(i).name();
            if (all[i] != null && fields.contains(name)) {
                values.put(name, all[i]);
            }
        }
        return values;
    }

    public List<Row> of(Subject subject) {
        return of(subject.type()).stream()
                .filter(row -> row.origin().subject().key().equals(subject.key()))
                .toList();
    }

    /** Facts of a type that are a subject, a part of it, or what it is a part of. */
    List<Row> related(String type, Subject subject) {
        String key = subject.key();
        return of(type).stream()
                .filter(row -> {
                    String own = row.origin().subject().key();
                    return own.equals(key) || own.startsWith(key + STEP) || key.startsWith(own + STEP);
                })
                .toList();
    }

    /** The subjects of that key, else of that name, rows before derived facts, types in the order of the pack. */
    List<Subject> subjects(String key) {
        List<Row> found = byKey().containsKey(key) ? byKey().get(key) : named(key);
        return found.stream()
                .map(Row::origin)
                .sorted(Comparator.comparing(origin -> !origin.isRow()))
                .map(Origin::subject)
                .distinct()
                .toList();
    }

    private List<Row> named(String label) {
        return byType.keySet().stream()
                .flatMap(type -> of(type).stream())
                .filter(row -> row.origin().subject().label().equals(label))
                .toList();
    }

    /** The rows that a subject is or was made from. */
    List<String> rows(Subject subject) {
        return of(subject).stream()
                .flatMap(row -> row.origin() instanceof RowOrigin own
                        ? List.of(own.rowName()).stream()
                        : row.origin().cells(List.of()).stream()
                                .map(cell -> cell.place().row()))
                .distinct()
                .toList();
    }

    /** Whether facts of one type are parts of facts of another: their key is the other's and more. */
    boolean isPart(String part, String whole) {
        List<String> inner = keys(part);
        List<String> outer = keys(whole);
        return !outer.isEmpty() && inner.containsAll(outer);
    }

    private List<String> keys(String type) {
        FactType declared = rulebook.type(type);
        return declared == null
                ? List.of()
                : declared.fields().stream().filter(Field::key).map(Field::name).toList();
    }
}
