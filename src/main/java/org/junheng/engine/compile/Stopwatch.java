package org.junheng.engine.compile;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.model.answer.RunCost;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Rule;
import org.kie.api.runtime.KieSession;

/** What does a check cost, phase by phase and rule by rule? Adds up what all counties cost, from any thread. */
public final class Stopwatch {
    private final Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    private final Map<Rule, Spent> rules = new IdentityHashMap<>();
    private List<Rule> all = List.of();
    private long besides;
    private int passes;

    /** In the order in which a county goes through them; reading pauses while a row is bound. */
    public enum Phase {
        PACK,
        READING,
        BINDING,
        JUDGING,
        WRITING
    }

    /** What one rule has cost so far. */
    static final class Spent {
        long matches;
        long evaluating;
        long acting;
        long inserted;
        long judged;

        private void add(Spent more) {
            matches += more.matches;
            evaluating += more.evaluating;
            acting += more.acting;
            inserted += more.inserted;
            judged += more.judged;
        }

        private RunCost.OfRule of(Rule rule) {
            return new RunCost.OfRule(rule, matches, evaluating, acting, inserted, judged);
        }
    }

    public Stopwatch() {
        Stream.of(Phase.values()).forEach(phase -> phases.put(phase, 0L));
    }

    synchronized void begins(Pack pack) {
        all = pack.rules();
    }

    /** Adds the time since a moment, as {@link System#nanoTime} tells it, to a phase. */
    public void add(Phase phase, long since) {
        long now = System.nanoTime();
        synchronized (this) {
            phases.merge(phase, now - since, Long::sum);
        }
    }

    /** Adds the time since a moment to a phase that stands in the midst of another one. */
    public void add(Phase inner, Phase outer, long since) {
        long now = System.nanoTime();
        synchronized (this) {
            phases.merge(inner, now - since, Long::sum);
            phases.merge(outer, since - now, Long::sum);
        }
    }

    /** Listens to a session that holds its rows and has not fired. */
    public SessionCost listen(KieSession session) {
        return new SessionCost(this, session);
    }

    synchronized void add(Map<Rule, Spent> pass, long without) {
        pass.forEach((rule, more) ->
                rules.computeIfAbsent(rule, first -> new Spent()).add(more));
        besides += without;
        passes++;
    }

    public synchronized RunCost cost() {
        Map<String, Long> named = new LinkedHashMap<>();
        phases.forEach((phase, nanos) -> named.put(phase.name().toLowerCase(Locale.ROOT), nanos));
        List<RunCost.OfRule> matched = all.stream()
                .map(rule -> rules.getOrDefault(rule, new Spent()).of(rule))
                .filter(cost -> cost.matches() > 0)
                .sorted(Comparator.comparingLong(RunCost.OfRule::spent).reversed())
                .toList();
        return new RunCost(named, passes, matched, all.size() - matched.size(), besides);
    }
}
