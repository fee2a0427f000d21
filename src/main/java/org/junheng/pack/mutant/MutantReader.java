package org.junheng.pack.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Rule;
import org.junheng.model.pack.Rule.PatternUse;
import org.junheng.model.pack.RuleGraph;
import org.junheng.pack.declared.Exclusions;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.rule.RuleReader;
import org.junheng.pack.text.DrlFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Condition.Pattern;
import org.junheng.tree.RuleTree;

/** Reads a rule with a fault put into its text the way the pack itself is read. */
final class MutantReader {
    private final LoadedPack read;
    private final String language;
    private int made;

    MutantReader(LoadedPack read, String language) {
        this.read = read;
        this.language = language;
    }

    Mutant mutant(SourceFile file, Rule original, Change change) {
        if (change.same()) {
            return mutant(file, change, Mutant.State.SAME, List.of());
        }
        SourceFile changed = changed(file, original.tree(), change.edits());
        Optional<Rule> rule = parse(changed).flatMap(tree -> read(changed, tree, original));
        if (rule.isEmpty()) {
            return mutant(file, change, Mutant.State.REFUSED, List.of());
        }
        if (isSame(original, rule.get(), change) || isOnlyScopeLeftOut(original, rule.get())) {
            return mutant(file, change, Mutant.State.SAME, List.of());
        }
        Mutant.Variant variant = new Mutant.Variant(original.title(), rule.get());
        return mutant(file, change, Mutant.State.OPEN, List.of(variant));
    }

    private static Mutant mutant(SourceFile file, Change change, Mutant.State state, List<Mutant.Variant> variants) {
        return new Mutant(
                change.kind(),
                file.path(),
                change.line(),
                change.before(),
                change.after(),
                state,
                variants,
                List.of(),
                Optional.empty());
    }

    private static boolean isSame(Rule original, Rule changed, Change change) {
        return change.kind() == Mutant.Kind.FIELDS
                && NormalForm.of(original.tree()).equals(NormalForm.of(changed.tree()));
    }

    /** Where a pack leaves everybody out of one and the same thing, it makes no difference to name that thing. */
    private boolean isOnlyScopeLeftOut(Rule original, Rule changed) {
        List<Pattern> before = original.tree().patterns();
        List<Pattern> after = changed.tree().patterns();
        List<Integer> differing = IntStream.range(0, Math.min(before.size(), after.size()))
                .filter(i -> !before.get(i).equals(after.get(i)))
                .boxed()
                .toList();
        return Exclusions.of(read.pack().rules()).scopes().size() == 1
                && changed.consequence().equals(original.consequence())
                && before.size() == after.size()
                && differing.size() == 1
                && isScopeLeftOut(before.get(differing.get(0)), after.get(differing.get(0)));
    }

    private static boolean isScopeLeftOut(Pattern before, Pattern after) {
        return before.type().equals(Vocabulary.EXCLUSION)
                && before.parts().size() == 2
                && before.parts().subList(0, 1).equals(after.parts())
                && before.parts().get(1).names().equals(List.of(Exclusions.SCOPE));
    }

    /** A file that holds nothing but one rule with some edits, on the lines where it stands. */
    static SourceFile changed(SourceFile file, RuleTree rule, List<Edit> edits) {
        int from = rule.span().from();
        String own = Edit.apply(
                rule.span().words(),
                edits.stream().map(edit -> edit.moved(-from)).toList());
        return new SourceFile(file.path(), "\n".repeat(rule.span().line() - 1) + own);
    }

    Optional<RuleDescr> parse(SourceFile changed) {
        return DrlFile.parse(changed, new RuleFaults(language)).map(PackageDescr::getRules).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** The rule under a title of its own and in its stratum; empty if a pack with it could not be loaded. */
    Optional<Rule> read(SourceFile file, RuleDescr descr, Rule original) {
        RuleFaults faults = new RuleFaults(language);
        String area = read.files().manifest().areaOf(file);
        Optional<Rule> draft = new RuleReader(read.vocabulary(), faults, file, area).read(descr);
        if (draft.isEmpty() || !faults.all().isEmpty()) {
            return Optional.empty();
        }
        made++;
        String title = original.title() + " #" + made;
        return stratum(draft.get(), original)
                .map(stratum -> draft.get().withStratum(stratum).withTitle(title));
    }

    private Optional<Integer> stratum(Rule draft, Rule original) {
        int known =
                read.pack().rules().get(read.pack().rules().indexOf(original)).stratum();
        if (reads(draft).equals(reads(original))) {
            return Optional.of(known);
        }
        List<Rule> rules = new ArrayList<>(read.pack().rules());
        rules.set(read.pack().rules().indexOf(original), draft);
        RuleGraph graph = RuleGraph.of(rules, read.pack().types());
        return graph.circle().isEmpty() ? Optional.of(graph.layer(draft)) : Optional.empty();
    }

    /** What the order of firing follows from. */
    private static List<Map.Entry<String, List<String>>> reads(Rule draft) {
        return draft.patterns().stream()
                .map(pattern -> Map.entry(pattern.type(), asked(pattern)))
                .toList();
    }

    private static List<String> asked(PatternUse pattern) {
        return pattern.type().equals(Vocabulary.JUDGEMENT) ? pattern.selectors() : List.of();
    }
}
