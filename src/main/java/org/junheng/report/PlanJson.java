package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;

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
        json.writeEndObject();
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
            json.writeEndObject();
        }
        json.writeEndArray();
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
