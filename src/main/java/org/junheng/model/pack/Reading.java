package org.junheng.model.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pack, and what is needed to read it again after an edit.
 *
 * @param aside the rules that gave way to others, or that a manifest switches off
 * @param plain for every file that holds nothing but rules, by its path, a hash of what they come from
 */
public record Reading(Pack pack, List<Rule> aside, Map<String, String> plain) {
    public Reading {
        aside = List.copyOf(aside);
        plain = Map.copyOf(plain);
    }

    /** The rules that were read from a file, as they stand in it, before they were put in layers. */
    public List<Rule> rulesOf(String file) {
        return Stream.concat(pack.rules().stream(), aside.stream())
                .filter(rule -> rule.place().file().equals(file))
                .sorted(Comparator.comparingInt(rule -> rule.tree().span().from()))
                .map(rule -> rule.withStratum(0))
                .toList();
    }
}
