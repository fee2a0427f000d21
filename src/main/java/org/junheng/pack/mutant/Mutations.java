package org.junheng.pack.mutant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.load.PackLoader;
import org.junheng.tree.RuleTree;

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
                read.pack().rules().stream()
                        .filter(rule ->
                                rule.place().file().equals(entry.getKey().path()))
                        .sorted(Comparator.comparing(rule -> rule.firstLine()))
                        .forEach(rule -> rule(entry.getKey(), rule));
                entry.getValue().getFunctions().forEach(function -> function(entry.getKey(), function));
            }
        }
        mutants.addAll(new TableMutants(read).all());
        return mutants;
    }

    private void rule(SourceFile file, Rule rule) {
        RuleTree tree = rule.tree();
        List<Change> changes = new ArrayList<>(ConditionChanges.of(tree));
        changes.addAll(ExpressionChanges.of(tree.does(), new EquivalentVerb(read.vocabulary(), tree)::isSame));
        changes.addAll(new FieldSwaps(read.vocabulary(), tree).all());
        changes.forEach(change -> mutants.add(reader.mutant(file, rule, change)));
    }

    private void function(SourceFile file, FunctionDescr descr) {
        FunctionMutants functions = new FunctionMutants(read, reader, file, descr);
        read.pack().functions().stream()
                .map(Pack.Function::tree)
                .filter(function -> function.name().equals(descr.getName()))
                .flatMap(function -> ExpressionChanges.of(function.does(), (judged, turned) -> false).stream())
                .forEach(change -> mutants.add(functions.mutant(change)));
    }
}
