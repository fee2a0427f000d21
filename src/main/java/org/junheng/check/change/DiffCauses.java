package org.junheng.check.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.RecordedRun;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Waiver;
import org.junheng.model.text.Texts;

/** Why a judgement differs between two runs: a cell, a line of a rule, a row of a table, or the program. */
final class DiffCauses {
    private final RunSide before;
    private final RunSide after;
    private final Effects effects;
    private final DataCauses data;
    private final Optional<PackChanges> changes;
    private final Texts texts;

    DiffCauses(RunSide before, RunSide after, Effects effects, Texts texts) {
        this.before = before;
        this.after = after;
        this.effects = effects;
        this.texts = texts;
        this.data = new DataCauses(before, after, texts);
        this.changes = before.pack()
                .filter(pack -> effects.packDiffers())
                .flatMap(old -> after.pack()
                        .map(now -> new PackChanges(
                                new PackChanges.Written(
                                        old,
                                        rule -> RuleLines.of(before.run().pack().orElseThrow(), rule)),
                                new PackChanges.Written(
                                        now,
                                        rule -> RuleLines.of(after.run().pack().orElseThrow(), rule)),
                                texts)));
    }

    RecordedRun before() {
        return before.run();
    }

    RecordedRun after() {
        return after.run();
    }

    /** @param moved codes whose judgements differ too, for criteria that read judgements */
    List<Cause> of(Optional<Judgement> earlier, Optional<Judgement> later, Set<String> moved) {
        Judgement judgement = later.or(() -> earlier).orElseThrow();
        List<Cause> causes = new ArrayList<>(waivers(judgement.id()));
        if (!Effects.differ(earlier.orElse(null), later.orElse(null))) {
            return causes;
        }
        if (effects.byData(judgement.id())) {
            causes.addAll(data.of(earlier, later));
        }
        if (effects.byPack(judgement.id())) {
            causes.addAll(rules(judgement, earlier, later, moved));
        }
        if (effects.byDate(judgement.id())) {
            causes.add(date());
        }
        if (effects.byProgram(judgement.id()) || causes.isEmpty() && effects.programDiffers()) {
            causes.add(program());
        }
        return causes.isEmpty() ? List.of(other()) : causes;
    }

    /** A waiver that only one of the runs knows. */
    private List<Cause> waivers(String id) {
        Waiver old = before.run().waivers().get(id);
        Waiver now = after.run().waivers().get(id);
        if ((old == null) == (now == null)) {
            return List.of();
        }
        Waiver waiver = now == null ? old : now;
        String key = "diff." + waiver.kind().word() + (now == null ? "Gone" : "New");
        String words = texts.get(key, waiver.place(), waiver.approver(), waiver.reason(), waiver.expires());
        return List.of(new Cause(Cause.Kind.WAIVER, waiver.place().toString(), words));
    }

    private List<Cause> rules(
            Judgement judgement, Optional<Judgement> earlier, Optional<Judgement> later, Set<String> moved) {
        if (changes.isEmpty()) {
            return ruleByHash(judgement.code());
        }
        List<Cause> all = changes.get().causes(judgement.code(), moved);
        List<Cause> own = all.stream()
                .filter(cause -> cause.kind() != Cause.Kind.TABLE
                        || Stream.of(earlier, later)
                                .flatMap(Optional::stream)
                                .anyMatch(one -> restsOn(one, cause.place())))
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** Whether a row of a table, named by file and line, is among the cells of a judgement. */
    private static boolean restsOn(Judgement judgement, String row) {
        return judgement.evidence().stream()
                .map(Evidence::place)
                .filter(place -> place.table())
                .anyMatch(place ->
                        row.equals(place.source() + ":" + place.address().row()));
    }

    private List<Cause> ruleByHash(String code) {
        Optional<CriterionSummary> old = criterion(before, code);
        Optional<CriterionSummary> now = criterion(after, code);
        boolean same = old.map(one -> one.rule().sha256())
                .equals(now.map(one -> one.rule().sha256()));
        CriterionSummary.RulePlace place = now.or(() -> old).orElseThrow().rule();
        String where = place.file() + ":" + place.line();
        return List.of(
                same
                        ? new Cause(Cause.Kind.RULE, "", texts.get("diff.packHash"))
                        : new Cause(Cause.Kind.RULE, where, texts.get("diff.ruleHash", where)));
    }

    private static Optional<CriterionSummary> criterion(RunSide side, String code) {
        return side.report().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    private Cause program() {
        String unknown = texts.get("diff.unsaid");
        String words = texts.get(
                "diff.program",
                before.program().orElse(unknown),
                after.program().orElse(unknown));
        return new Cause(Cause.Kind.PROGRAM, "", words);
    }

    private Cause date() {
        String words = texts.get(
                "diff.date",
                before.report().run().assessedOn(),
                after.report().run().assessedOn());
        return new Cause(Cause.Kind.DATE, "", words);
    }

    private Cause other() {
        return effects.seam().date() ? date() : new Cause(Cause.Kind.OTHER, "", texts.get("diff.untold"));
    }
}
