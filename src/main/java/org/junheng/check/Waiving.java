package org.junheng.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.model.Judgement;
import org.junheng.model.Problem;
import org.junheng.model.Texts;
import org.junheng.model.Verdict;
import org.junheng.model.Waived;
import org.junheng.model.Waiver;

/** Which shortfalls are waived on a day, and which waivers do not count, with the reason? */
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

    List<Waived> waived() {
        return waived;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isWaived(Judgement judgement) {
        return ids.contains(judgement.id());
    }

    private void apply(Waiver waiver) {
        List<Judgement> meant = meant(waiver);
        if (meant.isEmpty()) {
            problem(Problem.Kind.WAIVER_UNMATCHED, "waiver.unmatched", waiver);
        } else if (day.isAfter(waiver.expires())) {
            problem(Problem.Kind.WAIVER_EXPIRED, "waiver.expired", waiver, waiver.expires(), day);
        } else if (day.isBefore(waiver.issued())) {
            problem(Problem.Kind.WAIVER_NOT_APPLIED, "waiver.notYet", waiver, waiver.issued(), day);
        } else if (meant.stream().map(each -> each.subject().key()).distinct().count() > 1) {
            problem(Problem.Kind.WAIVER_NOT_APPLIED, "waiver.severalSubjects", waiver);
        } else {
            take(waiver, meant);
        }
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
            problem(Problem.Kind.WAIVER_NOT_APPLIED, "waiver.open", waiver);
        } else if (lacking.isEmpty()) {
            problem(Problem.Kind.WAIVER_UNMATCHED, "waiver.met", waiver);
        }
        List<Judgement> fresh =
                lacking.stream().filter(each -> !ids.contains(each.id())).toList();
        if (fresh.size() < lacking.size()) {
            problem(Problem.Kind.WAIVER_DUPLICATE, "waiver.duplicate", waiver);
        }
        fresh.forEach(each -> {
            ids.add(each.id());
            waived.add(new Waived(each, waiver));
        });
    }

    private void problem(Problem.Kind kind, String key, Waiver waiver, Object... more) {
        String what = texts.get("waiver.what", waiver.code(), waiver.subject(), waiver.item())
                .strip();
        List<Object> values = new ArrayList<>(List.of(waiver.place(), what));
        values.addAll(List.of(more));
        problems.add(new Problem(
                kind,
                texts.get(key, values.toArray()),
                Optional.of(waiver.place()),
                waiver.place().source(),
                what,
                false));
    }
}
