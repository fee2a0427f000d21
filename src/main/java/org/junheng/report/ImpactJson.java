package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junheng.model.answer.Impact;
import org.junheng.model.answer.VerdictChange;
import org.junheng.model.judged.Judgement;

/** What a change of the rules does, for other programs; figures are decimal texts as in report.json. */
public final class ImpactJson {
    private final JsonGenerator json;

    private ImpactJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Impact impact, OutputStream out) throws IOException {
        JsonPage.write(out, json -> new ImpactJson(json).write(impact));
    }

    private void write(Impact impact) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", impact.before());
        json.writeStringField("after", impact.after());
        summary(impact);
        json.writeArrayFieldStart("districts");
        for (Impact.District district : impact.districts()) {
            write(district);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unread");
        for (String refusal : impact.refusals()) {
            json.writeString(refusal);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void summary(Impact impact) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("districts", impact.districtsChanged());
        json.writeNumberField("subjects", impact.subjectsChanged());
        json.writeNumberField("changes", impact.changes().size());
        json.writeObjectFieldStart("criteria");
        for (Map.Entry<String, Long> entry : impact.byCriterion().entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Impact.District district) throws IOException {
        json.writeStartObject();
        json.writeStringField("workbook", district.workbook());
        json.writeStringField("before", district.before().name());
        json.writeStringField("after", district.after().name());
        json.writeNumberField("compared", district.compared());
        json.writeArrayFieldStart("changes");
        for (VerdictChange change : district.changes()) {
            write(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(VerdictChange change) throws IOException {
        Judgement judgement = change.judgement();
        json.writeStartObject();
        json.writeStringField("id", judgement.id());
        json.writeStringField("code", judgement.code());
        JudgementFields fields = new JudgementFields(json);
        fields.write(judgement.subject());
        json.writeStringField("item", judgement.item());
        fields.writeFigures("before", change.before());
        fields.writeFigures("after", change.after());
        json.writeArrayFieldStart("causes");
        for (String cause : change.causes()) {
            json.writeString(cause);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
