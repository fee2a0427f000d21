package org.junheng.check.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.audit.RunReports;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Sha256;
import org.junheng.workbook.mark.MarkedWorkbook;
import org.junheng.workbook.mark.NotMarkable;

/**
 * What does a check leave for people to work with, besides its reports?
 *
 * @param marked whether the workbook itself comes back with its cells marked
 */
public record Desk(boolean marked) {
    public static final Desk NONE = new Desk(false);

    /** The name of a marked workbook without its ending, which is that of the workbook. */
    public static final String MARKED = "marked";

    /** Every file that it may leave in the folder of a county. */
    public static final List<String> FILES =
            List.of(MARKED + ".xlsx", MARKED + ".xlsm", MARKED + ".xltx", MARKED + ".xltm");

    /** What the files depend on besides the report and its workbook. */
    public String key() {
        return marked ? MARKED : "";
    }

    /**
     * The files of a county with those that need its workbook.
     *
     * @param told the report, if something is made of it
     * @param advice takes a sentence about what could not be made
     * @throws IOException if the workbook cannot be read any more
     */
    public List<RunReports.Output> with(
            List<RunReports.Output> files,
            Path workbook,
            Optional<Report> told,
            String language,
            Consumer<String> advice)
            throws IOException {
        if (told.isEmpty()) {
            return files;
        }
        Report report = told.get();
        List<RunReports.Output> all = new ArrayList<>(files);
        String name = report.run().workbooks().get(0).name();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarkedWorkbook.write(workbook, report, name, language, out);
            byte[] bytes = out.toByteArray();
            all.add(new RunReports.Output(MARKED + MarkedWorkbook.ending(workbook), bytes, Sha256.hex(bytes)));
        } catch (NotMarkable refusal) {
            advice.accept(refusal.getMessage());
        }
        return all;
    }
}
