package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Subject;

/** The fields by which other programs know a judgement. */
final class JudgementFields {
    private final JsonGenerator json;

    JudgementFields(JsonGenerator json) {
        this.json = json;
    }

    void write(Subject subject) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", subject.type());
        json.writeStringField("key", subject.key());
        json.writeStringField("label", subject.label());
        json.writeEndObject();
    }

    /** The verdict with the figures it was made from; null where there is no judgement. */
    void writeFigures(String field, Optional<Judgement> judgement) throws IOException {
        if (judgement.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("verdict", judgement.get().verdict().name());
        json.writeStringField("actual", judgement.get().actual());
        json.writeStringField("comparator", judgement.get().comparator());
        json.writeStringField("required", judgement.get().required());
        json.writeStringField("unit", judgement.get().unit());
        json.writeEndObject();
    }
}
