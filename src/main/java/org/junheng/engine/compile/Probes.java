package org.junheng.engine.compile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.junheng.model.pack.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** The probes into some rules, run beside the rules themselves. */
public final class Probes extends DefaultAgendaEventListener {
    private final Map<Rule, ProbeCuts> cuts = new LinkedHashMap<>();
    private final Map<String, Probe> byName = new LinkedHashMap<>();
    private final ModelImpl model = new ModelImpl(ProbeCuts.PACKAGE);

    /** @param compiled the compiled rules by their name as compiled */
    public Probes(Collection<Rule> rules, Map<String, org.drools.model.Rule> compiled) {
        for (Rule rule : rules) {
            org.drools.model.Rule own = compiled.get(Ascii.name(rule.title()));
            cuts.put(rule, new ProbeCuts(own, rule.tree(), "probe" + cuts.size()));
        }
        cuts.values()
                .forEach(cut -> cut.probes().forEach((probing, probe) -> {
                    model.addRule(probing);
                    byName.put(probing.getName(), probe);
                }));
    }

    public Model model() {
        return model;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Probe probe = byName.get(event.getMatch().getRule().getName());
        if (probe != null) {
            probe.note(event.getMatch());
        }
    }

    /** The probes into a rule, in the order of its conditions. */
    public List<Probe> into(Rule rule) {
        ProbeCuts cut = cuts.get(rule);
        return cut == null
                ? List.of()
                : cut.probes().values().stream()
                        .filter(probe -> !cut.blockers().containsValue(probe))
                        .toList();
    }

    /** The probe that finds what stands against one condition of a rule. */
    public Probe blockers(Rule rule, int element) {
        return cuts.get(rule).blockers().get(element);
    }

    /** How many conditions of a rule are probed constraint by constraint. */
    int count() {
        return byName.size();
    }
}
