package org.junheng.engine.compile;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.judged.Judgement;
import org.junheng.model.pack.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** What do the rules cost in one session? */
public final class SessionCost extends DefaultAgendaEventListener {
    private final Stopwatch whole;
    private final Map<org.kie.api.definition.rule.Rule, Stopwatch.Spent> spent = new IdentityHashMap<>();
    private Stopwatch.Spent firing;
    private long moment;

    SessionCost(Stopwatch whole, KieSession session) {
        this.whole = whole;
        session.addEventListener(this);
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (firing != null && !(event.getObject() instanceof Judgement)) {
                    firing.inserted++;
                }
            }
        });
        moment = System.nanoTime();
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = spent.computeIfAbsent(event.getMatch().getRule(), first -> new Stopwatch.Spent());
        firing.matches++;
        firing.evaluating += lap();
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing.acting += lap();
        firing = null;
    }

    private long lap() {
        long before = moment;
        moment = System.nanoTime();
        return moment - before;
    }

    /**
     * The session has fired.
     *
     * @param judged the rule of each of its judgements
     */
    public void ends(Rulebook rulebook, List<Rule> judged) {
        long besides = lap();
        Map<Rule, Stopwatch.Spent> rules = new IdentityHashMap<>();
        for (Map.Entry<org.kie.api.definition.rule.Rule, Stopwatch.Spent> each : spent.entrySet()) {
            Rule rule = rulebook.rule(each.getKey().getName());
            if (rule == null) {
                besides += each.getValue().evaluating + each.getValue().acting;
            } else {
                rules.put(rule, each.getValue());
            }
        }
        judged.forEach(rule -> rules.computeIfAbsent(rule, first -> new Stopwatch.Spent()).judged++);
        whole.add(rules, besides);
    }
}
