package org.junheng.pack;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.model.Mutant;
import org.junheng.model.Pack;

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
        List<Mutant.Variant> variants = new ArrayList<>();
        for (Map.Entry<SourceFile, PackageDescr> entry : read.trees().entrySet()) {
            for (RuleDescr rule : entry.getValue().getRules()) {
                List<Edit> edits = calls(entry.getKey(), rule, name);
                reader.draft(entry.getKey(), rule)
                        .filter(draft -> !edits.isEmpty())
                        .flatMap(draft -> variant(entry.getKey(), rule, draft, edits))
                        .ifPresent(variants::add);
            }
        }
        return variants;
    }

    private Optional<Mutant.Variant> variant(SourceFile caller, RuleDescr rule, RuleDraft draft, List<Edit> edits) {
        SourceFile changed = MutantReader.changed(caller, rule, edits);
        return reader.parse(changed)
                .flatMap(tree -> reader.read(changed, tree, draft))
                .map(found -> new Mutant.Variant(draft.rule().title(), found));
    }

    private List<Edit> calls(SourceFile caller, RuleDescr rule, String name) {
        Statements statements = reader.statements(caller, rule);
        List<Edit> edits = new ArrayList<>();
        statements.block().findAll(MethodCallExpr.class).stream()
                .filter(this::isCall)
                .map(call -> new Edit(
                        statements.spans().from(call.getName()),
                        statements.spans().to(call.getName()),
                        name))
                .forEach(edits::add);
        for (PatternDescr pattern : Patterns.of(rule).facts()) {
            Constraint.of(pattern).stream()
                    .filter(constraint -> constraint.nodes().stream().anyMatch(this::isCall))
                    .map(constraint -> constraint.edit(constraint.withAll(node -> rename(node, name))))
                    .forEach(edits::add);
        }
        return edits;
    }

    private boolean isCall(Node node) {
        return node instanceof MethodCallExpr call && call.getNameAsString().equals(function.getName());
    }

    private void rename(Node node, String name) {
        if (isCall(node)) {
            ((MethodCallExpr) node).setName(name);
        }
    }
}
