package org.junheng.pack.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.Pack;
import org.junheng.pack.cases.NewRule;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Is every clause that rules are said to check cited by one, and every cited clause said to be checked by rules? */
final class ClauseLint {
    private static final String FILE = "clauses.csv";

    private final Path folder;
    private final Pack pack;
    private final RuleFaults faults;

    ClauseLint(Path folder, Pack pack, RuleFaults faults) {
        this.folder = folder;
        this.pack = pack;
        this.faults = faults;
    }

    void check() {
        List<String> lines = lines();
        Set<String> cited =
                pack.rules().stream().flatMap(rule -> rule.basis().stream()).collect(Collectors.toSet());
        for (Clause clause : pack.clauses()) {
            int line = line(lines, clause.id());
            if (line > 0 && NewRule.isUnfilled(clause.document() + clause.article() + clause.text())) {
                faults.addAt(new SourceFile(pack.id() + "/" + FILE, ""), line, 0, "lint.unfilledClause", clause.id());
            }
            boolean byRule = clause.how() == Clause.How.RULE;
            if (line == 0 || byRule == cited.contains(clause.id())) {
                continue;
            }
            String key = byRule ? "lint.clauseWithoutRule" : "lint.clauseWithRule";
            faults.addAt(
                    new SourceFile(pack.id() + "/" + FILE, ""),
                    line,
                    0,
                    key,
                    clause.id(),
                    clause.how().json());
        }
    }

    /** 0 for a clause of an ancestor, which is checked with the ancestor. */
    private static int line(List<String> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(id + ",") || lines.get(i).startsWith("\"" + id + "\",")) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(folder.resolve(FILE));
        } catch (IOException none) {
            return List.of();
        }
    }
}
