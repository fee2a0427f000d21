package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.model.Rule;

/** The lines of a rule as they stand in its file. */
final class RuleLines {
    private static final String LAST = "end";

    private RuleLines() {}

    /** From the rule's first line to its {@code end}, each without the blanks around it; none if the file is gone. */
    static List<String> of(Path packFolder, Rule rule) {
        return written(packFolder, rule).stream().map(String::strip).toList();
    }

    /** The same with the blanks that the author set before them. */
    static List<String> written(Path packFolder, Rule rule) {
        Path file = packFolder
                .toAbsolutePath()
                .normalize()
                .resolveSibling(rule.place().file());
        List<String> lines = new ArrayList<>();
        try {
            List<String> all = Files.readAllLines(file);
            for (int i = rule.firstLine() - 1; i < all.size(); i++) {
                lines.add(all.get(i));
                if (all.get(i).strip().equals(LAST)) {
                    break;
                }
            }
        } catch (IOException gone) {
            return List.of();
        }
        return lines;
    }
}
