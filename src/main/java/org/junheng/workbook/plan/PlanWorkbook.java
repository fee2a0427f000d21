package org.junheng.workbook.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.model.judged.Judgement;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Flip;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;
import org.junheng.model.plan.Points;
import org.junheng.model.plan.Reading;
import org.junheng.model.text.Texts;

/** Writes what it would take as a workbook: the sum, the change for each finding, all cells, points, and how firm it is. */
public final class PlanWorkbook {
    private final Plan plan;
    private final Texts texts;
    private final SXSSFWorkbook book;

    private PlanWorkbook(Plan plan, Texts texts, SXSSFWorkbook book) {
        this.plan = plan;
        this.texts = texts;
        this.book = book;
    }

    /**
     * Writes one workbook and leaves the stream open.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Plan plan, String language, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            new PlanWorkbook(plan, Texts.of("workbook.plan", language), book).fill();
            book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("junheng");
            book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
            book.write(out);
        }
    }

    private void fill() {
        summary();
        fixes();
        moves();
        points();
        firmness();
        readings();
    }

    /** The columns of a sheet as its texts have them: header and width, a bar between them. */
    private PlanSheet sheet(String key) {
        List<String[]> columns = Arrays.stream(texts.get(key + ".columns").split(";"))
                .map(column -> column.split("\\|"))
                .toList();
        return new PlanSheet(
                book,
                texts.get("font"),
                texts.get(key),
                columns.stream().map(column -> column[0]).toList(),
                columns.stream().map(column -> Integer.valueOf(column[1])).toList());
    }

    private void summary() {
        PlanSheet sheet = sheet("summary");
        Map<String, Plan.Bundle> bundles = Map.of("needed", plan.needed(), "whole", plan.whole());
        for (String key : List.of("needed", "whole")) {
            Plan.Bundle bundle = bundles.get(key);
            sheet.row(List.of(
                    texts.get("summary." + key),
                    bundle.moves().size(),
                    bundle.cost(),
                    texts.get("verdict." + plan.before().name()),
                    texts.get("verdict." + bundle.after().name()),
                    bundle.closed(),
                    bundle.left().stream().map(this::named).collect(Collectors.joining("\n"))));
        }
        sheet.end("");
    }

    private String named(Judgement judgement) {
        return judgement.code() + " " + judgement.subject().named() + " " + judgement.item();
    }

    private String named(String id) {
        return plan.fixes().stream()
                .map(Fix::finding)
                .filter(finding -> finding.id().equals(id))
                .map(this::named)
                .findFirst()
                .orElse(id);
    }

    private String named(List<String> ids) {
        return ids.stream().map(this::named).collect(Collectors.joining("\n"));
    }

    private void fixes() {
        PlanSheet sheet = sheet("fixes");
        for (Fix fix : plan.fixes()) {
            Judgement finding = fix.finding();
            sheet.row(List.of(
                    finding.code(),
                    finding.subject().named(),
                    finding.item(),
                    finding.message(),
                    texts.get("way." + fix.way().name().toLowerCase(Locale.ROOT)),
                    fix.way() == Fix.Way.FOLLOWS ? named(fix.follows()) : said(fix.moves()),
                    fix.cost(),
                    finding.owner(),
                    named(fix.closes()),
                    fix.breaks().size(),
                    plan.instead(fix).stream()
                            .map(other -> named(other.finding()))
                            .collect(Collectors.joining("\n"))));
        }
        sheet.end(texts.get("fixes.none"));
    }

    private static String said(List<Move> moves) {
        return moves.stream()
                .map(move -> move.place() + " " + move.header() + "：" + move.before() + "→" + move.after())
                .collect(Collectors.joining("\n"));
    }

    private void moves() {
        PlanSheet sheet = sheet("moves");
        Map<String, Move> needed = plan.needed().moves().stream()
                .collect(Collectors.toMap(move -> move.place().toString(), move -> move));
        for (Move move : plan.whole().moves()) {
            boolean decides = needed.containsKey(move.place().toString());
            sheet.row(List.of(
                    move.place().sheet(),
                    move.place().cell(),
                    move.row(),
                    move.header(),
                    texts.get("kind." + move.kind().name().toLowerCase(Locale.ROOT)),
                    move.before(),
                    move.after(),
                    move.amount(),
                    move.unit(),
                    move.cost(),
                    move.payer(),
                    decides ? texts.get("yes") : ""));
        }
        sheet.end(texts.get("moves.none"));
    }

    private void points() {
        PlanSheet sheet = sheet("points");
        for (Points points : plan.points()) {
            Judgement item = points.item();
            sheet.row(List.of(
                    item.code(),
                    item.subject().named(),
                    item.item(),
                    item.worth().orElse(BigDecimal.ZERO),
                    points.lost(),
                    points.cost(),
                    points.each(),
                    points.by().stream().map(fix -> named(fix.finding())).collect(Collectors.joining("\n"))));
        }
        sheet.end(texts.get("points.none"));
    }

    private void firmness() {
        PlanSheet sheet = sheet("firmness");
        for (Flip flip : plan.firmness().flips()) {
            Move move = flip.move();
            for (Judgement judgement : flip.flipped()) {
                sheet.row(List.of(
                        move.place().sheet(),
                        move.place().cell(),
                        move.row(),
                        move.header(),
                        move.before(),
                        move.after(),
                        judgement.code(),
                        judgement.subject().named(),
                        judgement.item(),
                        judgement.message()));
            }
        }
        sheet.end(texts.get(plan.firmness().readings().isEmpty() ? "notAsked" : "firmness.none"));
    }

    private void readings() {
        PlanSheet sheet = sheet("readings");
        for (Reading reading : plan.firmness().readings()) {
            sheet.row(List.of(
                    reading.title(),
                    texts.get("verdict." + reading.verdict().name()),
                    reading.flipped().size(),
                    reading.flipped().stream().map(Judgement::message).collect(Collectors.joining("\n")),
                    reading.mended().size(),
                    reading.mended().stream().map(Judgement::message).collect(Collectors.joining("\n"))));
        }
        sheet.end(texts.get("notAsked"));
    }
}
