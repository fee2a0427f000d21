package org.junheng.pack;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.junheng.model.PackFault;
import org.junheng.model.WrittenPack;
import org.junheng.model.WrittenRule;
import org.junheng.model.WrittenRule.Constraint;
import org.junheng.model.WrittenRule.Element;
import org.junheng.model.WrittenRule.Function;
import org.junheng.model.WrittenRule.Pattern;

/** Reads rules as their authors wrote them, for showing why they judged; what is compiled is read elsewhere. */
public final class WrittenRules {
    private static final List<String> COMPARING = List.of("==", "!=", "<", "<=", ">", ">=");

    private final RuleFaults faults;
    private final Map<String, WrittenRule> rules = new LinkedHashMap<>();
    private final Map<String, WrittenPack.Function> functions = new LinkedHashMap<>();

    private WrittenRules(RuleFaults faults) {
        this.faults = faults;
    }

    /**
     * The rules of a pack and its ancestors.
     *
     * @throws PackFault if a file cannot be read
     */
    public static WrittenPack of(Path packFolder, String language) throws PackFault {
        WrittenRules writing = new WrittenRules(new RuleFaults(language));
        for (SourceFile file : PackFiles.read(packFolder, language).sources()) {
            DrlFile.parse(file, writing.faults).ifPresent(tree -> writing.read(file, tree));
        }
        return new WrittenPack(writing.rules, writing.functions);
    }

    private void read(SourceFile file, PackageDescr tree) {
        for (RuleDescr rule : tree.getRules()) {
            List<Element> elements = rule.getLhs().getDescrs().stream()
                    .map(element -> element((BaseDescr) element))
                    .toList();
            WrittenActs acts = new WrittenActs(ConsequenceText.of(file, rule, faults));
            rules.put(
                    WrittenPack.key(file.path(), rule.getLine()),
                    new WrittenRule(elements, acts.locals(), acts.acts()));
        }
        for (FunctionDescr function : tree.getFunctions()) {
            WrittenActs.result(function.getBody())
                    .ifPresent(result -> functions.put(
                            function.getName(), new WrittenPack.Function(function.getParameterNames(), result)));
        }
    }

    private static Element element(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate
                    ? aggregate(accumulate)
                    : new Element("", List.of(pattern(pattern)), List.of());
        }
        return new Element(form(part), patterns(part), List.of());
    }

    private static String form(BaseDescr part) {
        if (part instanceof NotDescr) {
            return "not";
        }
        if (part instanceof ExistsDescr) {
            return "exists";
        }
        return part instanceof OrDescr ? "or" : "and";
    }

    private static Element aggregate(AccumulateDescr accumulate) {
        List<Function> functions = accumulate.getFunctions().stream()
                .map(call -> new Function(
                        String.valueOf(call.getBind()),
                        call.getFunction(),
                        List.of(call.getParams()).stream().map(String::strip).toList()))
                .toList();
        return new Element("accumulate", patterns(accumulate.getInput()), functions);
    }

    private static List<Pattern> patterns(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return List.of(pattern(pattern));
        }
        List<Pattern> inside = new ArrayList<>();
        if (part instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(child -> inside.addAll(patterns((BaseDescr) child)));
        }
        return inside;
    }

    private static Pattern pattern(PatternDescr descr) {
        return new Pattern(
                Optional.ofNullable(descr.getIdentifier()).orElse(""),
                descr.getObjectType(),
                descr.getConstraint().getDescrs().stream()
                        .map(constraint -> constraint(((BaseDescr) constraint).getText()))
                        .toList());
    }

    private static Constraint constraint(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        DrlxExpression parsed = DrlxParser.parseExpression(DrlxParser.buildDrlxParserWithArguments(List.of()), written);
        if (parsed.getBind() == null) {
            return new Constraint(text, "", "", true);
        }
        Expression figure = parsed.getExpr();
        boolean test = figure instanceof BinaryExpr binary
                && COMPARING.contains(binary.getOperator().asString());
        String named = text.substring(text.indexOf(':') + 1).strip();
        String bound = test ? named.split("==|!=|<=?|>=?")[0].strip() : named;
        return new Constraint(text, parsed.getBind().asString(), bound, test);
    }
}
