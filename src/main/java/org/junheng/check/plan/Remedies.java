package org.junheng.check.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.plan.Fix;

/** What is the smallest change that satisfies a finding, and what comes along with it? */
final class Remedies {
    /** Of the ways that satisfy, so many are followed up to what else they do. */
    private static final int MOST_FOLLOWED = 8;

    private final Bench bench;
    private final Judged base;
    private final Attempts attempts;
    private final Agreement agreement;
    private final Siblings siblings;
    private final Moves moves;
    private final Levelling levelling;

    Remedies(Bench bench, Judged base, Grid grid, Attempts attempts) {
        this.bench = bench;
        this.base = base;
        this.attempts = attempts;
        this.agreement = new Agreement(bench, grid, attempts, base);
        this.siblings = new Siblings(grid, attempts);
        this.moves = new Moves(grid, attempts, bench.workbook());
        this.levelling = new Levelling(bench, attempts);
    }

    /** One way that satisfies. */
    private record Found(Edits edits, int rank, Optional<BigDecimal> cost) {}

    /** The outcome of one way with all that comes along. */
    private record Tried(Found found, Agreement.Agreed agreed, List<String> breaks) {
        int harm() {
            return breaks.size() + (agreed.clean() ? 0 : 1);
        }
    }

    /** @param number of the finding among all, which gives new rows their place */
    Remedy of(Judgement finding, int number) {
        if (Levelling.isOne(finding)) {
            return levelled(finding);
        }
        List<Found> found = new ArrayList<>(ways(finding, Edits.NONE));
        if (found.isEmpty()) {
            found.addAll(rows(finding, number));
        }
        if (!found.isEmpty()) {
            return remedy(finding, best(found, finding), finding.verdict() != Verdict.UNDETERMINED);
        }
        List<String> unmet =
                finding.restsOn().stream().filter(id -> !base.isMet(id)).toList();
        return unmet.isEmpty() ? Remedy.none(finding) : Remedy.following(finding, unmet);
    }

    private Remedy levelled(Judgement over) {
        Optional<Levelling.Levelled> found = levelling.of(over);
        if (found.isEmpty()) {
            return Remedy.none(over);
        }
        Found one = new Found(found.get().edits(), 0, moves.cost(found.get().edits()));
        return remedy(over, best(List.of(one), over), found.get().proved());
    }

    /** What more must change besides some cells, so that a judgement that is still short is met. */
    Optional<Edits> more(Judgement finding, Edits before) {
        if (Levelling.isOne(finding)) {
            return Optional.empty();
        }
        return ways(finding, before).stream().findFirst().map(Found::edits);
    }

    private List<Found> ways(Judgement finding, Edits before) {
        Search search = new Search(bench, finding, before);
        List<Found> found = new ArrayList<>();
        for (Attempt attempt : attempts.of(finding)) {
            search.least(attempt).ifPresent(edits -> found.add(new Found(edits, attempt.rank(), moves.cost(edits))));
        }
        found.sort(Comparator.comparingInt(Found::rank));
        return cheapestFirst(found);
    }

    /** Where two have a price the cheaper one comes first; the places of the others stay. */
    private static List<Found> cheapestFirst(List<Found> ranked) {
        List<Found> priced = ranked.stream()
                .filter(one -> one.cost().isPresent())
                .sorted(Comparator.comparing(one -> one.cost().get()))
                .toList();
        List<Found> ordered = new ArrayList<>();
        int next = 0;
        for (Found one : ranked) {
            ordered.add(one.cost().isPresent() ? priced.get(next++) : one);
        }
        return ordered;
    }

    private List<Found> rows(Judgement finding, int number) {
        Search search = new Search(bench, finding, Edits.NONE);
        return siblings.of(finding, base, number).stream()
                .filter(edits ->
                        search.judged(edits).filter(one -> !one.isFinding()).isPresent())
                .map(edits -> new Found(edits, 0, Optional.empty()))
                .toList();
    }

    /** The first way that does no harm, else the one that does the least. */
    private Tried best(List<Found> found, Judgement finding) {
        Tried best = null;
        for (Found one : found.subList(0, Math.min(MOST_FOLLOWED, found.size()))) {
            Agreement.Agreed agreed = agreement.of(one.edits());
            List<String> breaks =
                    agreed.judged().newlyShort(base).stream().map(Judgement::id).toList();
            Tried tried = new Tried(one, agreed, breaks);
            if (best == null || tried.harm() < best.harm()) {
                best = tried;
            }
            if (best.harm() == 0 && agreed.judged().isMet(finding.id())) {
                break;
            }
        }
        return best;
    }

    /** @param least whether a smaller change is known not to do */
    private Remedy remedy(Judgement finding, Tried tried, boolean least) {
        List<String> closes = base.shortfalls().stream()
                .map(Judgement::id)
                .filter(id ->
                        !id.equals(finding.id()) && tried.agreed().judged().isMet(id))
                .toList();
        return new Remedy(
                finding,
                least && tried.agreed().clean() ? Fix.Way.LEAST : Fix.Way.FOUND,
                tried.found().edits(),
                tried.agreed().edits(),
                List.of(),
                closes,
                tried.breaks());
    }
}
