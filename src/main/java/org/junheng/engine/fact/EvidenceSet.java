package org.junheng.engine.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Evidence.Role;
import org.junheng.model.sheet.Place;
import org.junheng.word.JudgedWords;

/** The cells that one match rests on, each with its role; followed down through every derivation. */
public final class EvidenceSet {
    private final Map<CellRef, Role> roles = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> judgements = new HashSet<>();
    private List<CellRef> cells;
    private List<Evidence> entries;

    public void add(Collection<CellRef> more, Role role) {
        cells = null;
        entries = null;
        for (CellRef cell : more) {
            Role had = roles.putIfAbsent(cell, role);
            if (had == Role.INPUT && role == Role.OBSERVED) {
                roles.put(cell, role);
            }
        }
    }

    /** Notes types of which there is nothing. */
    public void lacks(Collection<String> types) {
        missing.addAll(types);
    }

    /** The types of which there is nothing and for want of which something is not known. */
    public Set<String> missing() {
        return missing;
    }

    /** Notes judgements that the match reads, or that what it reads was made from, by their ids. */
    public void rests(Collection<String> ids) {
        judgements.addAll(ids);
    }

    /** Their ids, sorted. */
    public List<String> restsOn() {
        return judgements.isEmpty() ? List.of() : judgements.stream().sorted().toList();
    }

    /** In workbook order. */
    public List<CellRef> cells() {
        if (cells == null) {
            CellRef[] sorted = roles.keySet().toArray(new CellRef[0]);
            Arrays.sort(sorted);
            cells = List.of(sorted);
        }
        return cells;
    }

    public List<CellRef> holes() {
        return cells().stream().filter(CellRef::hole).toList();
    }

    /** Where the figures stand, for sentences. */
    public List<Place> figures() {
        return JudgedWords.figures(entries());
    }

    /** The subject's own cells first, then inputs, then the required side. */
    public List<Evidence> entries() {
        if (entries == null) {
            List<Evidence> observed = new ArrayList<>();
            List<Evidence> inputs = new ArrayList<>();
            List<Evidence> required = new ArrayList<>();
            for (CellRef cell : cells()) {
                Evidence entry = cell.as(roles.get(cell));
                (entry.role() == Role.OBSERVED ? observed : entry.role() == Role.INPUT ? inputs : required).add(entry);
            }
            observed.addAll(inputs);
            observed.addAll(required);
            entries = List.copyOf(observed);
        }
        return entries;
    }
}
