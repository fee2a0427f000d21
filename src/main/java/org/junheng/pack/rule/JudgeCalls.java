package org.junheng.pack.rule;

import com.github.javaparser.Position;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.pack.FactType;
import org.junheng.model.text.Nearest;
import org.junheng.pack.declared.Measures;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.text.PlainWords;

/** The two things a rule may do besides computing: judge, and insert facts. */
public final class JudgeCalls {
    /** Tells a shortfall in things; it decides nothing. */
    public static final String COUNTING = "counting";

    static final String EXCLUDE = "exclude";

    /** Fewest and most arguments of each word of a judgement. */
    private static final Map<String, int[]> WORDS = Map.ofEntries(
            Map.entry("that", new int[] {1, 1}),
            Map.entry("item", new int[] {1, 1}),
            Map.entry(Measures.WORD, new int[] {1, 3}),
            Map.entry("worth", new int[] {1, 1}),
            Map.entry(COUNTING, new int[] {4, 4}),
            Map.entry("atLeast", new int[] {1, 1}),
            Map.entry("atMost", new int[] {1, 1}),
            Map.entry("moreThan", new int[] {1, 1}),
            Map.entry("lessThan", new int[] {1, 1}),
            Map.entry("equalTo", new int[] {1, 1}),
            Map.entry("between", new int[] {2, 2}),
            Map.entry("oneOf", new int[] {1, 99}),
            Map.entry("holds", new int[] {0, 0}));

    private static final List<String> VERBS =
            List.of("atLeast", "atMost", "moreThan", "lessThan", "equalTo", "between", "oneOf", "holds");

    private static final String FIRST = "that";

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final ConsequenceExpressions expressions;
    private final List<String> inserts = new ArrayList<>();
    private Optional<Position> judges = Optional.empty();
    private String subject = "";
    private String measure = "";
    private int acts;

    JudgeCalls(Vocabulary vocabulary, Scope scope, ConsequenceExpressions expressions) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.expressions = expressions;
    }

    List<String> inserts() {
        return List.copyOf(inserts);
    }

    /** Where the first judgement begins, empty for rules that judge nothing. */
    Optional<Position> judges() {
        return judges;
    }

    String subject() {
        return subject;
    }

    String measure() {
        return measure;
    }

    String call(MethodCallExpr call) {
        if (call.getScope().isEmpty() && call.getNameAsString().equals("insert")) {
            return insert(call);
        }
        if (isJudge(call.getScope()) && call.getNameAsString().equals(EXCLUDE)) {
            return exclude(call);
        }
        if (!speaksToJudge(call)) {
            return expressions.refused(call).code();
        }
        if (!VERBS.contains(call.getNameAsString())) {
            unknownVerb(call, VERBS);
            return "";
        }
        boolean complete = complete(call);
        String chain = chain(call);
        if (complete) {
            new VerdictTypes(expressions).check(call);
        }
        return chain;
    }

    /** A figure alone has no name unless it is a column's. */
    private boolean complete(MethodCallExpr verb) {
        Measures.of(scope.patterns(), vocabulary).complete(verb);
        Optional<Expression> nameless = Measures.call(verb)
                .filter(measure -> measure.getArguments().size() == 1)
                .map(measure -> measure.getArgument(0));
        nameless.ifPresent(figure -> expressions.fault(figure, "measureNoColumn", expressions.written(figure)));
        return nameless.isEmpty();
    }

    private void unknownVerb(MethodCallExpr call, Collection<String> known) {
        String word = call.getNameAsString();
        Optional<String> meant = PlainWords.verb(word);
        if (meant.isPresent()) {
            expressions.faultAtWord(call, "verbInWords", word, meant.get());
        } else {
            expressions.faultAtWord(call, "unknownVerb", word, Nearest.to(word, known));
        }
    }

    private static boolean speaksToJudge(MethodCallExpr call) {
        Optional<Expression> owner = call.getScope();
        while (owner.filter(MethodCallExpr.class::isInstance).isPresent()) {
            owner = ((MethodCallExpr) owner.get()).getScope();
        }
        return isJudge(owner);
    }

    private static boolean isJudge(Optional<Expression> owner) {
        return owner.filter(name -> name instanceof NameExpr named
                        && named.getNameAsString().equals("judge"))
                .isPresent();
    }

    private String insert(MethodCallExpr call) {
        if (call.getArguments().size() != 1 || !(call.getArgument(0) instanceof ObjectCreationExpr created)) {
            expressions.fault(call, "insertNew");
            return "";
        }
        String name = created.getTypeAsString();
        Optional<FactType> type = vocabulary.type(name);
        if (type.filter(FactType::isDerived).isEmpty()) {
            String key = type.isPresent() ? "insertsRow" : "unknownType";
            expressions.fault(created, key, name, vocabulary.nearestType(name));
            return "";
        }
        int fields = type.get().fields().size();
        int given = created.getArguments().size();
        if (given != fields) {
            expressions.fault(created, "wrongArguments", name, fields, given);
        }
        inserts.add(name);
        return next() + ".insert( new " + name + arguments(created.getArguments()) + " )";
    }

    private String exclude(MethodCallExpr call) {
        if (call.getArguments().size() != 3) {
            expressions.fault(
                    call, "wrongArguments", EXCLUDE, 3, call.getArguments().size());
        }
        inserts.add(Vocabulary.EXCLUSION);
        return next() + ".exclude" + arguments(call.getArguments());
    }

    /** What a rule does is numbered, so that it can be told afterwards which of it was done. */
    private String next() {
        return "judge.at( " + acts++ + " )";
    }

    private String arguments(List<Expression> arguments) {
        return arguments.stream()
                .map(argument -> expressions.emit(argument).code())
                .collect(Collectors.joining(", ", "( ", " )"));
    }

    private String chain(MethodCallExpr call) {
        String name = call.getNameAsString();
        int[] bounds = WORDS.get(name);
        if (bounds == null) {
            unknownVerb(call, WORDS.keySet());
            return "";
        }
        checkArguments(call, bounds);
        note(call);
        if (isJudge(call.getScope())) {
            if (!name.equals(FIRST)) {
                expressions.fault(call, "startWithJudge");
            }
            return next() + "." + name + arguments(call.getArguments());
        }
        if (call.getScope().filter(MethodCallExpr.class::isInstance).isEmpty()) {
            expressions.fault(call, "startWithJudge");
            return "";
        }
        return chain((MethodCallExpr) call.getScope().get()) + "." + name + arguments(call.getArguments());
    }

    private void checkArguments(MethodCallExpr call, int[] bounds) {
        String name = call.getNameAsString();
        int given = call.getArguments().size();
        if (given < bounds[0] || given > bounds[1]) {
            expressions.faultAtWord(call, "wrongArguments", name, bounds[0], given);
        }
    }

    private void note(MethodCallExpr call) {
        if (call.getArguments().isEmpty()) {
            return;
        }
        Expression first = call.getArgument(0);
        if (call.getNameAsString().equals("that")) {
            judges = judges.or(() -> call.getBegin());
            subject = first instanceof NameExpr name ? name.getNameAsString() : "";
            boolean unknown =
                    first instanceof NameExpr && scope.variable(subject).isEmpty();
            if (!unknown && scope.patternOf(subject).isEmpty()) {
                expressions.fault(call, "judgeFacts");
            }
        }
        boolean measures = call.getNameAsString().equals(Measures.WORD);
        boolean names = call.getNameAsString().equals("item") || measures && measure.isEmpty();
        if (names && first instanceof StringLiteralExpr literal) {
            measure = literal.asString();
        }
    }
}
