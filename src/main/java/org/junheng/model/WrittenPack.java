package org.junheng.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a pack in their authors' own words.
 *
 * @param rules by file and first line, such as {@code pack/file.drl:7}
 * @param functions by name
 */
public record WrittenPack(Map<String, WrittenRule> rules, Map<String, Function> functions) {
    public WrittenPack {
        rules = Map.copyOf(rules);
        functions = Map.copyOf(functions);
    }

    /**
     * A function that does nothing but compute one expression.
     *
     * @param parameters names in order
     */
    public record Function(List<String> parameters, String expression) {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    /** The words of a rule; empty if it is not one of this pack. */
    public Optional<WrittenRule> of(Rule rule) {
        return Optional.ofNullable(rules.get(key(rule.place().file(), rule.firstLine())));
    }

    /** How a rule is found. */
    public static String key(String file, int firstLine) {
        return file + ":" + firstLine;
    }
}
