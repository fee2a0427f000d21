package org.junheng.pack.rule;

import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.junheng.pack.text.Tokens;
import org.junheng.tree.Annotation;
import org.junheng.tree.Condition;
import org.junheng.tree.Condition.Form;
import org.junheng.tree.Expression;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Span;

/** What does a rule say? Made once of what the parser found, for all who ask afterwards. */
final class TreeReader {
    private final String text;
    private final Map<BaseDescr, Condition.Constraint> constraints;

    /** @param constraints of the rule, which has been read without faults */
    TreeReader(String text, Map<BaseDescr, Condition.Constraint> constraints) {
        this.text = text;
        this.constraints = constraints;
    }

    RuleTree read(RuleDescr rule, ConsequenceText body, BlockStmt block) {
        return new RuleTree(
                span(rule), annotations(text, start(rule)), conditions(rule.getLhs()), StatementReader.of(body, block));
    }

    private List<Condition> conditions(ConditionalElementDescr several) {
        return several.getDescrs().stream()
                .map(part -> condition((BaseDescr) part))
                .toList();
    }

    private Condition condition(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate
                    ? new Condition.Aggregate(span(part), over(accumulate.getInput()), functions(accumulate))
                    : pattern(pattern);
        }
        return new Condition.Group(span(part), form(part), conditions((ConditionalElementDescr) part));
    }

    private Condition over(BaseDescr input) {
        boolean one = input instanceof ConditionalElementDescr several
                && several.getDescrs().size() == 1;
        return condition(
                one ? (BaseDescr) ((ConditionalElementDescr) input).getDescrs().get(0) : input);
    }

    private static Form form(BaseDescr part) {
        if (part instanceof NotDescr) {
            return Form.NOT;
        }
        if (part instanceof ExistsDescr) {
            return Form.EXISTS;
        }
        if (part instanceof ForallDescr) {
            return Form.FORALL;
        }
        return part instanceof OrDescr ? Form.OR : Form.AND;
    }

    private static List<Condition.Function> functions(AccumulateDescr accumulate) {
        return accumulate.getFunctions().stream()
                .map(call -> new Condition.Function(
                        call.getBind(),
                        call.getFunction(),
                        List.of(call.getParams()).stream().map(String::strip).toList()))
                .toList();
    }

    private Condition.Pattern pattern(PatternDescr pattern) {
        List<Condition.Constraint> asked = pattern.getConstraint().getDescrs().stream()
                .map(constraints::get)
                .toList();
        String variable = Optional.ofNullable(pattern.getIdentifier()).orElse("");
        return new Condition.Pattern(span(pattern), variable, pattern.getObjectType(), asked);
    }

    /** @param from offset in the file at which the constraint begins */
    static Condition.Constraint constraint(String text, int from, DrlxExpression parsed) {
        Tokens tokens = new Tokens(text, from);
        String binding = "";
        if (parsed.getBind() != null) {
            binding = tokens.next().words();
            tokens.next();
        }
        Expression expression = new ExpressionReader(text, tokens.end()).read(parsed.getExpr());
        return new Condition.Constraint(new Span(text, from, expression.span().to()), binding, expression);
    }

    /** The parser counts the blanks after a part to it, and the mark that ends the facts of an aggregate. */
    private Span span(BaseDescr part) {
        String words = text.substring(start(part), Math.min(text.length(), part.getEndCharacter() + 1))
                .stripTrailing();
        int end = words.endsWith(";") ? words.length() - 1 : words.length();
        return new Span(text, start(part), start(part) + end);
    }

    private static int start(BaseDescr part) {
        return Math.max(0, part.getStartCharacter());
    }

    /** The annotations of the rule that begins at an offset; the parser does not tell where they stand. */
    static List<Annotation> annotations(String text, int rule) {
        Tokens tokens = new Tokens(text, rule);
        tokens.next();
        tokens.next();
        List<Annotation> annotations = new ArrayList<>();
        int from = tokens.begin();
        while (tokens.take("@")) {
            String word = tokens.next().words();
            List<Span> values = tokens.take("(") ? values(tokens) : List.of();
            annotations.add(new Annotation(new Span(text, from, tokens.end()), word, values));
            from = tokens.begin();
        }
        return annotations;
    }

    private static List<Span> values(Tokens tokens) {
        List<Span> values = new ArrayList<>();
        while (!tokens.take(")") && !tokens.take(";")) {
            if (tokens.take(",") || tokens.take("{") || tokens.take("}")) {
                continue;
            }
            Span value = tokens.at('"') ? tokens.next() : tokens.upTo(",{})");
            boolean quoted = value.words().startsWith("\"");
            values.add(quoted ? value.with(value.from() + 1, value.to() - 1) : value);
        }
        return values;
    }
}
