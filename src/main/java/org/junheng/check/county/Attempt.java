package org.junheng.check.county;

import java.util.Optional;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What did judging one of several files come to? A report, or the reason why there is none.
 *
 * @param refused the reason, a sentence; empty if there is a report
 */
public record Attempt(Optional<Report> report, String refused) {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** Judges one file by the name that the record gives it. */
    @FunctionalInterface
    public interface Judging {
        public Report of(WorkbookFiles.Named file) throws UnreadableInput;
    }

    /** Whatever goes wrong with one county costs that county alone. */
    public static Attempt of(WorkbookFiles.Named file, Judging judging, Texts texts) {
        try {
            return new Attempt(Optional.of(judging.of(file)), "");
        } catch (UnreadableInput refusal) {
            return new Attempt(Optional.empty(), refusal.getMessage());
        } catch (RuntimeException | Error failure) {
            LOG.error("county {} could not be judged", file.name(), failure);
            return new Attempt(Optional.empty(), texts.get("countyFailed", file.name()));
        }
    }

    /** With nobody else to be judged a failure of the program stays one. */
    public static Attempt alone(WorkbookFiles.Named file, Judging judging) {
        try {
            return new Attempt(Optional.of(judging.of(file)), "");
        } catch (UnreadableInput refusal) {
            return new Attempt(Optional.empty(), refusal.getMessage());
        }
    }

    public static WorkbookFiles.Refused refusal(WorkbookFiles.Named file, String sentence) {
        RunInfo.Input input = new RunInfo.Input(file.name(), CountyInputs.hash(file.file()), sentence);
        return new WorkbookFiles.Refused(file.file(), input);
    }
}
