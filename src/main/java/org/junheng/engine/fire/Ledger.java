package org.junheng.engine.fire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.fact.CellRef;
import org.junheng.engine.fact.EvidenceSet;
import org.junheng.engine.fact.Problems;
import org.junheng.engine.fact.Row;
import org.junheng.engine.open.Holes;
import org.junheng.engine.open.Stock;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.pack.Rule;
import org.junheng.model.sheet.Place;

/** Keeps everything that one pass over a county brings: judgements, exclusions, problems, and what may be besides. */
public final class Ledger {
    private final Problems problems;
    private final Sentences sentences;
    private final Stock stock;
    private final Holes holes;
    private final Trail trail;
    private final Map<String, List<CellRef>> undecided;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final Map<Judgement, EvidenceSet> evidence;
    private final Set<String> ids = new HashSet<>();

    /** A judgement with its rule and the position of its subject. */
    public record Entry(Rule rule, long order, Judgement judgement) {}

    /**
     * @param trail keeps how everything came about
     * @param undecided by the id of a judgement, the cells of which another reading would judge otherwise
     */
    public Ledger(
            Problems problems, Sentences sentences, Stock stock, Trail trail, Map<String, List<CellRef>> undecided) {
        this(problems, sentences, stock, trail, undecided, new IdentityHashMap<>());
    }

    private Ledger(
            Problems problems,
            Sentences sentences,
            Stock stock,
            Trail trail,
            Map<String, List<CellRef>> undecided,
            Map<Judgement, EvidenceSet> evidence) {
        this.problems = problems;
        this.sentences = sentences;
        this.stock = stock;
        this.holes = new Holes(stock);
        this.trail = trail;
        this.undecided = undecided;
        this.evidence = evidence;
    }

    /** A ledger that knows what this one knows and keeps what comes to itself. */
    public Ledger apart() {
        return new Ledger(problems.copy(), sentences, stock.copy(), trail, undecided, evidence);
    }

    Trail trail() {
        return trail;
    }

    public Stock stock() {
        return stock;
    }

    public Holes holes() {
        return holes;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Problems problems() {
        return problems;
    }

    /** What a judgement rests on. */
    public EvidenceSet evidenceOf(Judgement judgement) {
        return evidence.getOrDefault(judgement, new EvidenceSet());
    }

    /** Whether a rule has judged an item of a subject. */
    boolean isJudged(Rule rule, Subject subject, String item) {
        return ids.contains(Sentences.id(rule, subject, item));
    }

    Judgement book(Firing match, Draft draft) {
        String id = Sentences.id(match.rule(), draft.subject().origin().subject(), draft.item());
        Firing firing = undecided.containsKey(id) ? match.with(undecided.get(id)) : match;
        Optional<Draft> certain = Certain.of(firing, draft).filter(known -> !undecided.containsKey(id));
        Verdict verdict = certain.flatMap(Draft::met)
                .map(met -> met ? Verdict.MET : Verdict.NOT_MET)
                .orElse(Verdict.UNDETERMINED);
        Judgement judgement = sentences.judgement(id, firing, certain.orElse(draft), verdict);
        trail.note(judgement, firing, draft.act());
        return keep(firing.rule(), draft.subject(), firing.evidence(), judgement);
    }

    public Judgement error(Rule rule, Row subject, EvidenceSet behind, Throwable reason) {
        return keep(rule, subject, behind, sentences.error(rule, subject, behind, reason));
    }

    private Judgement keep(Rule rule, Row subject, EvidenceSet behind, Judgement judgement) {
        entries.add(new Entry(rule, subject.origin().order(), judgement));
        evidence.put(judgement, behind);
        ids.add(judgement.id());
        return judgement;
    }

    /** Takes over a judgement made apart. */
    public void adopt(Entry entry) {
        entries.add(entry);
    }

    /** In workbook order of the subjects. */
    public List<Exclusion> exclusionsInOrder() {
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
                firing.evidence().gathered(),
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
