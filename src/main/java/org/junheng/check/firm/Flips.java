package org.junheng.check.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.check.trial.Judged;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;

/** Which cells turned what, as far as it is known; safe to fill from several threads. */
final class Flips {
    private final Map<String, Nudge> nudges = new LinkedHashMap<>();
    private final Map<String, Map<String, Judgement>> found = new LinkedHashMap<>();

    private static String key(Nudge nudge) {
        return nudge.at() + " " + nudge.sign();
    }

    synchronized void add(Nudge nudge, Judgement flipped) {
        nudges.put(key(nudge), nudge);
        found.computeIfAbsent(key(nudge), any -> new LinkedHashMap<>()).put(flipped.id(), flipped);
    }

    /** The cells that turn anything. */
    synchronized List<Nudge> nudges() {
        return List.copyOf(nudges.values());
    }

    synchronized List<Judgement> of(Nudge nudge) {
        return List.copyOf(found.getOrDefault(key(nudge), Map.of()).values());
    }

    /** What is short in one judging and was met, or was not judged, in another. */
    static List<Judgement> between(Judged base, Judged now, Predicate<String> codes) {
        List<Judgement> flipped = new ArrayList<>();
        for (Judgement judgement : now.all()) {
            boolean was = base.at(judgement.id())
                    .map(one -> one.verdict() == Verdict.MET)
                    .orElse(true);
            if (was && judgement.isFinding() && !judgement.isQuery() && codes.test(judgement.code())) {
                flipped.add(judgement);
            }
        }
        return flipped;
    }

    /** Codes and verdicts of what a cell turned: what counts where judgements are only counted. */
    synchronized Set<String> signature(Nudge nudge) {
        Set<String> signature = new LinkedHashSet<>();
        of(nudge).stream().map(one -> one.code() + " " + one.verdict()).sorted().forEach(signature::add);
        return signature;
    }
}
