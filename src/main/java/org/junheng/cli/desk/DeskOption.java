package org.junheng.cli.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.desk.Desk;
import org.junheng.model.judged.Waiver;
import org.junheng.model.sheet.UnreadableInput;
import picocli.CommandLine.Option;

/** What do people hand in beside a workbook, and what do they want to work with afterwards? */
public final class DeskOption {
    @Option(names = "--waivers", paramLabel = "FILE.csv", descriptionKey = "waivers")
    private Path waiverFile;

    @Option(names = "--explanations", paramLabel = "FILE.csv", descriptionKey = "explanations")
    private Path explanationFile;

    @Option(names = "--marked", descriptionKey = "marked")
    private boolean marked;

    /**
     * What is accepted or explained in files of their own.
     *
     * @throws UnreadableInput if such a file cannot be read
     */
    public List<WaiverFile> accepted(String language) throws UnreadableInput {
        List<WaiverFile> files = new ArrayList<>();
        if (waiverFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.WAIVER, waiverFile, language));
        }
        if (explanationFile != null) {
            files.add(WaiverFile.read(Waiver.Kind.EXPLANATION, explanationFile, language));
        }
        return files;
    }

    public Desk desk() {
        return new Desk(marked);
    }
}
