package org.junheng.engine.county;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.Place;

/** What do judgings of one county by several readings of some cells say differently, and which of the cells are behind it? */
final class Differences {
    private static final Line SILENT = new Line("", Set.of());

    private final Map<String, Line> first;
    private final Set<String> judged;
    private final Set<Place> read;
    private final Map<String, Set<Place>> judgements = new LinkedHashMap<>();
    private final Set<Place> rest = new HashSet<>();

    /** @param cells that it rests on */
    private record Line(String said, Set<Place> cells) {
        static Line of(Judgement judgement) {
            String said = String.join("|", judgement.verdict().name(), judgement.actual(), judgement.required());
            return new Line(said, places(judgement.evidence()));
        }

        static Line of(Exclusion exclusion) {
            return new Line(exclusion.reason(), places(exclusion.evidence()));
        }

        private static Set<Place> places(List<Evidence> evidence) {
            return evidence.stream().map(Evidence::place).collect(Collectors.toSet());
        }
    }

    /**
     * @param first the judging that the others are held against
     * @param read the cells that are read in several ways
     */
    Differences(Outcome first, Set<Place> read) {
        this.first = lines(first);
        this.judged = judgements(first).map(Judgement::id).collect(Collectors.toSet());
        this.read = read;
    }

    void add(Outcome other) {
        Map<String, Line> lines = lines(other);
        Set<String> all = new HashSet<>(first.keySet());
        all.addAll(lines.keySet());
        for (String about : all) {
            Line here = first.getOrDefault(about, SILENT);
            Line there = lines.getOrDefault(about, SILENT);
            if (!here.said().equals(there.said())) {
                note(about, behind(here, there));
            }
        }
    }

    private void note(String about, Set<Place> behind) {
        if (judged.contains(about)) {
            judgements.computeIfAbsent(about, id -> new HashSet<>()).addAll(behind);
        } else {
            rest.addAll(behind);
        }
    }

    /** All of the cells where none of them is named behind a difference. */
    private Set<Place> behind(Line here, Line there) {
        Set<Place> behind = Stream.of(here, there)
                .flatMap(line -> line.cells().stream())
                .filter(read::contains)
                .collect(Collectors.toSet());
        return behind.isEmpty() ? read : behind;
    }

    /** By the id of a judgement of the first judging that is another elsewhere, the cells behind it. */
    Map<String, Set<Place>> judgements() {
        return judgements;
    }

    /** The cells behind whatever is not in the first judging, and behind exclusions. */
    Set<Place> rest() {
        return rest;
    }

    private static Map<String, Line> lines(Outcome outcome) {
        Map<String, Line> lines = new HashMap<>();
        judgements(outcome).forEach(judgement -> lines.put(judgement.id(), Line.of(judgement)));
        outcome.exclusions()
                .forEach(exclusion -> lines.put(
                        String.join(
                                "|",
                                exclusion.subject().type(),
                                exclusion.subject().key(),
                                exclusion.scope()),
                        Line.of(exclusion)));
        return lines;
    }

    private static Stream<Judgement> judgements(Outcome outcome) {
        return Stream.concat(outcome.judgements().stream(), outcome.comparisons().stream());
    }
}
