package org.junheng.check;

import java.util.Optional;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.Texts;
import org.junheng.model.UnreadableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What did judging one of several files come to? A report, or the reason why there is none.
 *
 * @param refused the reason, a sentence; empty if there is a report
 */
record Attempt(Optional<Report> report, String refused) {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** Judges one file by the name that the record gives it. */
    @FunctionalInterface
    interface Judging {
        Report of(WorkbookFiles.Named file) throws UnreadableInput;
    }

    /** Whatever goes wrong with one county costs that county alone. */
    static Attempt of(WorkbookFiles.Named file, Judging judging, Texts texts) {
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
    static Attempt alone(WorkbookFiles.Named file, Judging judging) {
        try {
            return new Attempt(Optional.of(judging.of(file)), "");
        } catch (UnreadableInput refusal) {
            return new Attempt(Optional.empty(), refusal.getMessage());
        }
    }

    static WorkbookFiles.Refused refusal(WorkbookFiles.Named file, String sentence) {
        RunInfo.Input input = new RunInfo.Input(file.name(), Assessment.hash(file.file()), sentence);
        return new WorkbookFiles.Refused(file.file(), input);
    }
}
