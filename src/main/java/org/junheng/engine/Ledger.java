package org.junheng.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Exclusion;
import org.junheng.model.Judgement;
import org.junheng.model.Place;
import org.junheng.model.Problem;
import org.junheng.model.Rule;
import org.junheng.model.Verdict;

/** Keeps everything that one pass over a county brings: judgements, exclusions, problems and holes. */
final class Ledger {
    private final Problems problems;
    private final Sentences sentences;
    private final Holes holes;
    private final Trail trail;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final Map<Judgement, List<CellRef>> cells;

    /** A judgement with its rule and the position of its subject. */
    record Entry(Rule rule, long order, Judgement judgement) {}

    /** @param trail keeps how everything came about */
    Ledger(Problems problems, Sentences sentences, List<Rule> rules, Trail trail) {
        this(problems, sentences, new Holes(rules), trail, new IdentityHashMap<>());
    }

    private Ledger(
            Problems problems, Sentences sentences, Holes holes, Trail trail, Map<Judgement, List<CellRef>> cells) {
        this.problems = problems;
        this.sentences = sentences;
        this.holes = holes;
        this.trail = trail;
        this.cells = cells;
    }

    /** A ledger that knows what this one knows and keeps what comes to itself. */
    Ledger apart() {
        return new Ledger(problems.copy(), sentences, holes.copy(), trail, cells);
    }

    Trail trail() {
        return trail;
    }

    Holes holes() {
        return holes;
    }

    List<Entry> entries() {
        return entries;
    }

    Problems problems() {
        return problems;
    }

    List<CellRef> cellsOf(Judgement judgement) {
        return cells.getOrDefault(judgement, List.of());
    }

    Judgement book(Firing firing, Draft draft) {
        boolean known = !firing.isBlank() && draft.met().isPresent();
        Verdict verdict = known ? (draft.met().get() ? Verdict.MET : Verdict.NOT_MET) : Verdict.UNDETERMINED;
        Judgement judgement = sentences.judgement(firing, draft, verdict);
        trail.note(judgement, firing, draft.act());
        return keep(firing.rule(), draft.subject(), firing.evidence(), judgement);
    }

    Judgement error(Rule rule, Row subject, EvidenceSet evidence, Throwable reason) {
        return keep(rule, subject, evidence, sentences.error(rule, subject, evidence, reason));
    }

    private Judgement keep(Rule rule, Row subject, EvidenceSet evidence, Judgement judgement) {
        entries.add(new Entry(rule, subject.origin().order(), judgement));
        cells.put(judgement, evidence.cells());
        return judgement;
    }

    /** Takes over a judgement made apart. */
    void adopt(Entry entry) {
        entries.add(entry);
    }

    /** In workbook order of the subjects. */
    List<Exclusion> exclusionsInOrder() {
        return exclusions.stream()
                .sorted(Comparator.comparingLong((Exclusion exclusion) ->
                                ((Row) exclusion.fact()).origin().order())
                        .thenComparing(exclusion -> exclusion.subject().key())
                        .thenComparing(Exclusion::scope)
                        .thenComparing(Exclusion::reason))
                .toList();
    }

    Exclusion exclude(Firing firing, int act, Row subject, String scope, String reason) {
        Exclusion exclusion = new Exclusion(
                subject.origin().subject(),
                scope,
                reason,
                firing.rule().basis(),
                firing.evidence().entries(),
                subject);
        trail.note(exclusion, firing, act);
        exclusions.add(exclusion);
        return exclusion;
    }

    /** A derivation failed on one match. */
    void ruleFailed(Firing firing, Throwable reason) {
        Rule rule = firing.rule();
        problem(
                Problem.Kind.RULE_ERROR,
                firing,
                "derivationFailed",
                rule.title(),
                rule.place().file(),
                rule.place().line(),
                sentences.reason(reason));
    }

    void problem(Problem.Kind kind, Firing firing, String key, Object... values) {
        List<CellRef> shown = firing.evidence().holes().isEmpty()
                ? firing.evidence().cells()
                : firing.evidence().holes();
        Optional<Place> place = shown.stream().findFirst().map(CellRef::place);
        String value = shown.stream().findFirst().map(CellRef::shown).orElse("");
        problems.add(kind, place, value, key, values);
    }
}
