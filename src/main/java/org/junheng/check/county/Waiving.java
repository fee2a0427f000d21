package org.junheng.check.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Query;
import org.junheng.model.judged.Severity;
import org.junheng.model.judged.Verdict;
import org.junheng.model.judged.Waived;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;

/** Which shortfalls are waived and which queries explained on a day, and what of it does not count, with the reason? */
final class Waiving {
    private final List<Judgement> judgements;
    private final LocalDate day;
    private final Texts texts;
    private final List<Waived> waived = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Waiving(List<Judgement> judgements, LocalDate day, Texts texts) {
        this.judgements = judgements;
        this.day = day;
        this.texts = texts;
    }

    void apply(WaiverReader.Waivers waivers) {
        problems.addAll(waivers.problems());
        waivers.entries().forEach(entry -> apply(entry.waiver()));
    }

    /** The shortfalls that are waived. */
    List<Waived> waived() {
        return waived.stream()
                .filter(each -> each.judgement().severity() != Severity.QUERY)
                .toList();
    }

    /** All queries, with what explains them. */
    List<Query> queries() {
        Map<String, Waiver> explanations = waived.stream()
                .collect(Collectors.toMap(each -> each.judgement().id(), Waived::waiver));
        return judgements.stream()
                .filter(each -> each.isQuery() && each.verdict() == Verdict.NOT_MET)
                .map(each -> new Query(each, Optional.ofNullable(explanations.get(each.id()))))
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isWaived(Judgement judgement) {
        return ids.contains(judgement.id());
    }

    private void apply(Waiver waiver) {
        List<Judgement> meant = meant(waiver);
        if (judgements.stream().anyMatch(each -> isBeyond(waiver, each))) {
            problem("NOT_APPLIED", "noQuery", waiver);
        } else if (meant.isEmpty()) {
            problem("UNMATCHED", "unmatched", waiver);
        } else if (day.isAfter(waiver.expires())) {
            problem("EXPIRED", "expired", waiver, waiver.expires(), day);
        } else if (day.isBefore(waiver.issued())) {
            problem("NOT_APPLIED", "notYet", waiver, waiver.issued(), day);
        } else if (meant.stream().map(each -> each.subject().key()).distinct().count() > 1) {
            problem("NOT_APPLIED", "severalSubjects", waiver);
        } else {
            take(waiver, meant);
        }
    }

    /** An explanation closes queries alone, since it needs nobody's approval. */
    private static boolean isBeyond(Waiver waiver, Judgement judgement) {
        return waiver.kind() == Waiver.Kind.EXPLANATION
                && judgement.code().equals(waiver.code())
                && judgement.severity() != Severity.QUERY;
    }

    private List<Judgement> meant(Waiver waiver) {
        List<Judgement> ofCriterion = judgements.stream()
                .filter(each -> each.code().equals(waiver.code()))
                .filter(each -> waiver.item().isEmpty() || each.item().equals(waiver.item()))
                .toList();
        List<Judgement> byKey = ofCriterion.stream()
                .filter(each -> each.subject().key().equals(waiver.subject()))
                .toList();
        return byKey.isEmpty()
                ? ofCriterion.stream()
                        .filter(each -> each.subject().label().equals(waiver.subject()))
                        .toList()
                : byKey;
    }

    /** Only what is known to fall short can be accepted: an open judgement may hide anything. */
    private void take(Waiver waiver, List<Judgement> meant) {
        List<Judgement> lacking =
                meant.stream().filter(each -> each.verdict() == Verdict.NOT_MET).toList();
        boolean open = meant.stream()
                .anyMatch(each -> each.verdict() == Verdict.UNDETERMINED || each.verdict() == Verdict.ERROR);
        if (open) {
            problem("NOT_APPLIED", "open", waiver);
        } else if (lacking.isEmpty()) {
            problem("UNMATCHED", "met", waiver);
        }
        List<Judgement> fresh =
                lacking.stream().filter(each -> !ids.contains(each.id())).toList();
        if (fresh.size() < lacking.size()) {
            problem("DUPLICATE", "duplicate", waiver);
        }
        fresh.forEach(each -> {
            ids.add(each.id());
            waived.add(new Waived(each, waiver));
        });
    }

    private void problem(String fault, String key, Waiver waiver, Object... more) {
        String what = texts.get("waiver.what", waiver.code(), waiver.subject(), waiver.item())
                .strip();
        List<Object> values = new ArrayList<>(List.of(waiver.place(), what));
        values.addAll(List.of(more));
        problems.add(new Problem(
                Problem.Kind.of(waiver.kind(), fault),
                texts.get(waiver.kind().word() + "." + key, values.toArray()),
                Optional.of(waiver.place()),
                waiver.place().source(),
                what,
                false));
    }
}
