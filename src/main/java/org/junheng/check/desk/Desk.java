package org.junheng.check.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junheng.audit.RunReports;
import org.junheng.model.judged.Report;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.workbook.ledger.CarriedLedger;
import org.junheng.workbook.letter.EditedLetter;
import org.junheng.workbook.letter.Letter;
import org.junheng.workbook.mark.MarkedWorkbook;
import org.junheng.workbook.mark.NotMarkable;
import org.junheng.workbook.write.FindingsWorkbook;

/**
 * What does a check leave for people to work with, besides its reports?
 *
 * @param marked whether the workbook itself comes back with its cells marked
 * @param letter whether a draft of a self-assessment is written
 * @param draft one that people went on with, whose figures are made new instead; none to begin anew
 * @param ledgers those that people filled in after earlier checks
 */
public record Desk(boolean marked, boolean letter, Optional<LetterDraft> draft, List<LedgerFile> ledgers) {
    public static final Desk NONE = new Desk(false, false, Optional.empty(), List.of());

    /** The draft of a self-assessment. */
    public static final String LETTER = "report.docx";

    /** The name of a marked workbook without its ending, which is that of the workbook. */
    public static final String MARKED = "marked";

    /** Every file that it may leave in the folder of a county. */
    public static final List<String> FILES =
            List.of(LETTER, MARKED + ".xlsx", MARKED + ".xlsm", MARKED + ".xltx", MARKED + ".xltm");

    /** A file that was handed in, where a run keeps it, and the hash that it had. */
    public record Handed(String kept, Path file, String sha256) {}

    public Desk {
        ledgers = List.copyOf(ledgers);
    }

    /** Every file that was handed in, in order. */
    public List<Handed> handedIn() {
        List<Handed> all = new ArrayList<>();
        ledgers.forEach(each -> all.add(new Handed(each.kept(), each.file(), each.sha256())));
        draft.ifPresent(each -> all.add(new Handed(each.kept(), each.file(), each.sha256())));
        return all;
    }

    /** Whether more is made of a report than what is made of every one. */
    public boolean wantsMore() {
        return marked || letter;
    }

    /** What the files depend on besides the report and its workbook. */
    public String key() {
        return (marked ? MARKED : "")
                + (letter ? LETTER : "")
                + handedIn().stream().map(Handed::sha256).collect(Collectors.joining("\n"));
    }

    /**
     * The findings workbook, with what comes over from the ledgers.
     *
     * @param advice takes sentences about the ledgers
     */
    public RunReports.Output findings(String file, Report report, String language, Consumer<String> advice)
            throws IOException {
        Optional<CarriedLedger> carried = Optional.empty();
        if (!ledgers.isEmpty()) {
            LedgerMerge merge = new LedgerMerge(ledgers, report, language);
            merge.advice().forEach(advice);
            carried = Optional.of(merge.carried());
        }
        Optional<CarriedLedger> ledger = carried;
        return RunReports.Output.of(file, out -> FindingsWorkbook.write(List.of(report), language, ledger, out));
    }

    /**
     * The files of a county with those that people work with.
     *
     * @param told the report, if something is made of it
     * @param advice takes a sentence about what could not be made
     * @throws IOException if the workbook or the draft cannot be read any more
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
        if (letter) {
            all.add(RunReports.Output.of(LETTER, out -> letter(report, language, advice, out)));
        }
        if (marked) {
            marked(workbook, report, language, advice).ifPresent(all::add);
        }
        return all;
    }

    private void letter(Report report, String language, Consumer<String> advice, OutputStream out) throws IOException {
        if (draft.isEmpty()) {
            Letter.write(report, language, out);
            return;
        }
        try {
            EditedLetter.write(draft.get().file(), report, language, out).forEach(advice);
        } catch (UnreadableInput refusal) {
            throw new IOException(refusal);
        }
    }

    private static Optional<RunReports.Output> marked(
            Path workbook, Report report, String language, Consumer<String> advice) throws IOException {
        String name = report.run().workbooks().get(0).name();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarkedWorkbook.write(workbook, report, name, language, out);
            byte[] bytes = out.toByteArray();
            String file = MARKED + MarkedWorkbook.ending(workbook);
            return Optional.of(new RunReports.Output(file, bytes, Sha256.hex(bytes)));
        } catch (NotMarkable refusal) {
            advice.accept(refusal.getMessage());
            return Optional.empty();
        }
    }
}
