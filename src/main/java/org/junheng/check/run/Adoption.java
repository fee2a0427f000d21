package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.audit.Manifest;
import org.junheng.format.ReportReader;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;

/** Takes over into one run what others have left, and checks each file while it is copied. */
final class Adoption {
    private final RunFiles files;

    Adoption(RunFiles files) {
        this.files = files;
    }

    /**
     * Takes over the pack and the waivers of another run.
     *
     * @throws UnreadableInput if a file is not what that run was made from
     */
    void pack(Part part) throws IOException, UnreadableInput {
        for (Manifest.FileEntry file : part.common()) {
            files.inputs.adopt(file, part.copy(file.path()), file.path());
        }
        files.packs.add(part.run().pack());
    }

    /**
     * Takes over a county from another run.
     *
     * @throws UnreadableInput if it is not what that run left
     */
    void county(Part part, Manifest.WorkbookEntry county) throws IOException, UnreadableInput {
        RunInfo.Input input = new RunInfo.Input(county.name(), county.sha256());
        String prefix = files.prefix(county.name());
        files.inputs.adopt(input, part.copy(county.kept()), prefix + RunFiles.REPORT);
        for (Manifest.FileEntry file : part.outputs(county, CountyReports.NAMES)) {
            Path source = part.inside(file.path());
            String path = prefix + source.getFileName();
            if (!files.folder
                    .reports()
                    .write(path, out -> Files.copy(source, out))
                    .equals(file.sha256())) {
                throw part.changed(file.path());
            }
        }
        Path place = files.folder.file(prefix);
        files.done(prefix, Counties.line(part.headline(county, place)));
        files.only = read(part, county, place);
    }

    /** Read as a whole, since two files of a part that do not fit together were not written by a run. */
    private Optional<Report> read(Part part, Manifest.WorkbookEntry county, Path place) throws UnreadableInput {
        try {
            ReportReader.read(place, files.call.language());
            return files.call.several() ? Optional.empty() : Optional.of(ReportReader.findings(place));
        } catch (IOException | RuntimeException lie) {
            throw new UnreadableInput(part.changed(county.report()).getMessage(), lie);
        }
    }

    void refused(Part part, Manifest.RefusedEntry file) throws IOException, UnreadableInput {
        files.inputs.adopt(file, file.kept().isEmpty() ? Optional.empty() : part.copy(file.kept()));
        files.counties.refused(file.input());
    }
}
