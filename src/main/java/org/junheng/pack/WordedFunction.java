package org.junheng.pack;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.FunctionDescr;

/**
 * A function of a pack as far as it can be read out where it is called.
 *
 * @param result what it works out; none if it takes more than one step
 */
record WordedFunction(List<String> parameters, Optional<Expression> result) {
    static Map<String, WordedFunction> of(List<FunctionDescr> functions) {
        Map<String, WordedFunction> worded = new LinkedHashMap<>();
        functions.forEach(function -> worded.put(
                function.getName(), new WordedFunction(function.getParameterNames(), result(function.getBody()))));
        return worded;
    }

    private static Optional<Expression> result(String body) {
        return Statements.parse(body)
                .getResult()
                .filter(block -> block.getStatements().size() == 1)
                .flatMap(WordedFunction::returned);
    }

    private static Optional<Expression> returned(BlockStmt block) {
        return block.getStatement(0) instanceof ReturnStmt end ? end.getExpression() : Optional.empty();
    }
}
