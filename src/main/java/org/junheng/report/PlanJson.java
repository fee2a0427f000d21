package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Firmness;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Flip;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.model.plan.Points;
import org.junheng.model.plan.Reading;

/** What it would take, for other programs; figures are decimal texts as in report.json. */
public final class PlanJson {
    private final JsonGenerator json;

    private PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Plan plan, OutputStream out) throws IOException {
        JsonPage.write(out, json -> new PlanJson(json).write(plan));
    }

    private void write(Plan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", plan.run().id());
        json.writeStringField("workbook", plan.run().workbooks().get(0).name());
        json.writeStringField("assessedOn", plan.run().assessedOn().toString());
        json.writeStringField("before", plan.before().name());
        bundle("needed", plan.needed());
        bundle("whole", plan.whole());
        json.writeArrayFieldStart("findings");
        for (Fix fix : plan.fixes()) {
            write(fix);
        }
        json.writeEndArray();
        points(plan.points());
        instead(plan);
        firmness(plan.firmness());
        json.writeEndObject();
    }

    private void firmness(Firmness firmness) throws IOException {
        json.writeObjectFieldStart("firmness");
        json.writeNumberField("cells", firmness.cells());
        json.writeArrayFieldStart("flips");
        for (Flip flip : firmness.flips()) {
            json.writeStartObject();
            fields(flip.move());
            judgements("flipped", flip.flipped());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("readings");
        for (Reading reading : firmness.readings()) {
            json.writeStartObject();
            json.writeStringField("title", reading.title());
            json.writeStringField("verdict", reading.verdict().name());
            judgements("flipped", reading.flipped());
            judgements("mended", reading.mended());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void points(List<Points> items) throws IOException {
        json.writeArrayFieldStart("points");
        for (Points points : items) {
            json.writeStartObject();
            json.writeStringField("id", points.item().id());
            json.writeStringField("code", points.item().code());
            json.writeStringField("item", points.item().item());
            json.writeStringField("lost", points.lost().toPlainString());
            ids("by", points.by().stream().map(fix -> fix.finding().id()).toList());
            cost(points.cost());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void instead(Plan plan) throws IOException {
        json.writeArrayFieldStart("instead");
        for (Fix fix : plan.fixes()) {
            List<Fix> others = plan.instead(fix);
            if (!others.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("id", fix.finding().id());
                cost(fix.cost());
                ids("others", others.stream().map(other -> other.finding().id()).toList());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void judgements(String name, List<Judgement> judgements) throws IOException {
        json.writeArrayFieldStart(name);
        for (Judgement judgement : judgements) {
            json.writeStartObject();
            json.writeStringField("id", judgement.id());
            json.writeStringField("code", judgement.code());
            json.writeStringField("actual", judgement.actual());
            json.writeStringField("required", judgement.required());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bundle(String name, Plan.Bundle bundle) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("after", bundle.after().name());
        json.writeNumberField("closed", bundle.closed());
        cost(bundle.cost());
        ids("left", bundle.left().stream().map(Judgement::id).toList());
        moves(bundle.moves());
        json.writeEndObject();
    }

    private void write(Fix fix) throws IOException {
        Judgement finding = fix.finding();
        json.writeStartObject();
        json.writeStringField("id", finding.id());
        json.writeStringField("code", finding.code());
        new JudgementFields(json).write(finding.subject());
        json.writeStringField("item", finding.item());
        json.writeStringField("gap", finding.gap());
        json.writeStringField("unit", finding.unit());
        json.writeStringField("how", fix.way().name());
        cost(fix.cost());
        ids("follows", fix.follows());
        ids("closes", fix.closes());
        ids("breaks", fix.breaks());
        moves(fix.moves());
        json.writeEndObject();
    }

    private void moves(List<Move> moves) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Move move : moves) {
            json.writeStartObject();
            fields(move);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(Move move) throws IOException {
        json.writeStringField("sheet", move.place().sheet());
        json.writeStringField("cell", move.place().cell());
        json.writeStringField("row", move.row());
        json.writeStringField("header", move.header());
        json.writeStringField("kind", move.kind().name());
        json.writeStringField("before", move.before());
        json.writeStringField("after", move.after());
        json.writeStringField(
                "amount", move.amount().map(BigDecimal::toPlainString).orElse(""));
        json.writeStringField("unit", move.unit());
        cost(move.cost());
        json.writeStringField("payer", move.payer());
    }

    private void cost(Optional<BigDecimal> cost) throws IOException {
        json.writeStringField("cost", cost.map(BigDecimal::toPlainString).orElse(""));
    }

    private void ids(String name, List<String> ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }
}
