package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * Where a recorded run stands.
 *
 * @param run the folder of the run as a whole, in which its inputs are kept
 * @param county the folder of one workbook's report, the run's own if it was about one workbook only
 */
public record RunPlace(Path run, Path county) {
    static final String REPORT = "report.json";

    /**
     * The report that a call names: a run of one workbook, or one county's folder in a run of several.
     *
     * @throws UnreadableInput if there is no report, or if it is not said which county is meant
     */
    public static RunPlace of(Path named, String language) throws UnreadableInput {
        List<RunPlace> places = all(named, language);
        if (places.size() > 1) {
            String counties = places.stream().map(RunPlace::name).collect(Collectors.joining("、"));
            throw new UnreadableInput(Texts.of("audit", language)
                    .get(
                            "whichCounty",
                            named,
                            counties,
                            named.resolve(places.get(0).name())));
        }
        return places.get(0);
    }

    /**
     * The reports of a run, one for each workbook, by name.
     *
     * @throws UnreadableInput if there is none
     */
    public static List<RunPlace> all(Path named, String language) throws UnreadableInput {
        Path folder = named.toAbsolutePath().normalize();
        if (!isReport(folder)) {
            throw new UnreadableInput(Texts.of("audit", language).get("noRun", named));
        }
        List<Path> counties = counties(folder, language);
        if (!counties.isEmpty()) {
            return counties.stream().map(county -> new RunPlace(folder, county)).toList();
        }
        Optional<Path> above = Optional.ofNullable(folder.getParent()).filter(RunPlace::isReport);
        return List.of(new RunPlace(above.orElse(folder), folder));
    }

    /** Whether a run's report stands in the folder. */
    public static boolean isReport(Path folder) {
        return Files.isRegularFile(folder.resolve(REPORT));
    }

    private static List<Path> counties(Path folder, String language) throws UnreadableInput {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RunPlace::isReport)
                    .filter(county -> !Files.isSymbolicLink(county))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableInput(Texts.of("audit", language).get("unreadableRun", folder), e);
        }
    }

    /** Name of the county's folder. */
    public String name() {
        return String.valueOf(county.getFileName());
    }

    Path report() {
        return county.resolve(REPORT);
    }

    /** The copy of the pack that the run was judged by, if one was kept. */
    public Optional<Path> pack(String id) {
        return PlainFiles.folder(run, Manifest.INPUTS + "packs/" + id);
    }

    /** The copy of a workbook, if one was kept. */
    public Optional<Path> workbook(String fileName) {
        return PlainFiles.file(run, Manifest.INPUTS + "workbooks/" + fileName);
    }
}
