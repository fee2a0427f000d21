package org.junheng.check.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.Rule;

/** The lines of a rule as they stand in its file. */
public final class RuleLines {
    private RuleLines() {}

    /**
     * The rule's lines among all lines of its file.
     *
     * @return from the rule's first line to its {@code end}, each without the blanks around it
     */
    public static List<String> of(List<String> file, Rule rule) {
        return written(file, rule).stream().map(String::strip).toList();
    }

    /** From the rule's first line to its {@code end}, each without the blanks around it; none if the file is gone. */
    public static List<String> of(Path packFolder, Rule rule) {
        return written(packFolder, rule).stream().map(String::strip).toList();
    }

    /** The same with the blanks that the author set before them. */
    public static List<String> written(Path packFolder, Rule rule) {
        Path file = packFolder
                .toAbsolutePath()
                .normalize()
                .resolveSibling(rule.place().file());
        try {
            return written(Files.readAllLines(file), rule);
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static List<String> written(List<String> file, Rule rule) {
        int from = Math.min(file.size(), rule.firstLine() - 1);
        long count = rule.tree().span().words().lines().count();
        return file.subList(from, (int) Math.min(file.size(), from + count));
    }
}
