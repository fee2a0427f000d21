package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.model.answer.Trace;
import org.junheng.model.judged.Evidence;
import org.junheng.model.judged.Exclusion;
import org.junheng.model.judged.Judgement;
import org.junheng.model.sheet.UnusedCells;

/** What rests on a cell, and which cells nothing rests on, for other programs. */
public final class TraceJson {
    private TraceJson() {}

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Trace trace, OutputStream out) throws IOException {
        JsonPage.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("place", trace.place());
            if (trace.cell().isPresent()) {
                Evidence cell = trace.cell().get();
                json.writeStringField("header", cell.header());
                json.writeStringField("value", cell.value());
            }
            json.writeArrayFieldStart("judgements");
            for (Judgement judgement : trace.judgements()) {
                JsonPage.judgement(json, judgement);
            }
            json.writeEndArray();
            writeExclusions(trace.exclusions(), json);
            json.writeEndObject();
        });
    }

    private static void writeExclusions(List<Exclusion> exclusions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("exclusions");
        for (Exclusion exclusion : exclusions) {
            json.writeStartObject();
            new JudgementFields(json).write(exclusion.subject());
            json.writeStringField("scope", exclusion.scope());
            json.writeStringField("reason", exclusion.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes the columns as an array and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeUnused(List<UnusedCells> unused, OutputStream out) throws IOException {
        JsonPage.write(out, json -> {
            json.writeStartArray();
            for (UnusedCells column : unused) {
                write(column, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(UnusedCells column, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sheet", column.sheet());
        json.writeStringField("header", column.header());
        json.writeNumberField("unused", column.count());
        json.writeNumberField("filled", column.filled());
        json.writeArrayFieldStart("cells");
        for (String block : column.blocks()) {
            json.writeString(block);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
