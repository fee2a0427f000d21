package org.junheng.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.junheng.model.judged.Report;

/** The two files of a report; the same report gives the same bytes on every machine. */
public final class ReportFile {
    /** The findings and what belongs to them. */
    public static final String REPORT = "report.json";

    /** Every judgement, beside it. */
    public static final String JUDGEMENTS = "judgements.json";

    private static final int REPORT_DEPTH = 4;
    private static final int JUDGEMENTS_DEPTH = 2;

    /** Rare characters of names lie outside the basic plane and are written as themselves, not as two escapes. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportFile() {}

    /**
     * Writes report.json and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Report report, OutputStream out) throws IOException {
        write(new ReportWriter(report).report(), new Layout(REPORT_DEPTH, "  "), out);
    }

    /**
     * Writes judgements.json and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeJudgements(Report report, OutputStream out) throws IOException {
        write(new JudgementsWriter(report).judgements(), new Layout(JUDGEMENTS_DEPTH, ""), out);
    }

    private static void write(Object page, Layout layout, OutputStream out) throws IOException {
        JSON.writer(layout).writeValue(out, page);
        out.write('\n');
    }
}
