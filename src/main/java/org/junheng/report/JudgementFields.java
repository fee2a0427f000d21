package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.model.Evidence;
import org.junheng.model.Judgement;
import org.junheng.model.Place;
import org.junheng.model.Query;
import org.junheng.model.Subject;
import org.junheng.model.Waived;
import org.junheng.model.Waiver;

/** The fields of a judgement, and of what it is about and rests on, in their promised order. */
final class JudgementFields {
    private final JsonGenerator json;

    JudgementFields(JsonGenerator json) {
        this.json = json;
    }

    void writeAll(List<Judgement> judgements) throws IOException {
        json.writeStartArray();
        for (Judgement judgement : judgements) {
            write(judgement);
        }
        json.writeEndArray();
    }

    void write(Subject subject) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", subject.type());
        json.writeStringField("key", subject.key());
        json.writeStringField("label", subject.label());
        json.writeEndObject();
    }

    void write(List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence cell : evidence) {
            write(cell);
        }
        json.writeEndArray();
    }

    /** The shape of a finding, and the waiver that accepts it. */
    void writeWaived(List<Waived> waived) throws IOException {
        json.writeStartArray();
        for (Waived one : waived) {
            json.writeStartObject();
            writeMembers(one.judgement());
            write("waiver", one.waiver());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The shape of a finding, and what explains it if anything does. */
    void writeQueries(List<Query> queries) throws IOException {
        json.writeStartArray();
        for (Query query : queries) {
            json.writeStartObject();
            writeMembers(query.judgement());
            if (query.explanation().isPresent()) {
                write("explanation", query.explanation().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String field, Waiver waiver) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("approver", waiver.approver());
        json.writeStringField("reason", waiver.reason());
        json.writeStringField("issued", waiver.issued().toString());
        json.writeStringField("expires", waiver.expires().toString());
        json.writeStringField("evidence", waiver.evidence());
        json.writeStringField("place", waiver.place().toString());
        json.writeEndObject();
    }

    private void write(Judgement judgement) throws IOException {
        json.writeStartObject();
        writeMembers(judgement);
        json.writeEndObject();
    }

    private void writeMembers(Judgement judgement) throws IOException {
        json.writeStringField("id", judgement.id());
        json.writeStringField("code", judgement.code());
        json.writeStringField("verdict", judgement.verdict().name());
        json.writeStringField("severity", judgement.severity().name().toLowerCase(Locale.ROOT));
        write(judgement.subject());
        writeFigures(judgement);
        json.writeStringField("message", judgement.message());
        json.writeStringField("owner", judgement.owner());
        json.writeStringField("remedy", judgement.remedy());
        write(judgement.evidence());
        json.writeStringField("area", judgement.area());
        writeIfPresent("worth", judgement.worth());
        writeIfPresent("points", judgement.points());
    }

    private void writeFigures(Judgement judgement) throws IOException {
        json.writeStringField("item", judgement.item());
        json.writeStringField("actual", judgement.actual());
        json.writeStringField("comparator", judgement.comparator());
        json.writeStringField("required", judgement.required());
        json.writeStringField("unit", judgement.unit());
        json.writeStringField("gap", judgement.gap());
    }

    private void write(Evidence evidence) throws IOException {
        Place place = evidence.place();
        onOneLine(true);
        json.writeStartObject();
        json.writeStringField(place.table() ? "table" : "workbook", place.source());
        json.writeStringField("sheet", place.sheet());
        json.writeStringField("cell", place.cell());
        json.writeStringField("header", evidence.header());
        json.writeStringField("value", evidence.value());
        json.writeStringField("role", evidence.role().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
        onOneLine(false);
    }

    private void onOneLine(boolean wanted) {
        if (json.getPrettyPrinter() instanceof JsonLayout layout) {
            layout.onOneLine(wanted);
        }
    }

    private void writeIfPresent(String field, Optional<BigDecimal> figure) throws IOException {
        if (figure.isPresent()) {
            json.writeStringField(field, figure.get().toPlainString());
        }
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
