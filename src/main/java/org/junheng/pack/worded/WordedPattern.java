package org.junheng.pack.worded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.tree.Expression;

/** One pattern of a rule while it is put into words. */
final class WordedPattern {
    /** What a pattern says about its facts. */
    enum Role {
        MATCHED,
        AGGREGATED,
        EXISTS,
        ABSENT
    }

    final Role role;
    final String type;
    final String variable;

    /** How other patterns speak of its fact. */
    final String label;

    /** What its facts must meet, in the order written. */
    final List<Expression> constraints = new ArrayList<>();

    /** The figures that it gives names to. */
    final Map<String, Expression> figures = new LinkedHashMap<>();

    WordedPattern(Role role, String type, String variable, String label) {
        this.role = role;
        this.type = type;
        this.variable = variable;
        this.label = label;
    }
}
