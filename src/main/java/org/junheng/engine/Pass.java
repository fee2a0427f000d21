package org.junheng.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.model.Rule;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One firing of the rules over a county's facts. */
final class Pass {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);
    private static final Pattern RULE_NAME = Pattern.compile("Rule \"([^\"]+)\"");
    private static final String NULL_RESULTS = "drools.accumulateNullPropagation";

    private final Rulebook rulebook;
    private final Map<String, List<Row>> facts;
    private final Ledger ledger;
    private final List<Row> inserted = new ArrayList<>();

    Pass(Rulebook rulebook, Map<String, List<Row>> facts, Ledger ledger) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    /** All facts of the session at its end, derived ones included. */
    List<Row> rows() {
        return inserted;
    }

    /**
     * Fires all rules but some.
     *
     * @return the rule whose conditions failed, in which case nothing of this pass may be used
     */
    Optional<Rule> run(Set<Rule> without) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setProperty(NULL_RESULTS, "true");
        KieSession session = rulebook.base(without).newKieSession(configuration, null);
        try {
            session.setGlobal("judge", new Judge(rulebook, ledger, session));
            facts.values().stream().flatMap(Collection::stream).forEach(session::insert);
            session.fireAllRules();
            session.getObjects(Row.class::isInstance).forEach(fact -> inserted.add((Row) fact));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.debug("a condition failed", failure);
            return Optional.of(culprit(failure, without));
        } finally {
            session.dispose();
        }
    }

    private Rule culprit(RuntimeException failure, Set<Rule> without) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher named = RULE_NAME.matcher(String.valueOf(cause.getMessage()));
            while (named.find()) {
                Rule rule = rulebook.rule(named.group(1));
                if (rule != null && !without.contains(rule)) {
                    return rule;
                }
            }
        }
        throw failure;
    }
}
