package org.junheng.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.junheng.model.Report;

/** Writes report.json: the same report gives the same bytes on every machine. */
public final class ReportJson {
    /** The file beside report.json that holds the judgements when there are too many of them. */
    public static final String JUDGEMENTS_FILE = "judgements.json";

    private static final int MOST_JUDGEMENTS_WITHIN = 20_000;

    /** Rare characters of names lie outside the basic plane and are written as themselves, not as two escapes. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private ReportJson() {}

    /** Whether the judgements are too many for report.json and are to be written beside it. */
    public static boolean keepsJudgementsApart(Report report) {
        return report.judgements().size() > MOST_JUDGEMENTS_WITHIN;
    }

    /**
     * Writes report.json and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            new ReportFields(json).write(report, keepsJudgementsApart(report));
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the judgements alone, as an array, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeJudgements(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            new JudgementFields(json).writeAll(report.judgements());
            json.writeRaw('\n');
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new JsonLayout());
    }
}
