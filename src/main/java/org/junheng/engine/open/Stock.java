package org.junheng.engine.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.DerivedOrigin;
import org.junheng.engine.fact.Row;
import org.junheng.engine.fact.Subjects;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Field;

/** Which facts are there in a pass, and which may be there besides? */
public final class Stock {
    public static final String JUDGEMENT = "Judgement";
    private static final String EXCLUSION = "Exclusion";

    private final Rulebook rulebook;
    private final Map<String, List<Object>> facts = new HashMap<>();
    private final Map<String, Map<Map<String, Object>, Possible>> supposed = new HashMap<>();
    private final Map<Object, Possible> certain = new IdentityHashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    public Stock(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The facts that may be, without those that are there. */
    public Stock copy() {
        Stock copy = new Stock(rulebook);
        supposed.forEach((type, all) -> copy.supposed.put(type, new LinkedHashMap<>(all)));
        copy.doubtful.addAll(supposed.keySet());
        return copy;
    }

    public void add(Object fact) {
        String type = typeOf(fact);
        facts.computeIfAbsent(type, name -> new ArrayList<>()).add(fact);
        shelves.remove(type);
        boolean open = fact instanceof Row row
                && row.origin()
                        .doubts(rulebook.selectors(type), rulebook.fields(type))
                        .isPresent();
        if (open) {
            doubtful.add(type);
        }
    }

    private String typeOf(Object fact) {
        if (fact instanceof Row row) {
            return rulebook.typeOf(row).orElseThrow().name();
        }
        return fact instanceof Judgement ? JUDGEMENT : EXCLUSION;
    }

    /**
     * Notes that there may be a fact.
     *
     * @param values by field, those that are known
     * @param cells for want of which it is not known
     * @param missing types of which there is nothing and for want of which it is not known
     */
    public void suppose(String type, Map<String, Object> values, Collection<CellRef> cells, Set<String> missing) {
        supposed.computeIfAbsent(type, name -> new LinkedHashMap<>())
                .computeIfAbsent(values, known -> supposed(type, known))
                .rests(cells, missing);
        shelves.remove(type);
        doubtful.add(type);
    }

    private Possible supposed(String type, Map<String, Object> values) {
        FactType declared = rulebook.type(type);
        if (declared == null) {
            return Possible.supposed(type, Optional.empty(), values);
        }
        Object[] all = declared.fields().stream()
                .map(field -> values.get(field.name()))
                .toArray();
        Optional<Subject> subject = Subjects.of(declared, all);
        return Possible.supposed(
                type,
                subject.map(named -> rulebook.newFact(declared, all, new DerivedOrigin(named, List.of(), List.of()))),
                values);
    }

    /** A fact of the session with what is known of it. */
    Possible of(Object fact) {
        return certain.computeIfAbsent(fact, first -> Possible.certain(typeOf(first), first, values(first)));
    }

    private Map<String, Object> values(Object fact) {
        Map<String, Object> values = new HashMap<>();
        if (fact instanceof Row row) {
            Object[] all = rulebook.values(row);
            List<Field> fields = rulebook.typeOf(row).orElseThrow().fields();
            for (int i = 0; i < all.length; i++) {
                values.put(fields.get(i).name(), all[i]);
            }
        } else if (fact instanceof Judgement judgement) {
            values.put("code", judgement.code());
            values.put("area", judgement.area());
            values.put("item", judgement.item());
            values.put("fact", judgement.fact());
            values.put("worth", judgement.worth().orElse(null));
            values.put("points", judgement.points().orElse(null));
        } else if (fact instanceof Exclusion exclusion) {
            values.put("scope", exclusion.scope());
            values.put("reason", exclusion.reason());
            values.put("fact", exclusion.fact());
        }
        return values;
    }

    public Shelf shelf(String type) {
        return shelves.computeIfAbsent(type, name -> {
            List<Possible> there =
                    facts.getOrDefault(name, List.of()).stream().map(this::of).toList();
            return new Shelf(
                    Optional.ofNullable(rulebook.type(name)),
                    there,
                    List.copyOf(supposed.getOrDefault(name, Map.of()).values()));
        });
    }

    /** Whether a fact cannot be, since the key that it has, or must have, stands with another fact. */
    boolean isTaken(Possible fact, Assumptions assumed) {
        return shelf(fact.type()).isTaken(fact, assumed);
    }

    /** Whether something of a type may be besides what is there, or cannot be told where it belongs. */
    boolean isDoubtful(String type) {
        return doubtful.contains(type);
    }
}
