package org.junheng.check.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.check.county.Progress;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.answer.MutantFate;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackCase;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Population;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.RuleGraph;
import org.junheng.model.text.Texts;
import org.junheng.pack.cases.CaseReader;
import org.junheng.pack.load.PackLoader;
import org.junheng.pack.mutant.Mutations;

/**
 * Puts every small fault into a pack, one at a time, and looks for a case that notices it.
 *
 * <p>All mutants are compiled as one text beside the rules as they are. Each is then judged in a small pack: itself and
 * what is needed for the criteria that its cases speak of.
 */
public final class MutationRun {
    private final Pack pack;
    private final List<PackCase> cases;
    private final List<Mutant> mutants;
    private final MutantRulebooks rulebooks;
    private final RuleGraph graph;
    private final Texts texts;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Set<PackCase>> watchful = new HashMap<>();
    private final Map<PackCase, Boolean> unchanged = new HashMap<>();

    private MutationRun(
            Pack pack, List<PackCase> cases, List<Mutant> mutants, MutantRulebooks rulebooks, String language) {
        this.pack = pack;
        this.cases = cases;
        this.mutants = rulebooks.mutants(mutants);
        this.rulebooks = rulebooks;
        this.graph = RuleGraph.of(pack);
        this.texts = Texts.of("check", language);
        pack.rules().forEach(rule -> rules.put(rule.title(), rule));
    }

    /**
     * Makes the mutants of a pack's own rules, functions and tables and compiles them.
     *
     * @param language of the pack's faults, {@code zh} or {@code en}
     * @throws PackFault if the pack or one of its cases cannot be used
     */
    public static MutationRun of(Path packFolder, String language) throws PackFault {
        Pack pack = PackLoader.load(packFolder, language);
        List<PackCase> cases = CaseReader.read(packFolder, pack, language);
        List<Mutant> mutants = Mutations.of(packFolder, language);
        return new MutationRun(pack, cases, mutants, MutantRulebooks.compile(pack, mutants, language), language);
    }

    /** In the order of the pack's files. */
    public List<Mutant> mutants() {
        return mutants;
    }

    /** What became of each mutant, in their order. */
    public List<MutantFate> judge(Progress progress) {
        List<MutantFate> fates = new ArrayList<>();
        for (Mutant mutant : mutants) {
            progress.begins(mutant.file() + ":" + mutant.line(), fates.size(), mutants.size());
            fates.add(new MutantFate(mutant, noticedBy(mutant)));
        }
        return fates;
    }

    private Optional<PackCase> noticedBy(Mutant mutant) {
        if (mutant.state() != Mutant.State.OPEN) {
            return Optional.empty();
        }
        List<Rule> changed = changed(mutant);
        Set<String> reached = reached(changed);
        Map<String, Rule> variants =
                mutant.variants().stream().collect(Collectors.toMap(Mutant.Variant::original, Mutant.Variant::changed));
        Map<Set<String>, Rulebook> prepared = new HashMap<>();
        Set<PackCase> first =
                watchful.computeIfAbsent(mutant.file() + changed.get(0).title(), place -> new LinkedHashSet<>());
        for (PackCase tested : inOrder(first, reached)) {
            PackCase narrowed = narrowed(tested, reached);
            Rulebook rulebook = prepared.computeIfAbsent(
                    Set.copyOf(narrowed.codes()), codes -> rulebooks.of(mutant, needed(variants, codes)));
            if (!CaseRun.judge(narrowed, rulebook, texts).passes() && passesUnchanged(narrowed)) {
                first.add(tested);
                return Optional.of(tested);
            }
        }
        return Optional.empty();
    }

    /** What cases call the work of some rules and of all that depend on it, the nearest first. */
    private Set<String> reached(List<Rule> changed) {
        Set<String> reached = graph.downstream(changed).stream()
                .map(this::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (changed.stream().anyMatch(this::looksUp)) {
            reached.add(PackCase.MISSING);
        }
        return reached;
    }

    /** Whether a rule asks a table, whose row may be found missing. */
    private boolean looksUp(Rule rule) {
        return rule.patterns().stream()
                .anyMatch(pattern -> pack.types().stream()
                        .anyMatch(type -> type.name().equals(pattern.type())
                                && type.table().isPresent()));
    }

    /** A case that does not come out on the pack as it is says nothing about a fault. */
    private boolean passesUnchanged(PackCase tested) {
        return unchanged.computeIfAbsent(tested, any -> {
            Rulebook rulebook = rulebooks.unchanged(needed(Map.of(), Set.copyOf(tested.codes())));
            return CaseRun.judge(tested, rulebook, texts).passes();
        });
    }

    /** What a case calls the work of a rule; empty if no case can see it. */
    private String code(Rule rule) {
        if (rule.inserts().contains("Exclusion")) {
            return PackCase.EXCLUSIONS;
        }
        return rule.inserts().stream().anyMatch(this::isCovered) ? PackCase.MISSING : rule.code();
    }

    /** Whether a sheet must have a row for every fact of a type. */
    private boolean isCovered(String type) {
        Population covers = new Population.Covers(type);
        return pack.types().stream().anyMatch(each -> each.populations().contains(covers));
    }

    /** The rules as they are whose work the mutant changes; for a table those that read it. */
    private List<Rule> changed(Mutant mutant) {
        if (mutant.table().isEmpty()) {
            return mutant.variants().stream()
                    .map(variant -> rules.get(variant.original()))
                    .toList();
        }
        Set<Rule> reading = pack.types().stream()
                .filter(type ->
                        type.table().filter(mutant.table().get().name()::equals).isPresent())
                .flatMap(type -> graph.readersOf(type.name()).stream())
                .collect(Collectors.toSet());
        return pack.rules().stream().filter(reading::contains).toList();
    }

    /** First the cases that noticed faults in the same place, then those that speak of the nearest criteria. */
    private Collection<PackCase> inOrder(Set<PackCase> first, Set<String> reached) {
        Set<PackCase> ordered = new LinkedHashSet<>(first);
        for (String code : reached) {
            cases.stream().filter(tested -> tested.codes().contains(code)).forEach(ordered::add);
        }
        return ordered;
    }

    /** A case as far as it speaks of criteria that a mutant can reach. */
    private static PackCase narrowed(PackCase tested, Set<String> reached) {
        return new PackCase(
                tested.pack(),
                tested.file(),
                tested.line(),
                tested.name(),
                tested.given(),
                tested.codes().stream().filter(reached::contains).toList(),
                tested.expectations().stream()
                        .filter(expectation -> reached.contains(expectation.code()))
                        .toList(),
                reached.contains(PackCase.EXCLUSIONS) ? tested.exclusions() : List.of(),
                reached.contains(PackCase.MISSING) ? tested.missing() : Map.of(),
                tested.day());
    }

    /** The rules that some criteria need, with the mutant's in the place of those they change. */
    private List<Rule> needed(Map<String, Rule> variants, Set<String> codes) {
        List<Rule> judging =
                pack.rules().stream().filter(rule -> codes.contains(code(rule))).toList();
        Set<Rule> needed = graph.upstream(judging);
        Set<Rule> read = graph.upstream(variants.values());
        return pack.rules().stream()
                .filter(rule -> needed.contains(rule) || read.contains(rule) || variants.containsKey(rule.title()))
                .map(rule -> variants.getOrDefault(rule.title(), rule))
                .toList();
    }
}
