package org.junheng.check.again;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.audit.Deviation;
import org.junheng.audit.Manifest;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.desk.LedgerFile;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;

/** What was handed in beside the workbooks of a run, as the run keeps it? */
final class KeptPapers {
    private final Path folder;
    private final Manifest run;
    private final List<Deviation> deviations;

    /** @param deviations takes what can no longer be read */
    KeptPapers(Path folder, Manifest run, List<Deviation> deviations) {
        this.folder = folder;
        this.run = run;
        this.deviations = deviations;
    }

    List<WaiverFile> waivers() {
        List<WaiverFile> files = new ArrayList<>();
        for (Waiver.Kind kind : Waiver.Kind.values()) {
            Path file = folder.resolve(WaiverFile.kept(kind));
            try {
                if (Files.isRegularFile(file)) {
                    files.add(WaiverFile.read(kind, file, run.options().language()));
                }
            } catch (UnreadableInput refusal) {
                deviations.add(new Deviation(WaiverFile.kept(kind), refusal.getMessage()));
            }
        }
        return files;
    }

    /** The ledgers, under the names and in the order that the run took them. */
    List<LedgerFile> ledgers() {
        List<LedgerFile> files = new ArrayList<>();
        for (Manifest.FileEntry input : run.inputs()) {
            Path file = folder.resolve(input.path());
            if (input.path().startsWith(LedgerFile.FOLDER) && Files.isRegularFile(file)) {
                String name = input.path().substring(LedgerFile.FOLDER.length());
                try {
                    files.add(LedgerFile.read(file, name, run.options().language()));
                } catch (UnreadableInput refusal) {
                    deviations.add(new Deviation(input.path(), refusal.getMessage()));
                }
            }
        }
        return files;
    }
}
