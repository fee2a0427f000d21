package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.model.Evidence;
import org.junheng.model.Evidence.Role;
import org.junheng.model.Place;

/** The cells that one match rests on, each with its role; followed down through every derivation. */
final class EvidenceSet {
    private final Map<CellRef, Role> roles = new TreeMap<>();

    void add(Collection<CellRef> cells, Role role) {
        cells.forEach(cell -> roles.merge(cell, role, (had, has) -> had == Role.OBSERVED ? had : has));
    }

    List<CellRef> cells() {
        return List.copyOf(roles.keySet());
    }

    List<CellRef> holes() {
        return roles.keySet().stream().filter(CellRef::hole).toList();
    }

    /** Where the figures stand, for sentences: the subject's own first; all cells if there is no figure. */
    List<Place> figures() {
        List<Place> figures = new ArrayList<>();
        for (Role role : List.of(Role.OBSERVED, Role.INPUT)) {
            roles.forEach((cell, had) -> {
                if (had == role && cell.figure() && !cell.place().table()) {
                    figures.add(cell.place());
                }
            });
        }
        return figures.isEmpty() ? entries().stream().map(Evidence::place).toList() : figures;
    }

    /** The subject's own cells first, then inputs, then the required side. */
    List<Evidence> entries() {
        List<Evidence> entries = new ArrayList<>();
        for (Role role : List.of(Role.OBSERVED, Role.INPUT, Role.REQUIRED)) {
            roles.forEach((cell, had) -> {
                Evidence entry = cell.as(had);
                if (entry.role() == role) {
                    entries.add(entry);
                }
            });
        }
        return entries;
    }
}
