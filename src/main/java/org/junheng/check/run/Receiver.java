package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.model.judged.Report;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;

/** Takes each report as it is made. */
@FunctionalInterface
public interface Receiver {
    /** What is left to be done with a report once those before it are done. */
    @FunctionalInterface
    interface Taking {
        /** A refusal counts the workbook among those that could not be read. */
        void take(Path workbook) throws IOException, UnreadableInput;
    }

    /** The pack by which the workbooks that follow are judged. */
    default void begins(Pack pack) throws IOException, PackFault {}

    /** Makes ready what the reports will need, beside the judging of a county that is alone. */
    default void prepare() {}

    /** The report on one workbook; a refusal counts that workbook among those that could not be read. */
    void take(Path workbook, Report report) throws IOException, UnreadableInput;

    /** Whether reports are made into pages, which tell how figures came about. */
    default boolean shows() {
        return false;
    }

    /** A sentence about a call that is probably not what was meant. */
    default void advise(String sentence) {}

    /** Does with a report whatever can be done beside others; called for several at once. */
    default Taking ready(Report report) throws IOException {
        return workbook -> take(workbook, report);
    }

    /** What is left to be done for a county whose report is there already; called for several at once. */
    default Optional<Taking> known(WorkbookFiles.Named file) {
        return Optional.empty();
    }

    /** What could have been a county and was not judged. */
    default void refused(WorkbookFiles.Refused file) throws IOException {}
}
