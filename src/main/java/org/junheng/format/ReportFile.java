package org.junheng.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.model.judged.Report;

/** The two files of a report; the same report gives the same bytes on every machine. */
public final class ReportFile {
    /** The findings and what belongs to them. */
    public static final String REPORT = "report.json";

    /** Every judgement, beside it. */
    public static final String JUDGEMENTS = "judgements.json";

    private static final int REPORT_DEPTH = 4;
    private static final int JUDGEMENTS_DEPTH = 2;
    private static final int PAGE_DEPTH = 1;

    private final Report report;
    private final Cells cells = new Cells();
    private final UsualFigures usual;
    private WrittenJudgements judgements;
    private WrittenReport findings;

    /** What goes into a file, or a part of one. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public ReportFile(Report report) {
        this.report = report;
        this.usual = new UsualFigures(report);
    }

    static Layout layout() {
        return new Layout(REPORT_DEPTH, "  ");
    }

    /**
     * Writes report.json and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(OutputStream out) throws IOException {
        RecordJson.write(findings(), layout(), out);
    }

    /**
     * Writes judgements.json and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void writeJudgements(OutputStream out) throws IOException {
        RecordJson.write(judgements(), new Layout(JUDGEMENTS_DEPTH, ""), out);
    }

    /**
     * Writes any record as JSON on few lines and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Record page, OutputStream out) throws IOException {
        RecordJson.write(page, new Layout(PAGE_DEPTH, ""), out);
    }

    /**
     * Writes an answer about runs as JSON, each field on a line of its own, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeAnswer(Record answer, OutputStream out) throws IOException {
        RecordJson.write(answer, new Layout(), out);
    }

    /**
     * Writes the lines of an answer as a JSON array, each field on a line of its own, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeAnswers(List<? extends Record> lines, OutputStream out) throws IOException {
        RecordJson.write(lines, new Layout(), out);
    }

    /**
     * Writes what a page is made from, as JSON on few lines, and leaves the stream open.
     *
     * @param more what the page shows besides
     * @throws IOException if the stream cannot be written to
     */
    public void writePage(Record more, OutputStream out) throws IOException {
        WrittenJudgements all = judgements();
        WrittenPage page = new WrittenPage(
                findings(),
                all.subjects(),
                all.cells(),
                all.ranges(),
                all.cellSets(),
                JudgementColumns.of(all.judgements()),
                more);
        write(page, out);
    }

    /** Told once, however many files say it. */
    private WrittenReport findings() {
        if (findings == null) {
            findings = new ReportWriter(report, cells, usual).report();
        }
        return findings;
    }

    private WrittenJudgements judgements() {
        if (judgements == null) {
            judgements = new JudgementsWriter(report, cells, usual).judgements();
        }
        return judgements;
    }
}
