package org.junheng.model.pack;

import java.util.ArrayList;
import java.util.List;
import org.junheng.tree.Span;
import org.junheng.tree.Statement;

/**
 * A rule as its author wrote it.
 *
 * @param line number of its first line in its file
 * @param deciding numbers of the lines that judge, counted like {@code line}
 */
public record RuleText(String code, String file, int line, List<String> lines, List<Integer> deciding) {
    public static RuleText of(Rule rule) {
        Span span = rule.tree().span();
        int first = span.text().isEmpty() ? rule.firstLine() : span.line();
        List<Integer> deciding = new ArrayList<>();
        rule.tree().judgements().map(Statement.Judged::span).forEach(judged -> deciding.addAll(lines(judged)));
        return new RuleText(
                rule.code(),
                rule.place().file(),
                first,
                span.words().lines().toList(),
                deciding.stream().distinct().sorted().toList());
    }

    private static List<Integer> lines(Span span) {
        List<Integer> lines = new ArrayList<>();
        int first = span.line();
        for (int i = 0; i < span.words().lines().count(); i++) {
            lines.add(first + i);
        }
        return lines;
    }
}
