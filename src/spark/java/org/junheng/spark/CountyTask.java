package org.junheng.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.Function;
import org.junheng.check.county.Assessment;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.check.run.Check;
import org.junheng.check.run.Receiver;
import org.junheng.check.run.RunCall;
import org.junheng.check.run.RunFiles;
import org.junheng.engine.compile.Rulebook;
import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/**
 * What does one task do? It judges one workbook, leaves the run folder that a check of this workbook alone would leave,
 * and returns a line.
 *
 * @param pack folder of the pack, as every machine sees it
 * @param sha256 of the pack
 * @param date the day the assessment speaks for
 * @param out folder for the run folders, as every machine sees it
 */
record CountyTask(String pack, String sha256, LocalDate date, String language, String out)
        implements Function<CountyTask.County, CountyLine> {

    /**
     * One workbook of the job.
     *
     * @param name it is told by, its path below the folder that the call named
     * @param folder of its run, below that of the job
     */
    record County(String file, String name, String folder) implements Serializable {
        WorkbookFiles files() {
            return new WorkbookFiles(List.of(new WorkbookFiles.Named(Path.of(file), name)), List.of());
        }
    }

    /**
     * Whatever is wrong with a workbook, even what ends a thread elsewhere, makes a line: a task that fails is tried four
     * times and then ends the job.
     */
    @Override
    public CountyLine call(County county) throws InterruptedException {
        try {
            return judged(county);
        } catch (PackFault fault) {
            return CountyLine.refused(county.name(), pack + ": " + fault.getMessage());
        } catch (IOException | RuntimeException | Error failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException(county.name());
            }
            return CountyLine.refused(county.name(), county.name() + ": " + failure);
        }
    }

    private CountyLine judged(County county) throws PackFault, IOException {
        Path folder = Path.of(pack);
        Rulebook rulebook = PackHolder.get(folder, language, sha256);
        Assessment assessment = new Assessment(rulebook.pack(), rulebook, date, language);
        RunCall call = new RunCall(pack, folder, date, language, true, false, Optional.empty(), List.of(), false);
        try (RunFiles files = RunFiles.begin(Path.of(out, county.folder()), call)) {
            files.begins(rulebook.pack());
            Line line = new Line(county, files);
            List<String> refusals = new Check(folder, date, language, (what, done, all) -> {})
                    .run(county.files(), file -> assessment.of(file.file(), file.name()), line);
            if (line.made == null) {
                return CountyLine.refused(county.name(), String.join(" ", refusals));
            }
            files.keep();
            return line.made;
        }
    }

    /** Takes the one report into its run folder, and its counts. */
    private static final class Line implements Receiver {
        private final County county;
        private final RunFiles files;
        private CountyLine made;

        Line(County county, RunFiles files) {
            this.county = county;
            this.files = files;
        }

        @Override
        public void take(Path workbook, Report report) throws IOException, UnreadableInput {
            files.take(workbook, report);
            Counts counts = report.run().counts();
            made = new CountyLine(
                    county.name(),
                    county.folder(),
                    report.run().verdict().name(),
                    counts.met(),
                    counts.notMet(),
                    counts.undetermined(),
                    counts.error(),
                    "");
        }

        @Override
        public void refused(WorkbookFiles.Refused file) throws IOException {
            files.refused(file);
        }
    }
}
