package org.junheng.model.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.model.judged.Clause;
import org.junheng.tree.FunctionTree;

/**
 * A rule pack, checked and ready to be compiled.
 *
 * @param functions the pack's own
 * @param rules in pack order
 * @param selectors per fact type the fields that some rule compares, so that a blank there would hide the fact
 * @param notChecked what the pack says it does not look at
 * @param lineage ids of the packs whose files it is made of, the oldest ancestor's first, its own last
 * @param published what its rules are held against
 */
public record Pack(
        String id,
        String title,
        String sha256,
        List<FactType> types,
        List<Function> functions,
        List<Rule> rules,
        Map<String, Set<String>> selectors,
        List<Table> tables,
        List<Clause> clauses,
        List<String> notChecked,
        List<String> lineage,
        Published published) {
    /**
     * A function of a pack.
     *
     * @param code its executable text
     */
    public record Function(String code, FunctionTree tree) {}

    public Pack {
        types = List.copyOf(types);
        functions = List.copyOf(functions);
        rules = List.copyOf(rules);
        selectors = Map.copyOf(selectors);
        tables = List.copyOf(tables);
        clauses = List.copyOf(clauses);
        notChecked = List.copyOf(notChecked);
        lineage = List.copyOf(lineage);
    }

    /** Whether a file is the pack's own and not inherited; a path below the folder of packs. */
    public boolean owns(String path) {
        return path.startsWith(id + "/");
    }

    /** The rules that stand in the pack's own files; inherited ones are checked with the pack that wrote them. */
    public Stream<Rule> ownRules() {
        return rules.stream().filter(rule -> owns(rule.place().file()));
    }

    /** Per fact type the fields that some rule compares; what is only queried may be blank. */
    public static Map<String, Set<String>> selectorsOf(List<Rule> rules) {
        Map<String, Set<String>> selectors = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.kind() != Rule.Kind.QUERY)
                .flatMap(rule -> rule.patterns().stream())
                .forEach(pattern -> selectors
                        .computeIfAbsent(pattern.type(), type -> new LinkedHashSet<>())
                        .addAll(pattern.selectors()));
        return selectors;
    }

    /** The same pack with other rules, functions and tables. */
    public Pack with(List<Rule> otherRules, List<Function> otherFunctions, List<Table> otherTables) {
        return new Pack(
                id,
                title,
                sha256,
                types,
                otherFunctions,
                otherRules,
                selectorsOf(otherRules),
                otherTables,
                clauses,
                notChecked,
                lineage,
                published);
    }

    /** The same pack with something else to hold its rules against. */
    public Pack with(Published other) {
        return new Pack(
                id, title, sha256, types, functions, rules, selectors, tables, clauses, notChecked, lineage, other);
    }

    public boolean readsJudgements() {
        return rules.stream().anyMatch(Rule::readsJudgements);
    }
}
