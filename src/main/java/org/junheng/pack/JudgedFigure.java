package org.junheng.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.model.Rule;

/**
 * The columns that a criterion's figure is made of, and what its conditions already say about them.
 *
 * @param fields columns bound in the conditions and named in the figure
 * @param compared which of them the conditions compare
 */
record JudgedFigure(Rule rule, Set<String> fields, Set<String> compared) {
    private static final Pattern FIGURE = Pattern.compile("\\.measure\\((.*?)\\)\\s*\\.", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");
    private static final Pattern BINDING = Pattern.compile("(\\$[\\p{L}\\p{N}_]+) : ([\\p{L}\\p{N}_]+)(?=\\s*[,)])");

    static JudgedFigure of(Rule rule) {
        Map<String, String> bound = new HashMap<>();
        Matcher binding = BINDING.matcher(rule.condition());
        while (binding.find()) {
            bound.put(binding.group(1), binding.group(2));
        }
        Set<String> fields = new LinkedHashSet<>();
        Matcher figure = FIGURE.matcher(rule.consequence());
        while (figure.find()) {
            Matcher variable = VARIABLE.matcher(figure.group(1));
            while (variable.find()) {
                Optional.ofNullable(bound.get(variable.group())).ifPresent(fields::add);
            }
        }
        Set<String> selectors = rule.patterns().stream()
                .filter(pattern -> pattern.use() == Rule.Use.MATCHED)
                .flatMap(pattern -> pattern.selectors().stream())
                .collect(Collectors.toSet());
        Set<String> compared = fields.stream().filter(selectors::contains).collect(Collectors.toSet());
        return new JudgedFigure(rule, fields, compared);
    }

    /** Whether the conditions compare all that is judged, so that a case that misses or is blank cannot arise. */
    boolean isDecidedByConditions() {
        return !fields.isEmpty() && compared.equals(fields);
    }
}
