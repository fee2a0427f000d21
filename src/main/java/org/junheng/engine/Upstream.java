package org.junheng.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junheng.model.Pack;
import org.junheng.model.Rule;

/** Which rules stand behind some criteria: those that make the facts they read, and so on. */
final class Upstream {
    private final Pack pack;

    Upstream(Pack pack) {
        this.pack = pack;
    }

    /** The criteria themselves and all rules behind them. */
    Collection<Rule> of(Set<String> codes) {
        Set<Rule> found = new LinkedHashSet<>();
        pack.rules().stream().filter(rule -> codes.contains(rule.code())).forEach(rule -> follow(rule, found));
        return found;
    }

    private void follow(Rule rule, Set<Rule> found) {
        if (found.add(rule)) {
            rule.patterns()
                    .forEach(pattern -> pack.rules().stream()
                            .filter(maker -> maker.inserts().contains(pattern.type()))
                            .forEach(maker -> follow(maker, found)));
        }
    }
}
