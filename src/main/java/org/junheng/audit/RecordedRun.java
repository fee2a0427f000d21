package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.format.ReportReader;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * One workbook's report as a run left it, with the copies of what it was made from.
 *
 * @param waivers the waivers of shortfalls that were accepted, by the id of the judgement
 * @param manifest what the run says of itself; empty if it has no run.json
 */
public record RecordedRun(RunPlace place, Report report, Map<String, Waiver> waivers, Optional<Manifest> manifest) {
    public RecordedRun {
        waivers = Map.copyOf(waivers);
    }

    /**
     * Reads the report that a call names.
     *
     * @throws UnreadableInput if there is none, or more than one, or if it cannot be read
     */
    public static RecordedRun read(Path named, String language) throws UnreadableInput {
        return read(RunPlace.of(named, language), language);
    }

    /**
     * Reads one report.
     *
     * @throws UnreadableInput if it cannot be read
     */
    public static RecordedRun read(RunPlace place, String language) throws UnreadableInput {
        PlainFiles.require(place, Texts.of("audit", language));
        Optional<Manifest> manifest = manifest(place, language);
        try {
            String spoken = manifest.map(run -> run.options().language()).orElse(language);
            ReportReader.Recorded recorded = ReportReader.read(place.county(), spoken);
            return new RecordedRun(place, recorded.report(), recorded.waivers(), manifest);
        } catch (ReportReader.OtherFormat e) {
            String key = e.isNewer() ? "newReport" : "oldReport";
            throw new UnreadableInput(Texts.of("audit", language).get(key, place.report()), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableInput(Texts.of("audit", language).get("unreadableReport", place.report()), e);
        }
    }

    private static Optional<Manifest> manifest(RunPlace place, String language) throws UnreadableInput {
        return Files.exists(place.run().resolve(Manifest.FILE))
                ? Optional.of(Manifest.read(place.run(), language))
                : Optional.empty();
    }

    /**
     * What is not as the run left it, of the files that one county's reports and its judging rest on; nothing is known
     * of a run without run.json.
     *
     * @throws UnreadableInput if run.json cannot be read
     */
    public static List<Deviation> changed(RunPlace place, String language) throws UnreadableInput {
        Texts texts = Texts.of("audit", language);
        PlainFiles.require(place, texts);
        Optional<Manifest> manifest = manifest(place, language);
        if (manifest.isEmpty()) {
            return List.of();
        }
        List<Deviation> changed = new ArrayList<>();
        if (!Seal.holds(ManifestReader.bytes(place.run(), texts))) {
            changed.add(new Deviation(Manifest.FILE, texts.get("sealBroken")));
        }
        Predicate<String> own = ofCounty(place, manifest.get());
        changed.addAll(new FileHashes(texts).deviations(place.run(), manifest.get(), "", own));
        changed.addAll(added(place, manifest.get(), texts));
        return changed;
    }

    private static List<Deviation> added(RunPlace place, Manifest run, Texts texts) throws UnreadableInput {
        try {
            return run.options().copied() ? Inspection.added(place.run(), run, texts) : List.of();
        } catch (IOException e) {
            throw new UnreadableInput(texts.get("unreadableRun", place.run()), e);
        }
    }

    private static Predicate<String> ofCounty(RunPlace place, Manifest run) {
        String county = place.run().relativize(place.county()).toString().replace('\\', '/');
        String reports = county.isEmpty() ? county : county + "/";
        Set<String> others = run.workbooks().stream()
                .filter(workbook -> !workbook.report().equals(reports + RunPlace.REPORT))
                .map(Manifest.WorkbookEntry::kept)
                .collect(Collectors.toSet());
        return path -> path.startsWith(Manifest.INPUTS)
                ? !others.contains(path)
                : path.startsWith(reports) && path.indexOf('/', reports.length()) < 0;
    }

    /**
     * The day that a report speaks for; nothing else of it is read.
     *
     * @throws UnreadableInput if it cannot be read
     */
    public static LocalDate assessedOn(RunPlace place, String language) throws UnreadableInput {
        try {
            return ReportReader.assessedOn(place.county());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableInput(Texts.of("audit", language).get("unreadableReport", place.report()), e);
        }
    }

    /** Whether a judgement is a finding that nobody has accepted. */
    public boolean isFinding(Judgement judgement) {
        return judgement.isFinding() && !waivers.containsKey(judgement.id());
    }

    /** The copy of the pack, if one was kept. */
    public Optional<Path> pack() {
        return place.pack(report.run().packId());
    }

    public boolean isJoined() {
        return report.run().isJoined();
    }

    /** The copies of all workbooks of the county, by the names that they were given by; none if one was not kept. */
    public Map<String, Path> workbooks() {
        Map<String, Path> copies = new LinkedHashMap<>();
        for (Manifest.WorkbookEntry workbook : manifest.map(Manifest::workbooks).orElse(List.of())) {
            Optional<Path> copy = PlainFiles.file(place.run(), workbook.kept());
            if (copy.isEmpty()) {
                return Map.of();
            }
            copies.put(workbook.name(), copy.get());
        }
        return copies;
    }

    /** The copy of the workbook, if one was kept. */
    public Optional<Path> workbook() {
        String own = place.run().relativize(place.report()).toString().replace('\\', '/');
        return manifest.stream()
                .flatMap(run -> run.workbooks().stream())
                .filter(workbook -> workbook.report().equals(own))
                .flatMap(workbook -> PlainFiles.file(place.run(), workbook.kept()).stream())
                .findFirst()
                .or(() -> place.workbook(report.run().workbooks().get(0).name()));
    }
}
