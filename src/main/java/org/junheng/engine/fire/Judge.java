package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.compile.Settling;
import org.junheng.engine.fact.Blank;
import org.junheng.engine.fact.Row;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What rules speak to: it knows which match is firing, so that no author has to pass rule, clause or cells.
 *
 * <p>Public because compiled rules call it; one per session.
 */
public final class Judge implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final Rulebook rulebook;
    private final Ledger ledger;
    private final DerivedFacts derived;
    private final Conjectures conjectures;
    private final KieSession session;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<org.kie.api.definition.rule.Rule, Variables> known = new IdentityHashMap<>();
    private Firing firing;
    private int act;

    /** A judgement of a match whose facts may not match; it stays open, unless one that is known takes its place. */
    private record Waiting(Firing firing, Draft draft) {}

    /** @param rules of which it is asked whom they may match besides */
    Judge(Rulebook rulebook, Collection<Rule> rules, Ledger ledger, KieSession session) {
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.session = session;
        this.derived = new DerivedFacts(rulebook, ledger, session);
        this.conjectures = new Conjectures(rules, ledger);
    }

    /** A match begins to fire. */
    public void begins(RuleContext context) {
        Match match = context.getMatch();
        Variables variables = known.computeIfAbsent(
                context.getRule(), rule -> new Variables(rulebook.rule(rule.getName()), match.getDeclarationIds()));
        variables.matched();
        firing = Firing.of(variables, match, ledger);
        conjectures.note(firing);
        drafts.clear();
        act = 0;
    }

    @Override
    public void settled(int stratum) {
        waiting.forEach(open -> bookOpen(open.firing(), open.draft()));
        waiting.clear();
        conjectures.of(stratum, (rule, tuples) -> {
            if (rule.isCriterion()) {
                new OpenSubjects(rule, ledger).of(tuples).forEach(this::bookOpen);
            } else {
                tuples.forEach(tuple -> derived.supposeAll(
                        rule, tuple, Firing.of(rule, tuple, ledger).evidence()));
            }
        });
    }

    private void bookOpen(Firing open) {
        bookOpen(open, unjudged(open.rule(), open.subject().orElseThrow(), 0));
    }

    /** What a subject was judged for in another match may be judged again in this one: that stays a supposition. */
    private void bookOpen(Firing open, Draft draft) {
        if (ledger.isJudged(open.rule(), draft.subject().origin().subject(), draft.item())) {
            new OpenSubjects(open.rule(), ledger).suppose(open, draft.subject());
        } else {
            book(open.rule(), ledger.book(open, draft));
        }
    }

    /** The number of what a match does next, among all that its rule can do. */
    public Judge at(int number) {
        act = number;
        return this;
    }

    int act() {
        return act;
    }

    public JudgementChain that(Object subject) {
        return new JudgementChain(this, (Row) Blank.refuse(subject));
    }

    void state(Draft draft) {
        drafts.add(draft);
    }

    /** Keeps a subject out of a population, with the reason. */
    public void exclude(Object subject, String scope, String reason) {
        if (firing.isUndecided()) {
            return;
        }
        if (!firing.doubts().any()) {
            Object exclusion = ledger.exclude(firing, act, (Row) Blank.refuse(subject), scope, reason);
            ledger.stock().add(exclusion);
            session.insert(exclusion);
        } else {
            derived.cannotBeKnown(firing);
        }
    }

    public void insert(Object fact) {
        if (!firing.isUndecided()) {
            derived.insert(firing, act, (Row) fact);
        }
    }

    /** The numbers that a rule tells behind a rate do not give it, so that they are left out. */
    void countedOtherwise(String what) {
        Rule rule = firing.rule();
        ledger.problems()
                .remark(
                        Problem.Kind.COUNTED_OTHERWISE,
                        Optional.empty(),
                        rule.code(),
                        "countedOtherwise",
                        rule.title(),
                        what,
                        rule.place().file(),
                        rule.place().line());
    }

    /** What the match did has failed half-way. */
    public void failed(RuntimeException reason) {
        drafts.clear();
        boolean blank = reason instanceof Blank || firing.isBlank();
        if (!blank) {
            LOG.debug("rule {} failed", firing.rule().title(), reason);
        }
        if (firing.rule().kind() == Rule.Kind.DERIVATION) {
            derivationFailed(blank, reason);
            return;
        }
        Row subject = firing.subject().orElseThrow();
        if (blank) {
            drafts.add(unjudged(firing.rule(), subject, act));
        } else {
            book(firing.rule(), ledger.error(firing.rule(), subject, firing.evidence(), reason));
        }
    }

    private void derivationFailed(boolean blank, RuntimeException reason) {
        derived.cannotBeKnown(firing);
        if (blank) {
            String title = firing.rule().title();
            ledger.problem(Problem.Kind.DERIVATION_BLANK, firing, "derivationBlank", title);
        } else {
            ledger.ruleFailed(firing, reason);
        }
    }

    private static Draft unjudged(Rule rule, Row subject, int act) {
        return new Draft(
                subject,
                rule.measure(),
                null,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                act,
                false);
    }

    /** The match has fired. */
    public void ends() {
        if (firing.isUndecided()) {
            undecided();
        }
        boolean waits = firing.doubts().whether() && firing.rule().isCriterion();
        for (Draft draft : drafts) {
            if (waits) {
                waiting.add(new Waiting(firing, draft));
            } else {
                book(firing.rule(), ledger.book(firing, draft));
            }
        }
        drafts.clear();
    }

    /** What it might have done besides stays open. */
    private void undecided() {
        Rule rule = firing.rule();
        if (rule.kind() == Rule.Kind.DERIVATION) {
            derived.cannotBeKnown(firing);
        } else if (drafts.stream().noneMatch(draft -> draft.item().equals(rule.measure()))) {
            waiting.add(new Waiting(firing, unjudged(rule, firing.subject().orElseThrow(), 0)));
        }
    }

    private void book(Rule rule, Judgement judgement) {
        if (rulebook.readsJudgements() && rule.isHeard()) {
            ledger.stock().add(judgement);
            session.insert(judgement);
        }
    }
}
