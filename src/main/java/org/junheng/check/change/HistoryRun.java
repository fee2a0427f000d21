package org.junheng.check.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.RunPlace;
import org.junheng.check.county.Progress;
import org.junheng.model.answer.History;
import org.junheng.model.answer.History.Line;
import org.junheng.model.answer.History.Turn;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/** How verdicts went over the runs in a folder, and what turned them. */
public final class HistoryRun {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String language;
    private final Optional<String> subject;
    private final Optional<String> code;
    private final List<History.Run> runs = new ArrayList<>();
    private final Map<String, Judgement> latest = new LinkedHashMap<>();
    private final Map<String, List<Optional<Verdict>>> verdicts = new LinkedHashMap<>();
    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
    private final TrendLines trends = new TrendLines();
    private final List<History.Unread> unread = new ArrayList<>();

    /**
     * A question about runs.
     *
     * @param subject key of the subject that is asked about with all its parts; empty for all
     * @param code of the criterion that is asked about; empty for all
     */
    public HistoryRun(String language, Optional<String> subject, Optional<String> code) {
        this.language = language;
        this.subject = subject;
        this.code = code;
    }

    /**
     * Reads the runs in a folder one after the other, two at a time. A run whose report cannot be read is named.
     *
     * @param county what a county is called by its folder, its file or itself; empty if each run has one workbook
     * @throws UnreadableInput if there is no run, or none can be read
     */
    public History of(Path folder, Optional<String> county, Progress progress) throws UnreadableInput {
        List<RunPlace> places = places(folder, county);
        KnownPacks packs = new KnownPacks(language);
        RunSide before = null;
        for (RunPlace place : ordered(places)) {
            progress.begins(String.valueOf(place.run().getFileName()), runs.size() + unread.size(), places.size());
            Optional<RecordedRun> run = read(place);
            if (run.isPresent()) {
                RunSide now = RunSide.of(run.get(), packs);
                add(Optional.ofNullable(before), now);
                before = now;
            }
        }
        if (runs.isEmpty()) {
            throw new UnreadableInput(unread.get(0).why());
        }
        return new History(runs, lines(), trends.trends(), unread);
    }

    private Optional<RecordedRun> read(RunPlace place) {
        try {
            return Optional.of(RecordedRun.read(place, language));
        } catch (UnreadableInput refusal) {
            unread.add(unread(place, refusal));
            return Optional.empty();
        }
    }

    private List<RunPlace> places(Path folder, Optional<String> county) throws UnreadableInput {
        Map<Path, List<RunPlace>> all = new LinkedHashMap<>();
        for (Path run : folders(folder)) {
            all.put(run, RunPlace.all(run, language));
        }
        List<RunPlace> places = county.isPresent() ? named(county.get(), all) : only(all);
        if (places.isEmpty()) {
            throw new UnreadableInput(
                    unread.isEmpty()
                            ? Texts.of("check", language).get("history.noRuns", folder)
                            : unread.get(0).why());
        }
        return places;
    }

    private List<RunPlace> named(String county, Map<Path, List<RunPlace>> runs) throws UnreadableInput {
        CountyChoice choice = new CountyChoice(county, language);
        Map<Path, RunPlace> chosen = choice.of(runs);
        runs.forEach((run, places) -> {
            if (!chosen.containsKey(run)) {
                String name = String.valueOf(run.getFileName());
                unread.add(new History.Unread(name, choice.absence(places), false));
            }
        });
        return List.copyOf(chosen.values());
    }

    private List<RunPlace> only(Map<Path, List<RunPlace>> runs) throws UnreadableInput {
        for (Map.Entry<Path, List<RunPlace>> run : runs.entrySet()) {
            if (run.getValue().size() > 1) {
                String names = String.join(
                        "、", run.getValue().stream().map(RunPlace::name).toList());
                throw new UnreadableInput(Texts.of("check", language)
                        .get("history.whichCounty", run.getKey().getFileName(), names));
            }
        }
        return runs.values().stream().map(places -> places.get(0)).toList();
    }

    /**
     * The runs in a folder, by name.
     *
     * @throws UnreadableInput if the folder cannot be read
     */
    public List<Path> folders(Path folder) throws UnreadableInput {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RunPlace::isReport).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableInput(Texts.of("check", language).get("unreadableFolder", folder), e);
        }
    }

    /** By the day that they speak for, since a year may be checked again later; then by when they were made. */
    private List<RunPlace> ordered(List<RunPlace> places) {
        Map<RunPlace, String> moments = new LinkedHashMap<>();
        for (RunPlace place : places) {
            try {
                moments.put(place, moment(place));
            } catch (UnreadableInput refusal) {
                unread.add(unread(place, refusal));
            }
        }
        return moments.keySet().stream()
                .sorted(Comparator.comparing((RunPlace place) -> moments.get(place))
                        .thenComparing(place -> String.valueOf(place.run().getFileName())))
                .toList();
    }

    private static History.Unread unread(RunPlace place, UnreadableInput refusal) {
        return new History.Unread(String.valueOf(place.run().getFileName()), refusal.getMessage(), true);
    }

    private String moment(RunPlace place) throws UnreadableInput {
        String day = RecordedRun.assessedOn(place, language).toString();
        return Files.exists(place.run().resolve(Manifest.FILE))
                ? day + Manifest.read(place.run(), language).startedAt().toInstant()
                : day;
    }

    private void add(Optional<RunSide> before, RunSide now) {
        int number = runs.size() + 1;
        Map<String, Judgement> judged = now.byId();
        Optional<Effects> effects = before.map(earlier -> new Effects(earlier, now, language));
        trends.add(now.report(), effects);
        runs.add(new History.Run(
                String.valueOf(now.run().place().run().getFileName()),
                shown(now.run()),
                now.report().run(),
                now.report().findings().size(),
                effects.map(Effects::seam).orElse(History.Seam.NONE)));
        judged.values().stream().filter(this::isAsked).forEach(judgement -> {
            latest.put(judgement.id(), judgement);
            verdicts.computeIfAbsent(judgement.id(), id -> new ArrayList<>());
        });
        verdicts.forEach((id, line) -> {
            while (line.size() < number - 1) {
                line.add(Optional.empty());
            }
            line.add(Optional.ofNullable(judged.get(id)).map(Judgement::verdict));
        });
        before.ifPresent(earlier -> turned(new DiffRun(language).compare(earlier, now, effects.orElseThrow()), number));
    }

    /** In the time of the place where it was made. */
    private static String shown(RecordedRun run) {
        return run.manifest()
                .map(manifest -> MOMENT.format(manifest.startedAt()))
                .orElse(run.report().run().assessedOn().toString());
    }

    private void turned(RunDiff.County county, int number) {
        for (JudgementChange change : county.changes()) {
            String id = change.judgement().id();
            if (change.turned() && verdicts.containsKey(id)) {
                turns.computeIfAbsent(id, first -> new ArrayList<>())
                        .add(new Turn(
                                number,
                                change.before().map(Judgement::verdict),
                                change.after().map(Judgement::verdict),
                                change.judgement().message(),
                                change.causes()));
            }
        }
    }

    private boolean isAsked(Judgement judgement) {
        String key = judgement.subject().key();
        boolean own = subject.filter(asked -> !key.equals(asked) && !key.startsWith(asked + "/"))
                .isEmpty();
        return own && code.filter(asked -> !judgement.code().equals(asked)).isEmpty();
    }

    /** What ever turned; of a criterion or subject that was asked for, also what is still a finding. */
    private List<Line> lines() {
        boolean asked = subject.isPresent() || code.isPresent();
        return verdicts.entrySet().stream()
                .filter(entry -> turns.containsKey(entry.getKey())
                        || asked && entry.getValue().stream().anyMatch(HistoryRun::isFinding))
                .map(entry -> new Line(
                        latest.get(entry.getKey()), entry.getValue(), turns.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static boolean isFinding(Optional<Verdict> verdict) {
        return verdict.filter(one -> one != Verdict.MET).isPresent();
    }
}
