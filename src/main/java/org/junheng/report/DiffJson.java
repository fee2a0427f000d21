package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.model.answer.History;
import org.junheng.model.answer.JudgementChange;
import org.junheng.model.answer.RunDiff;
import org.junheng.model.judged.Cause;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.judged.Verdict;

/** What became of findings between runs, for other programs. */
public final class DiffJson {
    private final JsonGenerator json;

    private DiffJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(RunDiff diff, OutputStream out) throws IOException {
        JsonPage.write(out, json -> new DiffJson(json).write(diff));
    }

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(History history, OutputStream out) throws IOException {
        JsonPage.write(out, json -> new DiffJson(json).write(history));
    }

    private void write(RunDiff diff) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", diff.before());
        json.writeStringField("after", diff.after());
        texts("onlyBefore", diff.onlyBefore());
        texts("onlyAfter", diff.onlyAfter());
        json.writeArrayFieldStart("counties");
        for (RunDiff.County county : diff.counties()) {
            write(county);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void write(RunDiff.County county) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", county.name());
        write("before", county.before());
        write("after", county.after());
        json.writeBooleanField("workbookChanged", county.workbook());
        json.writeBooleanField("packChanged", county.pack());
        json.writeBooleanField("programChanged", county.program());
        json.writeNumberField("metOtherwise", county.metOtherwise());
        json.writeArrayFieldStart("changes");
        for (JudgementChange change : county.changes()) {
            write(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String field, RunInfo run) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("id", run.id());
        json.writeStringField("verdict", run.verdict().name());
        json.writeEndObject();
    }

    private void write(JudgementChange change) throws IOException {
        Judgement judgement = change.judgement();
        json.writeStartObject();
        json.writeStringField("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("id", judgement.id());
        json.writeStringField("code", judgement.code());
        JudgementFields fields = new JudgementFields(json);
        fields.write(judgement.subject());
        json.writeStringField("item", judgement.item());
        fields.writeFigures("before", change.before());
        fields.writeFigures("after", change.after());
        write(change.causes());
        json.writeEndObject();
    }

    private void write(List<Cause> causes) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : causes) {
            json.writeStartObject();
            json.writeStringField("kind", cause.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("place", cause.place());
            json.writeStringField("words", cause.words());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(History history) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("runs");
        for (History.Run run : history.runs()) {
            json.writeStartObject();
            json.writeStringField("name", run.name());
            json.writeStringField("moment", run.moment());
            json.writeStringField("verdict", run.info().verdict().name());
            json.writeNumberField("findings", run.findings());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("judgements");
        for (History.Line line : history.lines()) {
            write(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(History.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", line.latest().id());
        json.writeStringField("code", line.latest().code());
        new JudgementFields(json).write(line.latest().subject());
        json.writeStringField("item", line.latest().item());
        texts("verdicts", line.verdicts().stream().map(DiffJson::name).toList());
        json.writeArrayFieldStart("turns");
        for (History.Turn turn : line.turns()) {
            json.writeStartObject();
            json.writeNumberField("run", turn.run());
            json.writeStringField("before", name(turn.before()));
            json.writeStringField("after", name(turn.after()));
            json.writeStringField("message", turn.message());
            write(turn.causes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(Optional<Verdict> verdict) {
        return verdict.map(Enum::name).orElse("");
    }
}
