package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;
import org.junheng.model.Rule.Use;

/** Populations of which some member is unknown, so that no aggregate over them can be trusted. */
final class Holes {
    private static final String ANY_FIELD = "";
    private static final String UNREADABLE = "?";
    private final Map<String, List<Hole>> byType = new HashMap<>();
    private final Map<PatternUse, List<Hole>> known = new IdentityHashMap<>();
    private final List<Rule> rules;

    /**
     * One unknown member.
     *
     * @param field the field whose value is unknown, empty if the whole fact is
     */
    record Hole(String field, List<CellRef> cells) {}

    /** @param rules those whose derived facts lack what their sources lack */
    Holes(List<Rule> rules) {
        this.rules = rules;
    }

    void unknownFact(String type, Collection<CellRef> cells) {
        add(type, new Hole(ANY_FIELD, List.copyOf(cells)));
    }

    void unknownField(String type, String field, Collection<CellRef> cells) {
        add(type, new Hole(field, List.copyOf(cells)));
    }

    /** A field whose cell says something that cannot be read: unlike a blank one it may hold any value, or none. */
    void unreadableField(String type, String field, Collection<CellRef> cells) {
        add(type, new Hole(UNREADABLE + field, List.copyOf(cells)));
    }

    /** The judgements of a criterion; roll-ups select them by code, by area, or take all. */
    void unknownJudgements(Rule criterion) {
        for (String words : List.of("code=" + criterion.code(), "area=" + criterion.area(), "*")) {
            unknownField("Judgement", words, List.of());
        }
    }

    Holes copy() {
        Holes copy = new Holes(rules);
        byType.forEach((type, holes) -> copy.byType.put(type, new ArrayList<>(holes)));
        return copy;
    }

    private void add(String type, Hole hole) {
        known.clear();
        byType.computeIfAbsent(type, name -> new ArrayList<>()).add(hole);
    }

    /** The holes that a pattern could have run over, those in what its facts are derived from among them. */
    List<Hole> under(PatternUse pattern) {
        List<Hole> found = known.get(pattern);
        if (found == null) {
            found = search(pattern);
            known.put(pattern, found);
        }
        return found;
    }

    private List<Hole> search(PatternUse pattern) {
        Stream<Hole> own = byType.getOrDefault(pattern.type(), List.of()).stream()
                .filter(hole -> hole.field().equals(ANY_FIELD)
                        || pattern.selectors().contains(hole.field())
                        || pattern.fields().stream()
                                .anyMatch(field -> hole.field().equals(UNREADABLE + field)));
        Stream<Hole> upstream = rules.stream()
                .filter(rule -> rule.inserts().contains(pattern.type()))
                .flatMap(rule -> rule.patterns().stream())
                .filter(source -> source.use() == Use.MATCHED)
                .flatMap(source -> under(source).stream());
        return Stream.concat(own, upstream).distinct().toList();
    }
}
