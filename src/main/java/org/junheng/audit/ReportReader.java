package org.junheng.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.model.Judgement;
import org.junheng.model.Report;
import org.junheng.model.Waiver;

/** Reads report.json back into the record that it was written from. */
final class ReportReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String JUDGEMENTS_FILE = "judgementsFile";
    private static final String QUERIES = "queries";

    /** A report and the waivers in it. */
    record Recorded(Report report, Map<String, Waiver> waivers) {}

    private final Path folder;
    private final JudgementReader judgements = new JudgementReader();
    private final Map<String, JsonNode> small = new LinkedHashMap<>();
    private final Map<String, List<Judgement>> large = new LinkedHashMap<>();

    private ReportReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The report in a folder, with the judgements that may stand beside it.
     *
     * @throws IOException if a file cannot be read or is not what a run writes
     */
    static Recorded read(Path folder) throws IOException {
        return new ReportReader(folder).read();
    }

    /** The day that a report speaks for, which stands in its first member. */
    static LocalDate assessedOn(Path folder) throws IOException {
        try (JsonParser json = new ReportReader(folder).parser("report.json")) {
            json.nextToken();
            json.nextToken();
            json.nextToken();
            return LocalDate.parse(
                    json.<JsonNode>readValueAsTree().path("assessedOn").asText());
        }
    }

    private Recorded read() throws IOException {
        try (JsonParser json = parser("report.json")) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("findings") || field.equals("judgements")) {
                    large.put(field, judgements.all(json));
                } else {
                    small.put(field, json.readValueAsTree());
                }
            }
        }
        if (small.containsKey(JUDGEMENTS_FILE)) {
            try (JsonParser json = parser(small.get(JUDGEMENTS_FILE).asText())) {
                json.nextToken();
                large.put("judgements", judgements.all(json));
            }
        }
        RecordedFields fields = new RecordedFields(small, judgements.cells());
        Report report = fields.report(
                large.getOrDefault("findings", List.of()), large.getOrDefault("judgements", List.of()), queries());
        return new Recorded(report, fields.waivers());
    }

    private List<Judgement> queries() throws IOException {
        if (!small.containsKey(QUERIES)) {
            return List.of();
        }
        try (JsonParser json = JSON.treeAsTokens(small.get(QUERIES))) {
            json.nextToken();
            return judgements.all(json);
        }
    }

    private JsonParser parser(String file) throws IOException {
        return JSON.createParser(Files.newInputStream(folder.resolve(file)));
    }
}
