package org.junheng.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Mutant;
import org.junheng.model.Pack;
import org.junheng.model.PackFault;

/** Makes the mutants of a pack: of its own rules, functions and tables; what it inherits is its ancestors' to test. */
public final class Mutations {
    private final LoadedPack read;
    private final MutantReader reader;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutations(LoadedPack read, String language) {
        this.read = read;
        this.reader = new MutantReader(read, language);
    }

    /**
     * The mutants of the pack in a folder, in the order of its files.
     *
     * @throws PackFault if the pack cannot be used
     */
    public static List<Mutant> of(Path folder, String language) throws PackFault {
        return new Mutations(PackLoader.read(folder, language), language).all();
    }

    private List<Mutant> all() {
        Pack pack = read.pack();
        for (Map.Entry<SourceFile, PackageDescr> entry : read.trees().entrySet()) {
            if (pack.owns(entry.getKey().path())) {
                entry.getValue().getRules().forEach(rule -> rule(entry.getKey(), rule));
                entry.getValue().getFunctions().forEach(function -> function(entry.getKey(), function));
            }
        }
        mutants.addAll(new TableMutants(read).all());
        return mutants;
    }

    private void rule(SourceFile file, RuleDescr descr) {
        Optional<RuleDraft> draft = reader.draft(file, descr);
        if (draft.isEmpty()) {
            return;
        }
        Statements statements = reader.statements(file, descr);
        List<Change> changes = new ArrayList<>(ConditionChanges.of(file, descr));
        EquivalentVerb settled = new EquivalentVerb(read.vocabulary(), descr);
        changes.addAll(ConsequenceChanges.of(file, statements, settled::isSame));
        FieldSwaps swaps = new FieldSwaps(read.vocabulary(), file, statements);
        Patterns.of(descr).facts().forEach(pattern -> changes.addAll(swaps.of(pattern)));
        changes.forEach(change -> mutants.add(reader.mutant(file, descr, draft.get(), change)));
    }

    private void function(SourceFile file, FunctionDescr descr) {
        String text = file.text();
        int body = text.indexOf(descr.getBody(), Lines.offset(text, descr.getLine()));
        List<Change> changes =
                ConsequenceChanges.of(file, Statements.at(descr.getBody(), body), (judged, turned) -> false);
        FunctionMutants functions = new FunctionMutants(read, reader, file, descr);
        changes.forEach(change -> mutants.add(functions.mutant(change)));
    }
}
