package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.format.ReportFile;
import org.junheng.model.answer.Trace;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Subject;
import org.junheng.model.judged.Verdict;
import org.junheng.model.sheet.UnusedCells;

/** What rests on a cell, and which cells nothing rests on, for other programs. */
public final class TraceJson {
    private TraceJson() {}

    private record Page(String place, String header, String value, List<Judged> judgements, List<Left> exclusions) {}

    private record Judged(String id, String code, Verdict verdict, Subject subject, String item, String message) {}

    private record Left(Subject subject, String scope, String reason) {}

    private record Column(String sheet, String header, int unused, int filled, List<String> cells) {}

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Trace trace, OutputStream out) throws IOException {
        List<Judged> judgements = trace.judgements().stream()
                .map(one -> new Judged(one.id(), one.code(), one.verdict(), one.subject(), one.item(), one.message()))
                .toList();
        List<Left> exclusions = trace.exclusions().stream()
                .map(one -> new Left(one.subject(), one.scope(), one.reason()))
                .toList();
        String header = trace.cell().map(Evidence::header).orElse(null);
        String value = trace.cell().map(Evidence::value).orElse(null);
        ReportFile.writeAnswer(new Page(trace.place(), header, value, judgements, exclusions), out);
    }

    /**
     * Writes the columns as an array and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeUnused(List<UnusedCells> unused, OutputStream out) throws IOException {
        List<Column> columns = unused.stream()
                .map(one -> new Column(one.sheet(), one.header(), one.count(), one.filled(), one.blocks()))
                .toList();
        ReportFile.writeAnswers(columns, out);
    }
}
