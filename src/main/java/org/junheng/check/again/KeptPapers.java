package org.junheng.check.again;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.audit.PlainFiles;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.desk.LedgerFile;
import org.junheng.check.desk.LetterDraft;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;

/** What was handed in beside the workbooks of a run, as the run keeps it? */
final class KeptPapers {
    private final Path folder;
    private final Manifest run;
    private final Set<String> changed;
    private final List<Deviation> deviations;

    /**
     * @param changed paths of files that are not as the run left them; they are not read
     * @param deviations takes what can no longer be read
     */
    KeptPapers(Path folder, Manifest run, Set<String> changed, List<Deviation> deviations) {
        this.folder = folder;
        this.run = run;
        this.changed = changed;
        this.deviations = deviations;
    }

    List<WaiverFile> waivers() {
        List<WaiverFile> files = new ArrayList<>();
        for (Waiver.Kind kind : Waiver.Kind.values()) {
            Optional<Path> file = PlainFiles.file(folder, WaiverFile.kept(kind));
            try {
                if (file.isPresent()) {
                    files.add(WaiverFile.read(kind, file.get(), run.options().language()));
                }
            } catch (UnreadableInput refusal) {
                deviations.add(new Deviation(WaiverFile.kept(kind), refusal.getMessage()));
            }
        }
        return files;
    }

    /** The draft that was handed in to be made new; it could be read then. */
    Optional<LetterDraft> draft() {
        for (Manifest.FileEntry input : run.inputs()) {
            Optional<Path> file = PlainFiles.file(folder, input.path());
            if (input.path().startsWith(LetterDraft.FOLDER) && file.isPresent()) {
                try {
                    return Optional.of(
                            LetterDraft.read(file.get(), run.options().language()));
                } catch (UnreadableInput refusal) {
                    deviations.add(new Deviation(input.path(), refusal.getMessage()));
                }
            }
        }
        return Optional.empty();
    }

    /** The ledgers, under the names and in the order that the run took them. */
    List<LedgerFile> ledgers() {
        List<LedgerFile> files = new ArrayList<>();
        for (Manifest.FileEntry input : run.inputs()) {
            Optional<Path> file = PlainFiles.file(folder, input.path());
            boolean asLeft = !changed.contains(input.path()) && file.isPresent();
            if (input.path().startsWith(LedgerFile.FOLDER) && asLeft) {
                String name = input.path().substring(LedgerFile.FOLDER.length());
                try {
                    files.add(LedgerFile.read(file.get(), name, run.options().language()));
                } catch (UnreadableInput refusal) {
                    deviations.add(new Deviation(input.path(), refusal.getMessage()));
                }
            }
        }
        return files;
    }
}
