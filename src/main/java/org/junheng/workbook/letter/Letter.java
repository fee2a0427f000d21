package org.junheng.workbook.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junheng.model.judged.Clause;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.text.Texts;

/** Writes the draft of a self-assessment: its parts are the areas of the pack, its figures can be made new later. */
public final class Letter {
    private final Report report;
    private final Texts texts;
    private final LetterFigures figures;
    private final Map<String, CriterionSummary> criteria = new LinkedHashMap<>();
    private final XWPFDocument document;
    private final LetterPage page;
    private int part;

    private Letter(Report report, Texts texts, XWPFDocument document) {
        this.report = report;
        this.texts = texts;
        this.figures = new LetterFigures(report, texts);
        this.document = document;
        this.page = new LetterPage(document, figures.all(), texts.get("font"), texts.get("font.head"));
        report.criteria().forEach(each -> criteria.put(each.code(), each));
    }

    /**
     * Writes the draft and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Report report, String language, OutputStream out) throws IOException {
        Texts texts = Texts.of("workbook.letter", language);
        try (XWPFDocument document = new XWPFDocument()) {
            Letter letter = new Letter(report, texts, document);
            letter.fill();
            Remembered.all(document, letter.figures.all());
            LocalDate day = report.run().assessedOn();
            date(document, day);
            for (XWPFChart chart : document.getCharts()) {
                date(chart.getWorkbook(), day);
            }
            Hourless.write(document::write, out);
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    private static void date(POIXMLDocument document, LocalDate day) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setCreator("junheng");
        core.setCreated(Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    private void fill() throws IOException {
        String name = report.run().workbooks().get(0).name();
        page.title(texts.get(
                "title", name.replaceFirst("\\.[^.]*$", ""), report.run().packTitle()));
        page.sentence(texts.get("draft"));
        heading("part.conclusion");
        page.sentence(texts.get("conclusion"));
        page.sentence(texts.get("conclusion.open"));
        unverified();
        heading("part.basics");
        basics();
        heading("part.areas");
        areas();
        heading("part.practice");
        page.sentence(texts.get("toFillIn"));
        heading("part.problems");
        problems();
        heading("part.measures");
        measures();
        heading("part.appendix");
        appendix();
    }

    private void heading(String key) {
        page.heading(texts.get("part", ++part, texts.get(key)), 1);
    }

    private void unverified() {
        long open = report.clauses().stream()
                .filter(each -> !each.clause().verified())
                .count();
        if (open > 0) {
            page.sentence(texts.get("unverified", open, report.clauses().size()));
        }
    }

    /** What was judged, by the pack's own names of it. */
    private void basics() {
        page.sentence(texts.get("basics"));
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        report.judgements()
                .forEach(each -> keys.computeIfAbsent(each.subject().type(), first -> new LinkedHashSet<>())
                        .add(each.subject().key()));
        List<List<String>> rows = new ArrayList<>();
        keys.forEach((type, own) -> rows.add(List.of(type, String.valueOf(own.size()))));
        page.table(new int[] {3, 1}, List.of(texts.get("column.type"), texts.get("column.count")), rows);
    }

    private void areas() throws IOException {
        List<String> names = new ArrayList<>(figures.areas().keySet());
        LetterChart.draw(
                document,
                texts.get("chart"),
                names,
                names.stream().map(each -> criteria(each, true)).toList(),
                names.stream().map(each -> criteria(each, false)).toList(),
                texts.get("column.met"),
                texts.get("column.notMet"));
        int number = 0;
        for (Map.Entry<String, List<CriterionSummary>> area : figures.areas().entrySet()) {
            page.heading(texts.get("area", ++number, area.getKey()), 2);
            page.sentence(texts.get("area.counts").replace("AREA", area.getKey()));
            page.table(
                    new int[] {10, 34, 10, 10, 10, 10, 16},
                    columns("code", "title", "considered", "met", "notMet", "undetermined", "actual"),
                    area.getValue().stream().map(this::row).toList());
        }
    }

    /** How many criteria of an area are met by all, or not. */
    private int criteria(String area, boolean met) {
        return (int) figures.areas().get(area).stream()
                .filter(each -> met
                        ? each.counts().met() == each.counts().considered()
                        : each.counts().notMet() > 0)
                .count();
    }

    private List<String> row(CriterionSummary each) {
        String name = "code/" + each.code();
        String actual = name + "/actual";
        return List.of(
                each.code(),
                each.title(),
                "{" + name + "/considered}",
                "{" + name + "/met}",
                "{" + name + "/notMet}",
                "{" + name + "/undetermined}",
                figures.all().containsKey(actual) ? "{" + actual + "}" : texts.get("seeAppendix"));
    }

    private void problems() {
        page.sentence(texts.get("problems"));
        List<List<String>> rows = new ArrayList<>();
        for (Judgement each : figures.notMet()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    each.message(),
                    "{" + LetterFigures.FINDING + each.id() + "}",
                    ground(each.code()),
                    each.owner()));
        }
        page.table(new int[] {6, 46, 14, 22, 12}, columns("number", "message", "gap", "ground", "owner"), rows);
    }

    private String ground(String code) {
        return criteria.containsKey(code)
                ? criteria.get(code).basis().stream()
                        .limit(1)
                        .map(this::ground)
                        .collect(Collectors.joining(texts.get("separator")))
                : "";
    }

    private String ground(Clause clause) {
        return texts.get("ground", clause.document(), clause.article(), clause.verified() ? "" : texts.get("mark"));
    }

    private void measures() {
        page.sentence(texts.get("measures"));
        List<List<String>> rows = new ArrayList<>();
        for (Judgement each : figures.notMet()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    each.subject().named() + texts.get("separator") + each.item(),
                    each.remedy(),
                    each.owner(),
                    "",
                    ""));
        }
        page.table(
                new int[] {6, 30, 34, 12, 8, 10},
                columns("number", "subject", "remedy", "owner", "person", "due"),
                rows);
    }

    private void appendix() {
        page.sentence(texts.get("appendix"));
        List<List<String>> rows = report.problems().stream()
                .filter(each -> !each.isRemark())
                .map(each -> List.of(place(each), each.message()))
                .toList();
        if (!rows.isEmpty()) {
            page.sentence(texts.get("appendix.problems"));
            page.table(new int[] {25, 75}, columns("place", "message"), rows);
        }
    }

    private static String place(Problem problem) {
        return problem.place().map(Object::toString).orElse(problem.workbook());
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream().map(key -> texts.get("column." + key)).toList();
    }
}
