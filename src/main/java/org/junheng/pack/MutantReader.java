package org.junheng.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Mutant;
import org.junheng.model.Rule;
import org.junheng.model.Rule.PatternUse;

/** Reads a rule with a fault put into its text the way the pack itself is read. */
final class MutantReader {
    private static final Pattern EXCLUDED = Pattern.compile("\\.exclude\\( [^,]+, (\"[^\"]*\")");
    private static final Pattern LEFT_OUT = Pattern.compile("Exclusion\\( fact == [^,]+(, scope == \"[^\"]*\") \\)");

    private final LoadedPack read;
    private final String language;
    private int made;

    MutantReader(LoadedPack read, String language) {
        this.read = read;
        this.language = language;
    }

    /** The draft of a rule; empty if the pack does not use it, since a rule of the same code stands for it. */
    Optional<RuleDraft> draft(SourceFile file, RuleDescr descr) {
        return read.drafts().stream()
                .filter(draft -> draft.rule().title().equals(descr.getName()))
                .filter(draft -> draft.rule().place().file().equals(file.path()))
                .findFirst();
    }

    Statements statements(SourceFile file, RuleDescr descr) {
        ConsequenceText text = ConsequenceText.of(file, descr, new RuleFaults(language));
        return Statements.at(text.body(), text.offset());
    }

    Mutant mutant(SourceFile file, RuleDescr descr, RuleDraft original, Change change) {
        SourceFile changed = changed(file, descr, change.edits());
        Optional<RuleDescr> parsed = parse(changed);
        if (change.same()
                || parsed.isPresent()
                        && change.kind() == Mutant.Kind.FIELDS
                        && isSame(file, descr, changed, parsed.get())) {
            return mutant(file, change, Mutant.State.SAME, List.of());
        }
        Optional<Rule> rule = parsed.flatMap(tree -> read(changed, tree, original));
        if (rule.filter(found -> isOnlyScopeLeftOut(original.rule(), found)).isPresent()) {
            return mutant(file, change, Mutant.State.SAME, List.of());
        }
        return rule.map(found -> mutant(
                        file,
                        change,
                        Mutant.State.OPEN,
                        List.of(new Mutant.Variant(original.rule().title(), found))))
                .orElseGet(() -> mutant(file, change, Mutant.State.REFUSED, List.of()));
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

    private boolean isSame(SourceFile file, RuleDescr descr, SourceFile changed, RuleDescr other) {
        return NormalForm.of(descr, statements(file, descr)).equals(NormalForm.of(other, statements(changed, other)));
    }

    /** Where a pack leaves everybody out of one and the same thing, it makes no difference to name that thing. */
    private boolean isOnlyScopeLeftOut(Rule original, Rule changed) {
        Set<String> scopes = new HashSet<>();
        for (Rule rule : read.pack().rules()) {
            EXCLUDED.matcher(rule.consequence()).results().forEach(found -> scopes.add(found.group(1)));
        }
        String named = ", scope == " + String.join("", scopes);
        return scopes.size() == 1
                && changed.consequence().equals(original.consequence())
                && LEFT_OUT.matcher(original.condition())
                        .results()
                        .map(found -> new StringBuilder(original.condition())
                                .replace(found.start(1), found.end(1), "")
                                .toString())
                        .anyMatch(condition ->
                                original.condition().contains(named) && condition.equals(changed.condition()));
    }

    /** A file that holds nothing but one rule with some edits, on the lines where it stands. */
    static SourceFile changed(SourceFile file, RuleDescr descr, List<Edit> edits) {
        int from = Math.max(0, descr.getStartCharacter());
        int to = Math.min(file.text().length(), descr.getEndCharacter() + 1);
        String own = Edit.apply(
                file.text().substring(from, to),
                edits.stream().map(edit -> edit.moved(-from)).toList());
        return new SourceFile(file.path(), "\n".repeat(Lines.line(file.text(), from) - 1) + own);
    }

    Optional<RuleDescr> parse(SourceFile changed) {
        return DrlFile.parse(changed, new RuleFaults(language)).map(PackageDescr::getRules).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** The rule under a title of its own and in its stratum; empty if a pack with it could not be loaded. */
    Optional<Rule> read(SourceFile file, RuleDescr descr, RuleDraft original) {
        RuleFaults faults = new RuleFaults(language);
        String area = read.files().manifest().areaOf(file);
        RuleDraft draft = new RuleReader(read.vocabulary(), faults, file, area).read(descr);
        if (!faults.all().isEmpty()) {
            return Optional.empty();
        }
        made++;
        String title = original.rule().title() + " #" + made;
        return stratum(draft, original)
                .map(stratum -> draft.rule().withStratum(stratum).withTitle(title));
    }

    private Optional<Integer> stratum(RuleDraft draft, RuleDraft original) {
        int known = read.pack().rules().get(read.drafts().indexOf(original)).stratum();
        if (reads(draft).equals(reads(original))) {
            return Optional.of(known);
        }
        List<RuleDraft> drafts = new ArrayList<>(read.drafts());
        int place = drafts.indexOf(original);
        drafts.set(place, draft);
        Strata strata = new Strata(drafts);
        return strata.circle().isPresent()
                ? Optional.empty()
                : Optional.of(strata.assigned().get(place).stratum());
    }

    /** What the order of firing follows from. */
    private static List<Map.Entry<String, List<String>>> reads(RuleDraft draft) {
        return draft.rule().patterns().stream()
                .map(pattern -> Map.entry(pattern.type(), asked(pattern)))
                .toList();
    }

    private static List<String> asked(PatternUse pattern) {
        return pattern.type().equals(Vocabulary.JUDGEMENT) ? pattern.selectors() : List.of();
    }
}
