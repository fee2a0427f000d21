package org.junheng.check.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.audit.RecordedRun;
import org.junheng.check.county.Progress;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.JudgementChange.Kind;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** What became of the findings between two runs, and why. */
public final class DiffRun {
    private final String language;
    private final Texts texts;

    public DiffRun(String language) {
        this.language = language;
        this.texts = Texts.of("check", language);
    }

    /**
     * Compares two runs, county by county.
     *
     * @throws UnreadableInput if one of them cannot be read
     */
    public RunDiff of(Path before, Path after, Progress progress) throws UnreadableInput {
        CountyPairs pairs = CountyPairs.of(before, after, language);
        KnownPacks packs = new KnownPacks(language);
        Rankings rankings = new Rankings();
        List<RunDiff.County> counties = new ArrayList<>();
        for (CountyPairs.Pair pair : pairs.both()) {
            progress.begins(pair.after().name(), counties.size(), pairs.both().size());
            RunSide earlier = RunSide.of(RecordedRun.read(pair.before(), language), packs);
            RunSide later = RunSide.of(RecordedRun.read(pair.after(), language), packs);
            RunDiff.County county = compare(earlier, later, new Effects(earlier, later, language));
            rankings.add(county.name(), earlier.report(), later.report());
            counties.add(county);
        }
        return new RunDiff(
                name(before),
                name(after),
                counties,
                counties.size() > 1 ? rankings.rankings() : List.of(),
                pairs.onlyBefore(),
                pairs.onlyAfter());
    }

    private static String name(Path run) {
        return String.valueOf(run.toAbsolutePath().normalize().getFileName());
    }

    /** One county in two runs. */
    RunDiff.County compare(RunSide before, RunSide after, Effects effects) {
        Map<String, Judgement> old = before.byId();
        Map<String, Judgement> now = after.byId();
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        Set<String> moved = moved(ids, old, now);
        Set<String> codes = codes(moved, old, now);
        DiffCauses causes = new DiffCauses(before, after, effects, texts);
        List<JudgementChange> changes = ids.stream()
                .map(id -> change(Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id)), codes, causes))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(JudgementChange::kind))
                .toList();
        return new RunDiff.County(
                after.report().run().workbooks().get(0).name(),
                before.report().run(),
                after.report().run(),
                effects.dataDiffers(),
                effects.packDiffers(),
                effects.programDiffers(),
                changes,
                metOtherwise(moved, old, now),
                new Shifts(before.run(), after.run()).shift());
    }

    private static Set<String> moved(Set<String> ids, Map<String, Judgement> old, Map<String, Judgement> now) {
        return ids.stream()
                .filter(id -> Effects.differ(old.get(id), now.get(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> codes(Set<String> ids, Map<String, Judgement> old, Map<String, Judgement> now) {
        return ids.stream()
                .map(id -> Optional.ofNullable(now.get(id)).orElse(old.get(id)).code())
                .collect(Collectors.toSet());
    }

    private static int metOtherwise(Set<String> moved, Map<String, Judgement> old, Map<String, Judgement> now) {
        return (int)
                moved.stream().filter(id -> bothMet(old.get(id), now.get(id))).count();
    }

    private static boolean bothMet(Judgement left, Judgement right) {
        return left != null && right != null && !left.isFinding() && !right.isFinding();
    }

    private static Optional<JudgementChange> change(
            Optional<Judgement> old, Optional<Judgement> now, Set<String> moved, DiffCauses causes) {
        boolean was = old.filter(causes.before()::isFinding).isPresent();
        boolean is = now.filter(causes.after()::isFinding).isPresent();
        if (!was && !is) {
            return Optional.empty();
        }
        boolean differs = was != is || Effects.differ(old.orElse(null), now.orElse(null));
        Kind kind = was && is ? (differs ? Kind.CHANGED : Kind.PERSISTING) : is ? Kind.NEW : Kind.GONE;
        List<Cause> why = differs ? causes.of(old, now, moved) : List.of();
        return Optional.of(new JudgementChange(kind, old, now, why));
    }
}
