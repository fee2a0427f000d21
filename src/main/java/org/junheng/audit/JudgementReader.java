package org.junheng.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.Evidence;
import org.junheng.model.Judgement;
import org.junheng.model.Severity;
import org.junheng.model.Subject;
import org.junheng.model.Verdict;

/** Reads judgements one after the other, so that a report of many megabytes is never held as text. */
final class JudgementReader {
    private final RecordedCells cells = new RecordedCells();

    RecordedCells cells() {
        return cells;
    }

    /** The array at which the parser stands. */
    List<Judgement> all(JsonParser json) throws IOException {
        List<Judgement> all = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            all.add(one(json));
        }
        return all;
    }

    private Judgement one(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> subject = new HashMap<>();
        List<Evidence> evidence = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("evidence")) {
                evidence = evidence(json);
            } else if (field.equals("subject")) {
                subject = texts(json);
            } else if (value == JsonToken.START_OBJECT) {
                json.skipChildren();
            } else {
                fields.put(field, json.getText());
            }
        }
        return judgement(fields, new Subject(subject.get("type"), subject.get("key"), subject.get("label")), evidence);
    }

    private List<Evidence> evidence(JsonParser json) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            evidence.add(cells.cell(texts(json)));
        }
        return evidence;
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            fields.put(field, json.getText());
        }
        return fields;
    }

    private static Judgement judgement(Map<String, String> fields, Subject subject, List<Evidence> evidence) {
        return new Judgement(
                fields.get("id"),
                fields.get("code"),
                fields.get("area"),
                Verdict.valueOf(fields.get("verdict")),
                Severity.valueOf(fields.get("severity").toUpperCase(Locale.ROOT)),
                subject,
                fields.get("item"),
                fields.get("actual"),
                fields.get("comparator"),
                fields.get("required"),
                fields.get("unit"),
                fields.get("gap"),
                fields.get("message"),
                fields.get("owner"),
                fields.get("remedy"),
                evidence,
                Optional.ofNullable(fields.get("worth")).map(BigDecimal::new),
                Optional.ofNullable(fields.get("points")).map(BigDecimal::new),
                subject,
                List.of());
    }
}
