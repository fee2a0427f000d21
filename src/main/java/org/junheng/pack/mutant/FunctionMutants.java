package org.junheng.pack.mutant;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.junheng.model.pack.Mutant;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.load.LoadedPack;
import org.junheng.pack.rule.FunctionReader;
import org.junheng.pack.text.DrlFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Expression.Call;
import org.junheng.tree.RuleTree;

/** Mutants of one function: the function under another name, and the rules that call it calling that. */
final class FunctionMutants {
    private final LoadedPack read;
    private final MutantReader reader;
    private final SourceFile file;
    private final FunctionDescr function;
    private int made;

    FunctionMutants(LoadedPack read, MutantReader reader, SourceFile file, FunctionDescr function) {
        this.read = read;
        this.reader = reader;
        this.file = file;
        this.function = function;
    }

    Mutant mutant(Change change) {
        made++;
        String name = function.getName() + "_" + made;
        Optional<Pack.Function> text = text(change, name);
        List<Mutant.Variant> variants = text.isEmpty() ? List.of() : variants(name);
        return new Mutant(
                change.kind(),
                file.path(),
                change.line(),
                change.before(),
                change.after(),
                variants.isEmpty() ? Mutant.State.REFUSED : Mutant.State.OPEN,
                variants,
                text.stream().toList(),
                Optional.empty());
    }

    private Optional<Pack.Function> text(Change change, String name) {
        RuleFaults faults = new RuleFaults("zh");
        SourceFile edited = new SourceFile(file.path(), Edit.apply(file.text(), change.edits()));
        Optional<FunctionDescr> changed = DrlFile.parse(edited, faults).map(PackageDescr::getFunctions).stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.getName().equals(function.getName()))
                .findFirst();
        changed.ifPresent(found -> found.setName(name));
        Optional<Pack.Function> executable =
                changed.map(found -> new FunctionReader(read.vocabulary(), faults).read(edited, found));
        return faults.all().isEmpty() ? executable : Optional.empty();
    }

    private List<Mutant.Variant> variants(String name) {
        return read.pack().rules().stream()
                .flatMap(rule -> variant(rule, name).stream())
                .toList();
    }

    private Optional<Mutant.Variant> variant(Rule rule, String name) {
        RuleTree tree = rule.tree();
        List<Edit> edits = tree.all(Call.class)
                .filter(call -> call.name().equals(function.getName()))
                .map(Call::nameSpan)
                .map(called -> new Edit(called.from(), called.to(), name))
                .toList();
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        SourceFile caller = new SourceFile(rule.place().file(), tree.span().text());
        SourceFile changed = MutantReader.changed(caller, tree, edits);
        return reader.parse(changed)
                .flatMap(descr -> reader.read(changed, descr, rule))
                .map(found -> new Mutant.Variant(rule.title(), found));
    }
}
