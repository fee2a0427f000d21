package org.junheng.model.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A pack as sentences.
 *
 * @param rules in pack order
 * @param retired the rules that the pack or an ancestor switches off
 */
public record WordedPack(Pack pack, List<WordedRule> rules, List<Retired> retired) {
    public WordedPack {
        rules = List.copyOf(rules);
        retired = List.copyOf(retired);
    }

    /** The derivations that rules rest on, directly and through others, in pack order. */
    public List<WordedRule> behind(List<WordedRule> shown) {
        Set<String> titles = new LinkedHashSet<>();
        List<WordedRule> open = new ArrayList<>(shown);
        while (!open.isEmpty()) {
            Set<String> fresh = new LinkedHashSet<>();
            open.forEach(each -> fresh.addAll(each.restsOn()));
            fresh.removeAll(titles);
            titles.addAll(fresh);
            open = new ArrayList<>(titled(fresh));
        }
        return titled(titles);
    }

    private List<WordedRule> titled(Set<String> titles) {
        return rules.stream()
                .filter(each -> titles.contains(each.rule().title()))
                .toList();
    }

    /** A rule that no longer judges, by which manifest and why. */
    public record Retired(Rule rule, String pack, String reason) {}
}
