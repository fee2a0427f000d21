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
import java.util.function.Predicate;
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
     * Reads the runs in a folder one after the other, two at a time.
     *
     * @param county name of the county's folder in runs of several workbooks; empty if each run has one workbook
     * @throws UnreadableInput if there is no run, or one cannot be read
     */
    public History of(Path folder, Optional<String> county, Progress progress) throws UnreadableInput {
        List<RunPlace> places = places(folder, county);
        RunSide before = null;
        for (RunPlace place : ordered(places)) {
            progress.begins(String.valueOf(place.run().getFileName()), runs.size(), places.size());
            RunSide now = RunSide.of(RecordedRun.read(place, language), language);
            add(Optional.ofNullable(before), now);
            before = now;
        }
        return new History(runs, lines());
    }

    private List<RunPlace> places(Path folder, Optional<String> county) throws UnreadableInput {
        Texts texts = Texts.of("check", language);
        List<RunPlace> places = new ArrayList<>();
        for (Path run : folders(folder)) {
            List<RunPlace> all = RunPlace.all(run, language);
            if (all.size() == 1 && county.isEmpty()) {
                places.add(all.get(0));
            } else {
                Predicate<RunPlace> wanted =
                        place -> county.filter(place.name()::equals).isPresent();
                if (county.isEmpty()) {
                    String names =
                            String.join("、", all.stream().map(RunPlace::name).toList());
                    throw new UnreadableInput(texts.get("history.whichCounty", run.getFileName(), names));
                }
                all.stream().filter(wanted).forEach(places::add);
            }
        }
        if (places.isEmpty()) {
            throw new UnreadableInput(texts.get("history.noRuns", folder));
        }
        return places;
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

    /** From the earliest to the latest; runs that do not say when they were made, by the day they speak for. */
    private List<RunPlace> ordered(List<RunPlace> places) throws UnreadableInput {
        Map<RunPlace, String> moments = new LinkedHashMap<>();
        for (RunPlace place : places) {
            moments.put(place, moment(place));
        }
        return places.stream()
                .sorted(Comparator.comparing((RunPlace place) -> moments.get(place))
                        .thenComparing(place -> String.valueOf(place.run().getFileName())))
                .toList();
    }

    private String moment(RunPlace place) throws UnreadableInput {
        return Files.exists(place.run().resolve(Manifest.FILE))
                ? Manifest.read(place.run(), language).startedAt().toInstant().toString()
                : RecordedRun.assessedOn(place, language).toString();
    }

    private void add(Optional<RunSide> before, RunSide now) {
        int number = runs.size() + 1;
        Map<String, Judgement> judged = now.byId();
        runs.add(new History.Run(
                String.valueOf(now.run().place().run().getFileName()),
                shown(now.run()),
                now.report().run(),
                now.report().findings().size()));
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
        before.ifPresent(earlier -> turned(new DiffRun(language).compare(earlier, now), number));
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
