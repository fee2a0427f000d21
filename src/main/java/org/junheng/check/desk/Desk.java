package org.junheng.check.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junheng.audit.RunReports;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Sha256;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.mark.MarkedWorkbook;
import org.junheng.workbook.mark.NotMarkable;
import org.junheng.workbook.write.FindingsWorkbook;

/**
 * What does a check leave for people to work with, besides its reports?
 *
 * @param marked whether the workbook itself comes back with its cells marked
 * @param ledgers those that people filled in after earlier checks
 */
public record Desk(boolean marked, List<LedgerFile> ledgers) {
    public static final Desk NONE = new Desk(false, List.of());

    /** The name of a marked workbook without its ending, which is that of the workbook. */
    public static final String MARKED = "marked";

    /** Every file that it may leave in the folder of a county. */
    public static final List<String> FILES =
            List.of(MARKED + ".xlsx", MARKED + ".xlsm", MARKED + ".xltx", MARKED + ".xltm");

    public Desk {
        ledgers = List.copyOf(ledgers);
    }

    /**
     * The findings workbook, with what comes over from the ledgers.
     *
     * @param all whether every judgement is listed
     * @param advice takes sentences about the ledgers
     */
    public RunReports.Output findings(String file, Report report, String language, boolean all, Consumer<String> advice)
            throws IOException {
        Optional<CarriedLedger> carried = Optional.empty();
        if (!ledgers.isEmpty()) {
            LedgerMerge merge = new LedgerMerge(ledgers, report, language);
            merge.advice().forEach(advice);
            carried = Optional.of(merge.carried());
        }
        Optional<CarriedLedger> ledger = carried;
        return RunReports.Output.of(file, out -> FindingsWorkbook.write(List.of(report), language, all, ledger, out));
    }

    /** What the files depend on besides the report and its workbook. */
    public String key() {
        return (marked ? MARKED : "") + ledgers.stream().map(LedgerFile::sha256).collect(Collectors.joining("\n"));
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
