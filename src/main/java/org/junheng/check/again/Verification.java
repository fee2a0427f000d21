package org.junheng.check.again;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.audit.Deviation;
import org.junheng.audit.Inspection;
import org.junheng.audit.Manifest;
import org.junheng.audit.VerifyingKey;
import org.junheng.check.county.Progress;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.run.ProgramVersion;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;

/**
 * Is a run as it was left, and does judging again from what it keeps give the same bytes?
 *
 * @param deviations what differs, by file
 * @param remarks what else the user should know, a sentence each
 * @param complete whether everything could be looked at
 */
public record Verification(List<Deviation> deviations, List<String> remarks, boolean complete) {
    public Verification {
        deviations = List.copyOf(deviations);
        remarks = List.copyOf(remarks);
    }

    /**
     * Verifies a run.
     *
     * @param folder of the run
     * @param key whose run it should be
     * @param language of the sentences, {@code zh} or {@code en}
     * @throws UnreadableInput if there is no run in that folder
     * @throws IOException if its files cannot be read
     */
    public static Verification of(Path folder, Optional<VerifyingKey> key, String language, Progress progress)
            throws UnreadableInput, IOException {
        Texts texts = Texts.of("check", language);
        Inspection inspection = Inspection.of(folder, key, language);
        List<Deviation> deviations = new ArrayList<>(inspection.deviations());
        List<String> remarks = new ArrayList<>();
        inspection.strangers().forEach(file -> remarks.add(texts.get("verify.stranger", file)));
        if (inspection.manifest().isEmpty()) {
            return new Verification(deviations, remarks, false);
        }
        Manifest run = inspection.manifest().get();
        remarks.addAll(programs(run, texts));
        if (!run.options().copied()) {
            remarks.add(texts.get(
                    "verify.notCopied", run.options().date(), run.pack().sha256()));
            return new Verification(deviations, remarks, false);
        }
        Set<String> changed = deviations.stream().map(Deviation::path).collect(Collectors.toSet());
        if (changed.stream().anyMatch(Verification::decidesAll)) {
            remarks.add(texts.get("verify.notJudged"));
            return new Verification(deviations, remarks, false);
        }
        deviations.addAll(new Rejudging(folder, run, changed, language).deviations(progress));
        return new Verification(deviations, remarks, true);
    }

    /** Whether nothing at all may be judged again by a file that is not the run's: it may hold what a stranger wrote. */
    private static boolean decidesAll(String path) {
        return path.equals(Manifest.FILE)
                || path.startsWith(Manifest.INPUTS)
                        && !path.startsWith(Manifest.INPUTS + "workbooks/")
                        && !path.startsWith(LedgerFile.FOLDER);
    }

    private static List<String> programs(Manifest run, Texts texts) {
        String now = ProgramVersion.get();
        String then = run.program().version();
        return then.equals(now) ? List.of() : List.of(texts.get("verify.otherProgram", then, now));
    }
}
