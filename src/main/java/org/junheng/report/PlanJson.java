package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.format.ReportFile;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Subject;
import org.junheng.model.plan.Fix;
import org.junheng.model.plan.Move;
import org.junheng.model.plan.Plan;

/** What it would take, for other programs; figures are decimal texts as in report.json. */
public final class PlanJson {
    private PlanJson() {}

    private record Page(
            String run,
            String workbook,
            String assessedOn,
            RunVerdict before,
            Bundle needed,
            Bundle whole,
            List<Finding> findings,
            List<Points> points,
            List<Instead> instead,
            Firmness firmness) {}

    private record Bundle(RunVerdict after, int closed, String cost, List<String> left, List<Change> changes) {}

    private record Finding(
            String id,
            String code,
            Subject subject,
            String item,
            String gap,
            String unit,
            Fix.Way how,
            String cost,
            List<String> follows,
            List<String> closes,
            List<String> breaks,
            List<Change> changes) {}

    private record Change(
            String sheet,
            String cell,
            String row,
            String header,
            Move.Kind kind,
            String before,
            String after,
            String amount,
            String unit,
            String cost,
            String payer,
            List<Judged> flipped) {}

    private record Points(String id, String code, String item, String lost, List<String> by, String cost) {}

    private record Instead(String id, String cost, List<String> others) {}

    private record Firmness(int cells, List<Change> flips, List<Reading> readings) {}

    private record Reading(String title, RunVerdict verdict, List<Judged> flipped, List<Judged> mended) {}

    private record Judged(String id, String code, String actual, String required) {}

    /**
     * Writes one object and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Plan plan, OutputStream out) throws IOException {
        Page page = new Page(
                plan.run().id(),
                plan.run().workbooks().get(0).name(),
                plan.run().assessedOn().toString(),
                plan.before(),
                bundle(plan.needed()),
                bundle(plan.whole()),
                plan.fixes().stream().map(PlanJson::finding).toList(),
                plan.points().stream().map(PlanJson::points).toList(),
                instead(plan),
                firmness(plan.firmness()));
        ReportFile.writeAnswer(page, out);
    }

    private static Bundle bundle(Plan.Bundle bundle) {
        List<String> left = bundle.left().stream().map(Judgement::id).toList();
        return new Bundle(bundle.after(), bundle.closed(), text(bundle.cost()), left, changes(bundle.moves()));
    }

    private static Finding finding(Fix fix) {
        Judgement finding = fix.finding();
        return new Finding(
                finding.id(),
                finding.code(),
                finding.subject(),
                finding.item(),
                finding.gap(),
                finding.unit(),
                fix.way(),
                text(fix.cost()),
                fix.follows(),
                fix.closes(),
                fix.breaks(),
                changes(fix.moves()));
    }

    private static List<Change> changes(List<Move> moves) {
        return moves.stream().map(move -> change(move, null)).toList();
    }

    /** A cell to change; what flips by it is left out where that is null. */
    private static Change change(Move move, List<Judged> flipped) {
        return new Change(
                move.place().sheet(),
                move.place().cell(),
                move.row(),
                move.header(),
                move.kind(),
                move.before(),
                move.after(),
                text(move.amount()),
                move.unit(),
                text(move.cost()),
                move.payer(),
                flipped);
    }

    private static Points points(org.junheng.model.plan.Points points) {
        Judgement item = points.item();
        String lost = points.lost().toPlainString();
        return new Points(item.id(), item.code(), item.item(), lost, ids(points.by()), text(points.cost()));
    }

    private static List<Instead> instead(Plan plan) {
        return plan.fixes().stream()
                .map(fix -> new Instead(fix.finding().id(), text(fix.cost()), ids(plan.instead(fix))))
                .filter(instead -> !instead.others().isEmpty())
                .toList();
    }

    private static Firmness firmness(org.junheng.model.plan.Firmness firmness) {
        return new Firmness(
                firmness.cells(),
                firmness.flips().stream()
                        .map(flip -> change(flip.move(), judged(flip.flipped())))
                        .toList(),
                firmness.readings().stream()
                        .map(one ->
                                new Reading(one.title(), one.verdict(), judged(one.flipped()), judged(one.mended())))
                        .toList());
    }

    private static List<Judged> judged(List<Judgement> judgements) {
        return judgements.stream()
                .map(one -> new Judged(one.id(), one.code(), one.actual(), one.required()))
                .toList();
    }

    private static List<String> ids(List<Fix> fixes) {
        return fixes.stream().map(fix -> fix.finding().id()).toList();
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("");
    }
}
