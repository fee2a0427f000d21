package org.junheng.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Waiver;

/** Reads the two files back into the report that they were written from. */
public final class ReportReader {
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

    /** A report was written by a program with another description. */
    public static final class OtherFormat extends IOException {
        private static final long serialVersionUID = 1;

        private final boolean newer;

        private OtherFormat(int format) {
            super("format " + format);
            this.newer = format > WrittenReport.FORMAT;
        }

        /** Whether it is the program that is too old, and not the report. */
        public boolean isNewer() {
            return newer;
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
     * @throws OtherFormat if it was written by another description
     * @throws IOException if a file cannot be read or is not what a run writes
     */
    public static Recorded read(Path folder, String language) throws IOException {
        WrittenReport report = report(folder);
        return recorded(report, JsonFile.bytes(folder.resolve(ReportFile.JUDGEMENTS)), language);
    }

    /** The report in what stands in the two files. */
    public static Recorded read(byte[] report, byte[] judgements, String language) throws IOException {
        return recorded(report(report), judgements, language);
    }

    private static Recorded recorded(WrittenReport report, byte[] file, String language) throws IOException {
        JudgementRestorer judgements =
                new JudgementRestorer(report, JsonFile.read(file, WrittenJudgements.class), language);
        return new Recorded(new ReportRestorer(report, judgements).report(), waivers(report));
    }

    /**
     * The report in a folder without judgements, but for what it lists of them, and with what is accepted in it;
     * judgements.json is not read.
     *
     * @throws IOException if the file cannot be read or is not what a run writes
     */
    public static Report findings(Path folder) throws IOException {
        WrittenReport report = report(folder);
        return new ReportRestorer(report, new FindingRestorer(report)).whole();
    }

    private static WrittenReport report(Path folder) throws IOException {
        return report(JsonFile.bytes(folder.resolve(ReportFile.REPORT)));
    }

    private static WrittenReport report(byte[] file) throws IOException {
        refuseOther(format(file));
        WrittenReport report = JsonFile.read(file, WrittenReport.class);
        refuseOther(report.format());
        return report;
    }

    private static void refuseOther(int format) throws OtherFormat {
        if (format != WrittenReport.FORMAT) {
            throw new OtherFormat(format);
        }
    }

    /**
     * What the first member says, before members are looked for that another description does not know; the first
     * description did not say it.
     */
    private static int format(byte[] file) throws IOException {
        try (JsonParser json = RecordJson.FACTORY.createParser(file)) {
            String first = json.nextToken() == JsonToken.START_OBJECT ? json.nextFieldName() : "format";
            if (first != null && !first.equals("format")) {
                return 1;
            }
            return json.nextToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : WrittenReport.FORMAT;
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
     * The day that a report speaks for; judgements.json is not read.
     *
     * @throws IOException if the file cannot be read or is not what a run writes
     */
    public static LocalDate assessedOn(Path folder) throws IOException {
        return ReportRestorer.run(report(folder).run()).assessedOn();
    }
}
