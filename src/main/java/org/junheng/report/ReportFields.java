package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junheng.model.Clause;
import org.junheng.model.ClauseCoverage;
import org.junheng.model.Counts;
import org.junheng.model.CriterionSummary;
import org.junheng.model.DataCheck;
import org.junheng.model.Exclusion;
import org.junheng.model.Place;
import org.junheng.model.Problem;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;

/** The fields of report.json in their promised order. */
final class ReportFields {
    private final JsonGenerator json;
    private final JudgementFields judgements;

    ReportFields(JsonGenerator json) {
        this.json = json;
        this.judgements = new JudgementFields(json);
    }

    void write(Report report, boolean judgementsApart) throws IOException {
        json.writeStartObject();
        write(report.run());
        writeEach("criteria", report.criteria(), this::write);
        json.writeFieldName("findings");
        judgements.writeAll(report.findings());
        if (!judgementsApart) {
            json.writeFieldName("judgements");
            judgements.writeAll(report.judgements());
        }
        writeEach("problems", report.problems(), this::write);
        writeEach("clauses", report.clauses(), this::write);
        writeEach("exclusions", report.exclusions(), this::write);
        writeEach("dataChecks", report.dataChecks(), this::write);
        json.writeFieldName("waived");
        judgements.writeWaived(report.waived());
        json.writeFieldName("queries");
        judgements.writeQueries(report.queries());
        if (judgementsApart) {
            json.writeStringField("judgementsFile", ReportJson.JUDGEMENTS_FILE);
        }
        json.writeEndObject();
    }

    private void write(RunInfo run) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("id", run.id());
        json.writeStringField("verdict", run.verdict().name());
        json.writeBooleanField("complete", run.complete());
        json.writeStringField("assessedOn", run.assessedOn().toString());
        writePack(run);
        writeEach("workbooks", run.workbooks(), this::write);
        json.writeObjectFieldStart("counts");
        writeCounts(run.counts());
        json.writeNumberField("queries", run.queries());
        json.writeNumberField("waived", run.waived());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writePack(RunInfo run) throws IOException {
        json.writeObjectFieldStart("pack");
        json.writeStringField("id", run.packId());
        json.writeStringField("title", run.packTitle());
        json.writeStringField("sha256", run.packSha256());
        json.writeEndObject();
    }

    private void write(RunInfo.Input workbook) throws IOException {
        json.writeStringField("name", workbook.name());
        json.writeStringField("sha256", workbook.sha256());
        if (workbook.isRefused()) {
            json.writeStringField("refused", workbook.refused());
        }
    }

    private void writeCounts(Counts counts) throws IOException {
        json.writeNumberField("considered", counts.considered());
        json.writeNumberField("met", counts.met());
        json.writeNumberField("notMet", counts.notMet());
        json.writeNumberField("undetermined", counts.undetermined());
        json.writeNumberField("error", counts.error());
    }

    private void write(CriterionSummary criterion) throws IOException {
        json.writeStringField("code", criterion.code());
        json.writeStringField("title", criterion.title());
        json.writeStringField("severity", criterion.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("owner", criterion.owner());
        writeEach("basis", criterion.basis(), this::write);
        write(criterion.rule());
        writeCounts(criterion.counts());
        json.writeStringField("area", criterion.area());
        json.writeBooleanField("starved", criterion.starved());
    }

    private void write(Clause clause) throws IOException {
        json.writeStringField("id", clause.id());
        json.writeStringField("document", clause.document());
        json.writeStringField("article", clause.article());
        json.writeStringField("text", clause.text());
        json.writeBooleanField("verified", clause.verified());
    }

    private void write(CriterionSummary.RulePlace rule) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeStringField("sha256", rule.sha256());
        json.writeEndObject();
    }

    private void write(Problem problem) throws IOException {
        json.writeStringField("kind", problem.kind().json());
        json.writeStringField("message", problem.message());
        json.writeStringField("workbook", problem.workbook());
        json.writeStringField("sheet", problem.place().map(Place::sheet).orElse(""));
        json.writeStringField("cell", problem.place().map(Place::cell).orElse(""));
        json.writeStringField("value", problem.value());
        json.writeBooleanField("blocking", problem.blocking());
        if (problem.nearest().isPresent()) {
            json.writeStringField("nearest", problem.nearest().get());
        }
        write(problem.consequences());
    }

    private void write(Problem.Consequences consequences) throws IOException {
        if (consequences.count() > 0) {
            json.writeObjectFieldStart("consequences");
            json.writeNumberField("count", consequences.count());
            writeTexts("codes", consequences.codes());
            json.writeEndObject();
        }
    }

    private void write(ClauseCoverage coverage) throws IOException {
        Clause clause = coverage.clause();
        json.writeStringField("id", clause.id());
        json.writeStringField("document", clause.document());
        json.writeStringField("article", clause.article());
        json.writeStringField("how", clause.how().json());
        writeTexts("codes", coverage.codes());
        json.writeBooleanField("verified", clause.verified());
        json.writeStringField("text", clause.text());
    }

    private void write(Exclusion exclusion) throws IOException {
        judgements.write(exclusion.subject());
        json.writeStringField("scope", exclusion.scope());
        json.writeStringField("reason", exclusion.reason());
        writeTexts("basis", exclusion.basis());
        judgements.write(exclusion.evidence());
    }

    private void write(DataCheck check) throws IOException {
        json.writeStringField("code", check.code());
        json.writeStringField("title", check.title());
        write(check.rule());
        json.writeNumberField("considered", check.counts().considered());
        json.writeNumberField("agree", check.counts().met());
        json.writeNumberField("disagree", check.counts().notMet());
        json.writeNumberField("undetermined", check.counts().undetermined());
        json.writeNumberField("error", check.counts().error());
    }

    private void writeTexts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private <T> void writeEach(String field, List<T> things, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(field);
        for (T thing : things) {
            json.writeStartObject();
            fields.write(thing);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the fields of one thing inside an object that is already begun. */
    private interface Fields<T> {
        void write(T thing) throws IOException;
    }
}
