package org.junheng.tree;

import java.util.List;
import java.util.Optional;
import org.junheng.tree.Statement.Block;
import org.junheng.tree.Statement.Returned;

/** What does a function of a pack work out? */
public record FunctionTree(String name, List<String> parameters, Block does) {
    public FunctionTree {
        parameters = List.copyOf(parameters);
    }

    /** The one expression that it computes; empty if it does more than that. */
    public Optional<Expression> result() {
        return does.parts().size() == 1 && does.parts().get(0) instanceof Returned returned
                ? Optional.of(returned.value())
                : Optional.empty();
    }
}
