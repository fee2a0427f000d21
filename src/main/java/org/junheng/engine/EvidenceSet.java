package org.junheng.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.model.Evidence;
import org.junheng.model.Evidence.Role;
import org.junheng.model.Place;
import org.junheng.word.JudgedWords;

/** The cells that one match rests on, each with its role; followed down through every derivation. */
final class EvidenceSet {
    private final Map<CellRef, Role> roles = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> judgements = new TreeSet<>();
    private List<CellRef> cells;

    void add(Collection<CellRef> more, Role role) {
        cells = null;
        more.forEach(cell -> roles.merge(cell, role, (had, has) -> had == Role.OBSERVED ? had : has));
    }

    /** Notes types of which there is nothing. */
    void lacks(Collection<String> types) {
        missing.addAll(types);
    }

    /** The types of which there is nothing and for want of which something is not known. */
    Set<String> missing() {
        return missing;
    }

    /** Notes judgements that the match reads, or that what it reads was made from, by their ids. */
    void rests(Collection<String> ids) {
        judgements.addAll(ids);
    }

    List<String> restsOn() {
        return List.copyOf(judgements);
    }

    /** In workbook order. */
    List<CellRef> cells() {
        if (cells == null) {
            cells = roles.keySet().stream().sorted().toList();
        }
        return cells;
    }

    List<CellRef> holes() {
        return cells().stream().filter(CellRef::hole).toList();
    }

    /** Where the figures stand, for sentences. */
    List<Place> figures() {
        return JudgedWords.figures(entries());
    }

    /** The subject's own cells first, then inputs, then the required side. */
    List<Evidence> entries() {
        List<Evidence> entries =
                cells().stream().map(cell -> cell.as(roles.get(cell))).toList();
        return Stream.of(Role.OBSERVED, Role.INPUT, Role.REQUIRED)
                .flatMap(role -> entries.stream().filter(entry -> entry.role() == role))
                .toList();
    }
}
