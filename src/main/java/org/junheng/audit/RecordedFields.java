package org.junheng.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.model.Clause;
import org.junheng.model.ClauseCoverage;
import org.junheng.model.Counts;
import org.junheng.model.CriterionSummary;
import org.junheng.model.CriterionSummary.RulePlace;
import org.junheng.model.DataCheck;
import org.junheng.model.Evidence;
import org.junheng.model.Exclusion;
import org.junheng.model.Judgement;
import org.junheng.model.Place;
import org.junheng.model.Problem;
import org.junheng.model.Query;
import org.junheng.model.Report;
import org.junheng.model.RunInfo;
import org.junheng.model.RunVerdict;
import org.junheng.model.Severity;
import org.junheng.model.Subject;
import org.junheng.model.Waiver;

/** What of report.json is not a judgement, field by field. */
final class RecordedFields {
    private final Map<String, JsonNode> fields;
    private final RecordedCells cells;
    private final Map<String, Clause.How> how = new HashMap<>();

    RecordedFields(Map<String, JsonNode> fields, RecordedCells cells) {
        this.fields = fields;
        this.cells = cells;
    }

    Report report(List<Judgement> findings, List<Judgement> judgements, List<Judgement> queries) {
        List<ClauseCoverage> clauses = each(fields.get("clauses"), this::coverage);
        return new Report(
                run(fields.get("run")),
                each(fields.get("criteria"), this::criterion),
                findings,
                judgements,
                each(fields.get("exclusions"), this::exclusion),
                each(fields.get("dataChecks"), this::check),
                each(fields.get("problems"), this::problem),
                clauses,
                List.of(),
                queries(queries));
    }

    /** The waivers of shortfalls and the explanations of queries, by the id of the judgement. */
    Map<String, Waiver> waivers() {
        Map<String, Waiver> waivers = new LinkedHashMap<>();
        each(fields.get("waived"), waived -> waivers.put(text(waived, "id"), waiver(Waiver.Kind.WAIVER, waived)));
        each(fields.get("queries"), query -> query).stream()
                .filter(query -> query.has(Waiver.Kind.EXPLANATION.word()))
                .forEach(query -> waivers.put(text(query, "id"), waiver(Waiver.Kind.EXPLANATION, query)));
        return waivers;
    }

    private List<Query> queries(List<Judgement> judgements) {
        Map<String, Waiver> explanations = waivers();
        return judgements.stream()
                .map(judgement -> new Query(judgement, Optional.ofNullable(explanations.get(judgement.id()))))
                .toList();
    }

    private static Waiver waiver(Waiver.Kind kind, JsonNode waived) {
        JsonNode node = waived.path(kind.word());
        String place = text(node, "place");
        int bang = place.lastIndexOf('!');
        return new Waiver(
                kind,
                text(waived, "code"),
                text(waived.path("subject"), "key"),
                text(waived, "item"),
                text(node, "reason"),
                text(node, "approver"),
                LocalDate.parse(text(node, "issued")),
                LocalDate.parse(text(node, "expires")),
                text(node, "evidence"),
                new Place("", false, place.substring(0, Math.max(0, bang)), place.substring(bang + 1)));
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reader) {
        List<T> read = new ArrayList<>();
        if (array != null) {
            array.forEach(node -> read.add(reader.apply(node)));
        }
        return read;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private RunInfo run(JsonNode node) {
        JsonNode pack = node.path("pack");
        return new RunInfo(
                text(node, "id"),
                RunVerdict.valueOf(text(node, "verdict")),
                node.path("complete").asBoolean(),
                LocalDate.parse(text(node, "assessedOn")),
                text(pack, "id"),
                text(pack, "title"),
                text(pack, "sha256"),
                each(
                        node.path("workbooks"),
                        input -> new RunInfo.Input(text(input, "name"), text(input, "sha256"), text(input, "refused"))),
                counts(node.path("counts"), "met", "notMet"),
                node.path("counts").path("waived").asInt(),
                node.path("counts").path("queries").asInt());
    }

    private static Counts counts(JsonNode node, String met, String notMet) {
        return new Counts(
                node.path("considered").asInt(),
                node.path(met).asInt(),
                node.path(notMet).asInt(),
                node.path("undetermined").asInt(),
                node.path("error").asInt());
    }

    private CriterionSummary criterion(JsonNode node) {
        return new CriterionSummary(
                text(node, "code"),
                text(node, "title"),
                text(node, "area"),
                Severity.valueOf(text(node, "severity").toUpperCase(Locale.ROOT)),
                text(node, "owner"),
                each(node.path("basis"), this::clause),
                rule(node.path("rule")),
                counts(node, "met", "notMet"),
                node.path("starved").asBoolean());
    }

    private static RulePlace rule(JsonNode node) {
        return new RulePlace(text(node, "file"), node.path("line").asInt(), text(node, "sha256"));
    }

    private Clause clause(JsonNode node) {
        String id = text(node, "id");
        return new Clause(
                id,
                text(node, "document"),
                text(node, "article"),
                text(node, "text"),
                node.path("verified").asBoolean(),
                how.getOrDefault(id, Clause.How.RULE));
    }

    private ClauseCoverage coverage(JsonNode node) {
        Stream.of(Clause.How.values())
                .filter(one -> one.json().equals(text(node, "how")))
                .forEach(one -> how.put(text(node, "id"), one));
        return new ClauseCoverage(clause(node), each(node.path("codes"), JsonNode::asText));
    }

    private Exclusion exclusion(JsonNode node) {
        JsonNode of = node.path("subject");
        Subject subject = new Subject(text(of, "type"), text(of, "key"), text(of, "label"));
        return new Exclusion(
                subject,
                text(node, "scope"),
                text(node, "reason"),
                each(node.path("basis"), JsonNode::asText),
                each(node.path("evidence"), this::cell),
                subject);
    }

    private Evidence cell(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.fields()
                .forEachRemaining(
                        field -> texts.put(field.getKey(), field.getValue().asText()));
        return cells.cell(texts);
    }

    private DataCheck check(JsonNode node) {
        return new DataCheck(
                text(node, "code"), text(node, "title"), rule(node.path("rule")), counts(node, "agree", "disagree"));
    }

    private Problem problem(JsonNode node) {
        Problem.Kind kind = Stream.of(Problem.Kind.values())
                .filter(one -> one.json().equals(text(node, "kind")))
                .findFirst()
                .orElseThrow();
        Optional<Place> place = Optional.of(text(node, "cell"))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> new Place(text(node, "workbook"), false, text(node, "sheet"), cell));
        return new Problem(
                kind,
                text(node, "message"),
                place,
                text(node, "workbook"),
                text(node, "value"),
                node.path("blocking").asBoolean(),
                Optional.of(text(node, "nearest")).filter(word -> !word.isEmpty()),
                new Problem.Consequences(
                        node.path("consequences").path("count").asInt(),
                        each(node.path("consequences").path("codes"), JsonNode::asText),
                        List.of()));
    }
}
