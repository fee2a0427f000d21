package org.junheng.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Waiver;

/** Reads the two files back into the report that they were written from. */
public final class ReportReader {
    private static final JsonMapper JSON = JsonMapper.builder(RecordJson.FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A report with what is accepted in it.
     *
     * @param waivers of shortfalls, and explanations of queries, by the id of the judgement
     */
    public record Recorded(Report report, Map<String, Waiver> waivers) {}

    /**
     * What a report says before its lists.
     *
     * @param findings how many there are
     */
    public record Headline(RunInfo run, int findings, List<Problem> problems) {}

    /** A report was written by a program before this description. */
    public static final class FormatTooOld extends IOException {
        private static final long serialVersionUID = 1;

        private FormatTooOld(int format) {
            super("format " + format);
        }
    }

    private ReportReader() {}

    /**
     * What report.json in a folder says before its lists; judgements.json is not read.
     *
     * @throws IOException if the file cannot be read or is not what a run writes
     */
    public static Headline headline(Path folder) throws IOException {
        WrittenReport report = report(folder);
        return new Headline(
                ReportRestorer.run(report.run()), report.findings().size(), ReportRestorer.problems(report));
    }

    /**
     * The report in a folder.
     *
     * @param language of the sentences that are told anew, {@code zh} or {@code en}
     * @throws FormatTooOld if it was written before this description
     * @throws IOException if a file cannot be read or is not what a run writes
     */
    public static Recorded read(Path folder, String language) throws IOException {
        WrittenReport report = report(folder);
        return new Recorded(restorer(folder, report, language).report(), waivers(report));
    }

    /**
     * The report in a folder without the judgements that were met, with what is accepted in it.
     *
     * @throws IOException if a file cannot be read or is not what a run writes
     */
    public static Report findings(Path folder, String language) throws IOException {
        return restorer(folder, report(folder), language).findingsOnly();
    }

    private static WrittenReport report(Path folder) throws IOException {
        WrittenReport report =
                JSON.readValue(Files.readAllBytes(folder.resolve(ReportFile.REPORT)), WrittenReport.class);
        refuseOld(report.format());
        return report;
    }

    private static ReportRestorer restorer(Path folder, WrittenReport report, String language) throws IOException {
        WrittenJudgements judgements =
                JSON.readValue(Files.readAllBytes(folder.resolve(ReportFile.JUDGEMENTS)), WrittenJudgements.class);
        return new ReportRestorer(report, judgements, language);
    }

    private static void refuseOld(int format) throws FormatTooOld {
        if (format < WrittenReport.FORMAT) {
            throw new FormatTooOld(format);
        }
    }

    private static Map<String, Waiver> waivers(WrittenReport report) {
        Map<String, Waiver> waivers = new LinkedHashMap<>();
        Stream.concat(report.waived().stream(), report.queries().stream())
                .forEach(finding ->
                        ReportRestorer.waiver(finding).ifPresent(waiver -> waivers.put(finding.id(), waiver)));
        return waivers;
    }

    /**
     * The day that a report speaks for; nothing else of it is read.
     *
     * @throws IOException if the file cannot be read or says no day
     */
    public static LocalDate assessedOn(Path folder) throws IOException {
        try (JsonParser json = RecordJson.FACTORY.createParser(
                folder.resolve(ReportFile.REPORT).toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("assessedOn")) {
                    json.nextToken();
                    return LocalDate.parse(json.getText());
                }
            }
        }
        throw new IOException("no day in " + folder.getFileName());
    }
}
