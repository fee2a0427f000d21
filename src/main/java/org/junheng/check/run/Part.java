package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.audit.Manifest;
import org.junheng.format.ReportFile;
import org.junheng.format.ReportReader;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * One of the runs that are added up. It may come from anywhere, so that nothing is read outside of its folder and every
 * file must be what its run.json says.
 *
 * @param named as the call named it
 */
record Part(Path named, Manifest run, Texts texts) {
    private static final String PACKS = Manifest.INPUTS + "packs/";
    private static final Set<String> NEEDED = Set.of(ReportFile.REPORT, ReportFile.JUDGEMENTS, RunFiles.FINDINGS);
    private static final String WORKBOOKS = Manifest.INPUTS + "workbooks/";

    /**
     * Reads run.json.
     *
     * @throws UnreadableInput if it is no run, or names what no run of this program would
     */
    static Part read(Path folder, String language) throws UnreadableInput {
        Part part = new Part(folder, Manifest.sealed(folder, language), Texts.of("check", language));
        for (String name : part.names()) {
            if (Stream.of(name.split("/", -1)).anyMatch(Part::leadsElsewhere)) {
                throw new UnreadableInput(part.texts.get("rollup.badName", folder, name));
            }
        }
        return part;
    }

    /** What would be no plain name of a file where reports are written by it. */
    private static boolean leadsElsewhere(String segment) {
        return segment.isBlank()
                || segment.startsWith(".")
                || segment.indexOf('\\') >= 0
                || segment.chars().anyMatch(Character::isISOControl);
    }

    /** The counties and what was refused, by the names that tell them apart. */
    List<String> names() {
        return Stream.concat(
                        run.workbooks().stream().map(Manifest.WorkbookEntry::name),
                        run.refused().stream().map(file -> file.input().name()))
                .toList();
    }

    /** The files of the pack and of the waivers, which are the same for all parts. */
    List<Manifest.FileEntry> common() {
        return run.inputs().stream()
                .filter(file -> !file.path().startsWith(WORKBOOKS))
                .toList();
    }

    boolean isWaived() {
        return common().stream().anyMatch(file -> !file.path().startsWith(PACKS));
    }

    /** The copy of an input, if the run kept any. */
    Optional<Path> copy(String path) throws UnreadableInput {
        return run.options().copied() ? Optional.of(inside(path)) : Optional.empty();
    }

    /** A file of the run that is there, and no link that leads out of it. */
    Path inside(String path) throws UnreadableInput {
        try {
            Path file = named.resolve(path);
            boolean fits = Files.isRegularFile(file) && !(path.endsWith(".json") && JsonFile.isTooLarge(file));
            if (fits && file.toRealPath().startsWith(named.toRealPath())) {
                return file;
            }
        } catch (IOException | InvalidPathException elsewhere) {
            throw new UnreadableInput(texts.get("rollup.changed", named, path), elsewhere);
        }
        throw changed(path);
    }

    UnreadableInput changed(String path) {
        return new UnreadableInput(texts.get("rollup.changed", named, path));
    }

    /** The files of one county that have these names. */
    List<Manifest.FileEntry> outputs(Manifest.WorkbookEntry county, Set<String> names) throws UnreadableInput {
        String prefix = county.report().substring(0, county.report().lastIndexOf('/') + 1);
        List<Manifest.FileEntry> files = run.outputs().stream()
                .filter(file -> file.path().startsWith(prefix)
                        && names.contains(file.path().substring(prefix.length())))
                .toList();
        List<String> there = files.stream()
                .map(file -> file.path().substring(prefix.length()))
                .toList();
        if (!there.containsAll(NEEDED) || !county.report().equals(prefix + ReportFile.REPORT)) {
            throw changed(county.report());
        }
        return files;
    }

    /** What the report of a county says, which must be about what run.json says. */
    ReportReader.Headline headline(Manifest.WorkbookEntry county, Path folder) throws UnreadableInput {
        try {
            ReportReader.Headline headline = ReportReader.headline(folder);
            RunInfo info = headline.run();
            boolean same = info.workbooks().equals(List.of(new RunInfo.Input(county.name(), county.sha256())))
                    && info.packSha256().equals(run.pack().sha256())
                    && info.assessedOn().equals(run.options().date());
            if (same) {
                return headline;
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new UnreadableInput(texts.get("rollup.changed", named, county.report()), unreadable);
        }
        throw changed(county.report());
    }

    /** Whether it is one county alone, with no folder of its own. */
    boolean isAlone() {
        return !run.several() && run.options().shard().isEmpty();
    }
}
