package org.junheng.pack.lint;

import java.util.List;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.junheng.model.text.Nearest;
import org.junheng.pack.file.PackFiles;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.RuleFaults;

/** Is every criterion owned by an office that the pack knows? A misspelt one would answer for nothing. */
final class OfficeLint {
    private final Pack pack;
    private final PackFiles files;
    private final List<String> offices;
    private final RuleFaults faults;

    /** A check of one pack; nothing is checked if neither it nor its ancestors list their offices. */
    OfficeLint(Pack pack, PackFiles files, RuleFaults faults) {
        this.pack = pack;
        this.files = files;
        this.offices = files.manifest().offices();
        this.faults = faults;
    }

    void check() {
        pack.ownRules()
                .filter(Rule::isCriterion)
                .filter(rule -> !offices.isEmpty() && !offices.contains(rule.owner()))
                .forEach(this::unknown);
    }

    private void unknown(Rule rule) {
        SourceFile file = SourceFile.of(rule);
        int line = rule.lineOf("owner");
        List<String> named = offices.stream().filter(rule.owner()::contains).toList();
        if (named.size() > 1) {
            faults.addAt(file, line, 0, "lint.severalOffices", rule.owner(), named.get(0));
        } else {
            faults.addAt(file, line, 0, "lint.unknownOffice", rule.owner(), Nearest.to(rule.owner(), offices));
        }
    }
}
