package org.junheng.pack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.FunctionDescr;
import org.junheng.model.pack.Pack;
import org.junheng.pack.declared.Scope;
import org.junheng.pack.declared.ValueType;
import org.junheng.pack.declared.Vocabulary;
import org.junheng.pack.declared.Vocabulary.PackFunction;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Words;
import org.junheng.tree.FunctionTree;
import org.junheng.tree.RuleTree;
import org.junheng.tree.Statement;

/** Reads the pack's own functions; each may call those that stand before it, so that none can call itself. */
public final class FunctionReader {
    private static final Map<String, ValueType> TYPES = Map.of(
            "BigDecimal", ValueType.DECIMAL,
            "String", ValueType.TEXT,
            "Boolean", ValueType.FLAG,
            "LocalDate", ValueType.DATE);

    private final Vocabulary vocabulary;
    private final RuleFaults faults;

    public FunctionReader(Vocabulary vocabulary, RuleFaults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    public Pack.Function read(SourceFile file, FunctionDescr descr) {
        List<String> parameters = new ArrayList<>();
        List<ValueType> types = new ArrayList<>();
        Scope scope = new Scope();
        for (int i = 0; i < descr.getParameterNames().size(); i++) {
            String word = descr.getParameterTypes().get(i);
            String name = descr.getParameterNames().get(i);
            types.add(type(file, descr, word));
            scope.bind(name, types.get(i));
            parameters.add(word + " " + name);
        }
        ValueType result = type(file, descr, descr.getReturnType());
        ConsequenceText text = ConsequenceText.of(file, descr, faults);
        Consequences consequences = new Consequences(vocabulary, scope, text, true);
        int before = faults.count();
        String body = consequences.translate();
        if (Expressions.isFunction(descr.getName()) || Accumulates.isFunction(descr.getName())) {
            faults.addAt(file, descr.getLine(), 0, "redefined", descr.getName());
        }
        vocabulary.define(new PackFunction(descr.getName(), result, types));
        String code = "function " + descr.getReturnType() + " " + descr.getName() + "( " + String.join(", ", parameters)
                + " ) { " + body + " }";
        Statement.Block does = faults.count() > before
                ? RuleTree.unread(List.of()).does()
                : StatementReader.of(text, consequences.block().orElseThrow());
        return new Pack.Function(code, new FunctionTree(descr.getName(), descr.getParameterNames(), does));
    }

    private ValueType type(SourceFile file, FunctionDescr descr, String word) {
        ValueType type = TYPES.get(word);
        if (type == null || !Words.isName(descr.getName())) {
            faults.addAt(file, descr.getLine(), 0, "localType", word);
            return ValueType.ANY;
        }
        return type;
    }
}
