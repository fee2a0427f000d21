package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<Manifest> manifest = Files.exists(place.run().resolve(Manifest.FILE))
                ? Optional.of(Manifest.read(place.run(), language))
                : Optional.empty();
        try {
            String spoken = manifest.map(run -> run.options().language()).orElse(language);
            ReportReader.Recorded recorded = ReportReader.read(place.county(), spoken);
            return new RecordedRun(place, recorded.report(), recorded.waivers(), manifest);
        } catch (ReportReader.FormatTooOld e) {
            throw new UnreadableInput(Texts.of("audit", language).get("oldReport", place.report()), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableInput(Texts.of("audit", language).get("unreadableReport", place.report()), e);
        }
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
            copies.put(workbook.name(), place.run().resolve(workbook.kept()));
        }
        return copies.values().stream().allMatch(Files::isRegularFile) ? copies : Map.of();
    }

    /** The copy of the workbook, if one was kept. */
    public Optional<Path> workbook() {
        String own = place.run().relativize(place.report()).toString().replace('\\', '/');
        return manifest.stream()
                .flatMap(run -> run.workbooks().stream())
                .filter(workbook -> workbook.report().equals(own))
                .map(workbook -> place.run().resolve(workbook.kept()))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> place.workbook(report.run().workbooks().get(0).name()));
    }
}
