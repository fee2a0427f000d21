package org.junheng.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.junheng.format.Layout;
import org.junheng.model.judged.Judgement;

/** The form in which answers about runs are written as JSON. */
final class JsonPage {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private JsonPage() {}

    /** What goes into the page. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static void write(OutputStream out, Content content) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new Layout())) {
            content.writeTo(json);
            json.writeRaw('\n');
        }
    }

    /** A judgement without the cells that it rests on. */
    static void judgement(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", judgement.id());
        json.writeStringField("code", judgement.code());
        json.writeStringField("verdict", judgement.verdict().name());
        new JudgementFields(json).write(judgement.subject());
        json.writeStringField("item", judgement.item());
        json.writeStringField("message", judgement.message());
        json.writeEndObject();
    }
}
