package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.compile.SessionCost;
import org.junheng.model.pack.Rule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One firing of some rules over facts. */
public final class Pass {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);
    private static final String NULL_RESULTS = "drools.accumulateNullPropagation";

    private final Rulebook rulebook;
    private final Collection<?> facts;
    private final Collection<Rule> asked;
    private final Ledger ledger;
    private final List<Object> inserted = new ArrayList<>();

    /** @param asked the rules of which it is asked whom they may match besides */
    public Pass(Rulebook rulebook, Collection<?> facts, Collection<Rule> asked, Ledger ledger) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.asked = asked;
        this.ledger = ledger;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** All facts of the session at its end: rows, derived facts, exclusions and judgements. */
    public List<Object> facts() {
        return inserted;
    }

    /**
     * Fires the rules.
     *
     * @return the failure of a rule's conditions, in which case nothing of this pass may be used
     */
    public Optional<RuntimeException> run(KieBase rules) {
        return run(rules, Optional.empty());
    }

    /** @param listener hears every match */
    public Optional<RuntimeException> run(KieBase rules, Optional<AgendaEventListener> listener) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setProperty(NULL_RESULTS, "true");
        KieSession session = rules.newKieSession(configuration, null);
        try {
            session.setGlobal("judge", new Judge(rulebook, asked, ledger, session));
            listener.ifPresent(session::addEventListener);
            facts.forEach(ledger.stock()::add);
            facts.forEach(session::insert);
            Optional<SessionCost> cost = rulebook.watch().map(watch -> watch.listen(session));
            session.fireAllRules();
            cost.ifPresent(each -> each.ends(
                    rulebook, ledger.entries().stream().map(Ledger.Entry::rule).toList()));
            inserted.addAll(session.getObjects());
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.debug("a condition failed", failure);
            return Optional.of(failure);
        } finally {
            session.dispose();
        }
    }
}
