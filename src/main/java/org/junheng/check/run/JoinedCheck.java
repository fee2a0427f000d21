package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.RunReports;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.Progress;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.kept.KeptPacks;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junheng.pack.file.PackSources;

/** Checks one county whose data are in several workbooks, such as one for each of its schools. */
public final class JoinedCheck {
    private final RunCall call;
    private final Progress progress;

    /** @param call one that says what the county is called */
    public JoinedCheck(RunCall call, Progress progress) {
        this.call = call;
        this.progress = progress;
    }

    /**
     * Whether a pack says that the workbooks of a folder are one county.
     *
     * @throws PackFault if its files cannot be read
     */
    public static boolean isAskedBy(Path packFolder, String language) throws PackFault {
        return PackSources.isJoined(packFolder, language);
    }

    /**
     * Judges the workbooks together and keeps the report with all that it was made from.
     *
     * @return why workbooks could not be read, a sentence each
     * @throws PackFault if the pack cannot be used
     * @throws UnreadableInput if none of the workbooks can be read
     * @throws IOException if the report could not be written
     */
    public List<String> run(WorkbookFiles workbooks, RunFiles files) throws PackFault, UnreadableInput, IOException {
        Texts texts = Texts.of("check", call.language());
        progress.begins(texts.get("loading"), 0, 2);
        Rulebook rulebook = KeptPacks.ofUser().rulebook(call.packFolder(), call.language());
        files.begins(rulebook.pack());
        rulebook.base(Set.of());
        String county = call.county().orElseThrow();
        progress.begins(county, 1, 2);
        Assessment assessment = new Assessment(
                        rulebook.pack(), rulebook, call.date(), call.language(), call.waivers(), false)
                .telling(files.shows());
        Report report = assessment.of(county, workbooks);
        keep(workbooks, report, files);
        return report.run().workbooks().stream()
                .filter(RunInfo.Input::isRefused)
                .map(RunInfo.Input::refused)
                .toList();
    }

    private static void keep(WorkbookFiles workbooks, Report report, RunFiles files)
            throws UnreadableInput, IOException {
        for (RunInfo.Input input : report.run().workbooks()) {
            for (WorkbookFiles.Named file : workbooks.files()) {
                if (file.name().equals(input.name()) && input.isRefused()) {
                    files.inputs.keep(new WorkbookFiles.Refused(file.file(), input));
                } else if (file.name().equals(input.name())) {
                    files.inputs.keep(file.file(), input, RunFiles.REPORT);
                }
            }
        }
        for (WorkbookFiles.Refused refused : workbooks.refused()) {
            files.inputs.keep(refused);
        }
        files.folder.reports().write("", files.reports(report).toArray(RunReports.Output[]::new));
        files.done("", Counties.line(report));
        files.only = Optional.of(report);
    }
}
