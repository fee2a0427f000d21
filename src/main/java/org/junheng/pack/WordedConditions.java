package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.junheng.model.FactType;
import org.junheng.model.Texts;
import org.junheng.pack.WordedPattern.Role;

/** Whom a rule takes and what its variables stand for, ready to be put into words. */
final class WordedConditions {
    private static final List<BinaryExpr.Operator> COMPARING = List.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final List<WordedPattern> patterns = new ArrayList<>();
    private final Map<String, Aggregated> aggregates = new LinkedHashMap<>();
    private final StringBuilder written = new StringBuilder();

    /** What a variable holds that an aggregate gave. */
    record Aggregated(WordedPattern over, String function, List<String> arguments) {}

    WordedConditions(RuleDraft draft, Vocabulary vocabulary, Texts texts) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        written.append(draft.consequence());
        draft.tree().getLhs().getDescrs().forEach(part -> read(part, Role.MATCHED));
    }

    List<WordedPattern> patterns() {
        return List.copyOf(patterns);
    }

    Optional<Aggregated> aggregate(String variable) {
        return Optional.ofNullable(aggregates.get(variable));
    }

    /** The pattern whose fact or figure a variable holds; those inside an aggregate are known only there. */
    Optional<WordedPattern> holder(String variable) {
        return patterns.stream()
                .filter(pattern -> pattern.role == Role.MATCHED)
                .filter(pattern -> pattern.variable.equals(variable) || pattern.figures.containsKey(variable))
                .findFirst();
    }

    /** Whether the rule names a variable more than once, so that it is better explained apart. */
    boolean isNamedOften(String variable) {
        Pattern name = Pattern.compile(Pattern.quote(variable) + "(?![\\p{L}\\p{N}_])");
        return name.matcher(written).results().count() > 1;
    }

    boolean isTable(String type) {
        return vocabulary.type(type).flatMap(FactType::table).isPresent();
    }

    private void read(BaseDescr part, Role role) {
        if (part instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            aggregate(accumulate);
        } else if (part instanceof PatternDescr pattern) {
            pattern(pattern, role);
        } else if (part instanceof ConditionalElementDescr several) {
            Role inside = part instanceof NotDescr ? Role.ABSENT : part instanceof ExistsDescr ? Role.EXISTS : role;
            several.getDescrs().forEach(child -> read((BaseDescr) child, inside));
        }
    }

    private void aggregate(AccumulateDescr accumulate) {
        if (accumulate.getInputPattern() == null) {
            return;
        }
        WordedPattern over = pattern(accumulate.getInputPattern(), Role.AGGREGATED);
        for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            aggregates.put(call.getBind(), new Aggregated(over, call.getFunction(), List.of(call.getParams())));
        }
    }

    private WordedPattern pattern(PatternDescr descr, Role role) {
        String variable = descr.getIdentifier() == null ? "" : descr.getIdentifier();
        WordedPattern pattern = new WordedPattern(role, descr.getObjectType(), variable, label(descr.getObjectType()));
        for (BaseDescr constraint : descr.getConstraint().getDescrs()) {
            take(pattern, Constraint.parse(((ExprConstraintDescr) constraint).getExpression()));
            written.append('\n').append(constraint.getText());
        }
        patterns.add(pattern);
        return pattern;
    }

    private static void take(WordedPattern pattern, DrlxExpression parsed) {
        Expression expression = parsed.getExpr();
        if (parsed.getBind() == null) {
            pattern.constraints.add(expression);
            return;
        }
        boolean selects = expression instanceof BinaryExpr binary && COMPARING.contains(binary.getOperator());
        if (selects) {
            pattern.constraints.add(expression);
        }
        pattern.figures.put(parsed.getBind().asString(), selects ? ((BinaryExpr) expression).getLeft() : expression);
    }

    private String label(String type) {
        boolean known =
                patterns.stream().anyMatch(pattern -> pattern.role == Role.MATCHED && pattern.type.equals(type));
        String name = vocabulary.type(type).isPresent() ? type : texts.get("type." + type);
        return known ? texts.get("another", name) : name;
    }
}
