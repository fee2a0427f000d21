package org.junheng.pack;

import java.util.List;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Is every criterion owned by an office that the pack knows? A misspelt one would answer for nothing. */
final class OfficeLint {
    private final Pack pack;
    private final List<String> offices;
    private final RuleFaults faults;

    /**
     * A check of one pack.
     *
     * @param offices those that pack.yaml lists, the ancestors' included; nothing is checked against an empty list
     */
    OfficeLint(Pack pack, List<String> offices, RuleFaults faults) {
        this.pack = pack;
        this.offices = offices;
        this.faults = faults;
    }

    void check() {
        Lint.own(pack)
                .filter(Rule::isCriterion)
                .filter(rule -> !offices.isEmpty() && !offices.contains(rule.owner()))
                .forEach(rule -> faults.addAt(
                        Lint.file(rule),
                        rule.firstLine(),
                        0,
                        "lint.unknownOffice",
                        rule.owner(),
                        Nearest.to(rule.owner(), offices)));
    }
}
