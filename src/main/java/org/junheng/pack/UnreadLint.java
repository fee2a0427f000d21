package org.junheng.pack;

import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Is every variable that a rule binds read somewhere in it? One that is not was forgotten, or is a slip of another. */
final class UnreadLint {
    /** Begins the name of a variable that is bound so that nothing is judged while its column is blank. */
    private static final String MUST_BE_FILLED = "$须填";

    private final LoadedPack loaded;
    private final RuleFaults faults;

    UnreadLint(LoadedPack loaded, RuleFaults faults) {
        this.loaded = loaded;
        this.faults = faults;
    }

    /** A variable and where it is bound. */
    private record Binding(String variable, int offset) {}

    void check() {
        loaded.drafts().stream()
                .filter(draft -> loaded.pack().owns(draft.rule().place().file()))
                .forEach(this::check);
    }

    private void check(RuleDraft draft) {
        SourceFile file = loaded.files().source(draft.rule().place().file());
        Patterns patterns = Patterns.of(draft.tree());
        Set<String> read = read(draft, patterns);
        bindings(patterns, file.text()).stream()
                .filter(binding -> !read.contains(binding.variable()))
                .filter(binding -> !binding.variable().startsWith(MUST_BE_FILLED))
                .forEach(binding ->
                        faults.add(file, binding.offset(), "lint.unread", binding.variable(), MUST_BE_FILLED));
    }

    private static List<Binding> bindings(Patterns patterns, String text) {
        List<Binding> found = new ArrayList<>();
        for (PatternDescr pattern : patterns.facts()) {
            if (pattern.getIdentifier() != null) {
                found.add(new Binding(pattern.getIdentifier(), Math.max(0, pattern.getStartCharacter())));
            }
            Constraint.of(pattern).stream()
                    .filter(constraint -> !constraint.binding().isEmpty())
                    .forEach(constraint -> found.add(new Binding(constraint.binding(), constraint.from())));
        }
        for (AccumulateDescr aggregate : patterns.aggregates()) {
            for (AccumulateFunctionCallDescr call : aggregate.getFunctions()) {
                int inside = Math.max(0, aggregate.getStartCharacter());
                found.add(new Binding(call.getBind(), Math.max(inside, text.indexOf(call.getBind(), inside))));
            }
        }
        return found;
    }

    private static Set<String> read(RuleDraft draft, Patterns patterns) {
        Stream<String> compared = patterns.facts().stream()
                .flatMap(pattern -> Constraint.of(pattern).stream())
                .flatMap(constraint -> constraint.nodes().stream())
                .filter(NameExpr.class::isInstance)
                .map(name -> ((NameExpr) name).getNameAsString());
        Stream<String> aggregated = patterns.aggregates().stream()
                .flatMap(aggregate -> aggregate.getFunctions().stream())
                .flatMap(call -> Stream.of(call.getParams()))
                .map(String::strip);
        Stream<String> done = Statements.parse(draft.consequence()).getResult().stream()
                .flatMap(block -> block.findAll(NameExpr.class).stream())
                .map(NameExpr::getNameAsString);
        Set<String> read = new HashSet<>();
        Stream.of(compared, aggregated, done).flatMap(words -> words).forEach(read::add);
        return read;
    }
}
