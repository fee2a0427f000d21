package org.junheng.pack.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.tree.Condition.Aggregate;
import org.junheng.tree.Condition.Constraint;
import org.junheng.tree.Condition.Function;
import org.junheng.tree.Expression.Name;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Span;

/** Is every variable that a rule binds read somewhere in it? One that is not was forgotten, or is a slip of another. */
final class UnreadLint {
    /** Begins the name of a variable that is bound so that nothing is judged while its column is blank. */
    private static final String MUST_BE_FILLED = "$须填";

    private final Pack pack;
    private final RuleFaults faults;

    UnreadLint(Pack pack, RuleFaults faults) {
        this.pack = pack;
        this.faults = faults;
    }

    /** A variable and where it is bound. */
    private record Binding(String variable, int offset) {}

    void check() {
        pack.ownRules().forEach(this::check);
    }

    private void check(Rule rule) {
        SourceFile file = new SourceFile(rule.place().file(), rule.tree().span().text());
        Set<String> read = Stream.concat(
                        rule.tree().all(Name.class).map(Name::word),
                        functions(rule.tree()).flatMap(function -> function.arguments().stream()))
                .collect(Collectors.toSet());
        bindings(rule.tree())
                .filter(binding -> !binding.variable().isEmpty() && !read.contains(binding.variable()))
                .filter(binding -> !binding.variable().startsWith(MUST_BE_FILLED))
                .forEach(binding ->
                        faults.add(file, binding.offset(), "lint.unread", binding.variable(), MUST_BE_FILLED));
    }

    private static Stream<Function> functions(RuleTree rule) {
        return rule.all(Aggregate.class).flatMap(aggregate -> aggregate.functions().stream());
    }

    private static Stream<Binding> bindings(RuleTree rule) {
        Stream<Binding> facts = rule.patterns().stream()
                .map(pattern -> new Binding(pattern.variable(), pattern.span().from()));
        Stream<Binding> figures = rule.all(Constraint.class)
                .map(each -> new Binding(each.binding(), each.span().from()));
        Stream<Binding> results = rule.all(Aggregate.class).flatMap(UnreadLint::results);
        return Stream.of(facts, figures, results).flatMap(bindings -> bindings);
    }

    private static Stream<Binding> results(Aggregate aggregate) {
        Span span = aggregate.span();
        return aggregate.functions().stream()
                .map(Function::variable)
                .map(variable -> new Binding(variable, span.text().indexOf(variable, span.from())));
    }
}
