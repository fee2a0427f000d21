package org.junheng.pack.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.junheng.model.pack.Rule.Use;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.rule.Conditions.OpenText;
import org.junheng.pack.text.RuleFaults;

/** Turns an aggregate into one whose functions know holes and which keeps the facts that it ran over. */
final class Accumulates {
    /** What the parser says comes out of one function, and of several. */
    private static final Set<String> RESULTS = Set.of("Object", "Object[]");

    private static final Map<String, String> FUNCTIONS = Map.of(
            "sum", "exactSum",
            "average", "exactAverage",
            "min", "exactMin",
            "max", "exactMax",
            "count", "exactCount",
            "balance", "exactBalance",
            "tally", "exactTally");

    private final Conditions conditions;
    private final Scope scope;
    private final RuleFaults faults;
    private final SourceFile file;

    Accumulates(Conditions conditions, Scope scope, RuleFaults faults, SourceFile file) {
        this.conditions = conditions;
        this.scope = scope;
        this.faults = faults;
        this.file = file;
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name);
    }

    String translate(PatternDescr result, AccumulateDescr accumulate) {
        int offset = Math.max(0, result.getStartCharacter());
        if (!result.getConstraint().getDescrs().isEmpty()) {
            faults.add(file, offset, "judgeAggregates");
        }
        if (!isPlain(result, accumulate)) {
            faults.add(file, offset, "notAllowed", "from accumulate");
        }
        Set<String> outside = new HashSet<>(scope.variables());
        List<OpenText> sources = sources(accumulate, offset);
        List<String> calls = new ArrayList<>();
        Map<String, ValueType> results = new java.util.LinkedHashMap<>();
        for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            calls.add(call(call, sources, results, offset));
        }
        sources.forEach(
                source -> calls.add(source.pattern().binding + " : contributors( " + source.pattern().variable + " )"));
        scope.variables().retainAll(outside);
        results.forEach(scope::bind);
        String body = sources.stream().map(OpenText::render).collect(Collectors.joining(" and "));
        return "accumulate( " + body + "; " + String.join(", ", calls) + " )";
    }

    /** Whether it is what is read here: nothing said of what comes out, and functions instead of steps of its own. */
    private static boolean isPlain(PatternDescr result, AccumulateDescr accumulate) {
        return result.getIdentifier() == null
                && RESULTS.contains(result.getObjectType())
                && !accumulate.getFunctions().isEmpty();
    }

    private List<OpenText> sources(AccumulateDescr accumulate, int offset) {
        List<OpenText> sources = new ArrayList<>();
        BaseDescr input = accumulate.getInput();
        List<? extends BaseDescr> parts = input instanceof AndDescr and ? and.getDescrs() : List.of(input);
        if (parts.size() > 1) {
            // the executable model hands such an aggregate a tuple in place of the bound value
            faults.add(file, offset, "aggregateOne");
        }
        for (BaseDescr part : parts) {
            if (part instanceof PatternDescr pattern && pattern.getSource() == null) {
                sources.add(conditions.open(pattern, Use.AGGREGATED, conditions.nextVariable()));
            } else {
                faults.add(file, offset, "notAllowed", "accumulate");
            }
        }
        return sources;
    }

    private String call(
            AccumulateFunctionCallDescr call, List<OpenText> sources, Map<String, ValueType> results, int offset) {
        String function = FUNCTIONS.get(call.getFunction());
        if (function == null || sources.isEmpty()) {
            faults.add(
                    file,
                    offset,
                    "unknownFunction",
                    call.getFunction(),
                    Nearest.to(call.getFunction(), FUNCTIONS.keySet()));
            results.put(String.valueOf(call.getBind()), ValueType.ANY);
            return "";
        }
        if (call.getBind() == null) {
            faults.add(file, offset, "unboundFunction", call.getFunction());
        }
        results.put(String.valueOf(call.getBind()), resultOf(call.getFunction()));
        return call.getBind() + " : " + function + "( " + argument(call, sources, offset) + " )";
    }

    private static ValueType resultOf(String function) {
        return switch (function) {
            case "balance" -> ValueType.BALANCE;
            case "tally" -> ValueType.TALLY;
            default -> ValueType.DECIMAL;
        };
    }

    private static boolean fits(ValueType type, String function) {
        return function.equals("tally")
                ? type.equals(ValueType.fact(Vocabulary.JUDGEMENT))
                : type.fits(ValueType.DECIMAL);
    }

    private String argument(AccumulateFunctionCallDescr call, List<OpenText> sources, int offset) {
        if (call.getFunction().equals("count")) {
            return sources.get(0).pattern().variable;
        }
        if (call.getFunction().equals("balance")) {
            return weighted(call, sources, offset);
        }
        String argument = call.getParams().length == 1 ? call.getParams()[0].strip() : "";
        Optional<ValueType> type = scope.variable(argument);
        if (type.isEmpty()) {
            faults.add(file, offset, "bindFirst", call.getFunction(), String.join(", ", call.getParams()));
        } else if (!fits(type.get(), call.getFunction())) {
            faults.add(
                    file,
                    offset,
                    call.getFunction().equals("tally") ? "talliesJudgements" : "sumsNumbers",
                    call.getFunction(),
                    argument);
        }
        return argument;
    }

    private String weighted(AccumulateFunctionCallDescr call, List<OpenText> sources, int offset) {
        String[] arguments = call.getParams();
        for (OpenText source : sources) {
            Map<String, String> figures = source.pattern().figures;
            if (arguments.length == 2
                    && figures.containsKey(arguments[0].strip())
                    && figures.containsKey(arguments[1].strip())) {
                String variable = conditions.nextVariable();
                source.constraints()
                        .add(variable + " : Exact.weigh( this, " + figures.get(arguments[0].strip()) + ", "
                                + figures.get(arguments[1].strip()) + " )");
                return variable;
            }
        }
        faults.add(file, offset, "balanceArguments");
        return "";
    }
}
