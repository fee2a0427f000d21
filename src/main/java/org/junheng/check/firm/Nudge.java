package org.junheng.check.firm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.check.trial.At;
import org.junheng.check.trial.Attempts;
import org.junheng.check.trial.EditedSheets;
import org.junheng.check.trial.Edits;
import org.junheng.check.trial.Grid;
import org.junheng.check.trial.Steps;
import org.junheng.model.pack.Field;
import org.junheng.model.plan.Measure;
import org.junheng.model.plan.Move;
import org.junheng.model.sheet.CellValue;
import org.junheng.model.sheet.Place;

/**
 * One cell that is one unit of measurement off.
 *
 * @param sign whether it holds one more or one less
 */
public record Nudge(Grid.Known cell, int sign, CellValue value) {
    /** Every number of the workbook that is no key, one step up and one step down. */
    public static List<Nudge> all(Grid grid, Attempts attempts) {
        List<Nudge> all = new ArrayList<>();
        for (String sheet : grid.sheets()) {
            for (int row : grid.records(sheet)) {
                for (int column : grid.columns(sheet)) {
                    grid.at(new At(sheet, row, column))
                            .filter(cell -> cell.field().type() == Field.Type.DECIMAL
                                    && !cell.field().key())
                            .ifPresent(cell -> all.addAll(of(cell, attempts)));
                }
            }
        }
        return all;
    }

    private static List<Nudge> of(Grid.Known cell, Attempts attempts) {
        Optional<CellValue.Number> number = Steps.number(cell, Edits.NONE);
        if (number.isEmpty()) {
            return List.of();
        }
        BigDecimal step = attempts.measure(cell)
                .map(measure -> Steps.inCell(cell, measure.step(), number.get().percent()))
                .orElseGet(() -> unit(cell, number.get()));
        List<Nudge> both = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            BigDecimal value = number.get().number().add(step.multiply(BigDecimal.valueOf(sign)));
            if (value.compareTo(cell.field().min().orElse(BigDecimal.ZERO)) >= 0) {
                both.add(new Nudge(
                        cell,
                        sign,
                        new CellValue.Number(Steps.plain(value), number.get().percent())));
            }
        }
        return both;
    }

    /** One where only whole numbers count, else one in the last place that is printed. */
    private static BigDecimal unit(Grid.Known cell, CellValue.Number number) {
        int places = cell.field().whole() ? 0 : printed(cell.shown());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        return number.percent() ? unit.movePointLeft(2) : unit;
    }

    /** How many places behind the point a number shows. */
    public static int printed(String shown) {
        int point = shown.indexOf('.');
        int end = point + 1;
        while (point >= 0 && end < shown.length() && Character.isDigit(shown.charAt(end))) {
            end++;
        }
        return point < 0 ? 0 : end - point - 1;
    }

    public At at() {
        return cell.at();
    }

    public Edits edits() {
        return Edits.of(at(), value);
    }

    /** The column and the direction, within which cells count alike. */
    public String kind() {
        return cell.at().sheet() + "!" + Place.letters(cell.at().column()) + sign;
    }

    public Move move(String workbook, Attempts attempts) {
        Optional<Measure> measure = attempts.measure(cell);
        BigDecimal before = Steps.number(cell, Edits.NONE).orElseThrow().number();
        return new Move(
                at().place(workbook),
                cell.row().named(),
                cell.header(),
                Move.Kind.CHANGE,
                cell.shown(),
                value,
                EditedSheets.shown(value),
                Optional.of(Steps.plain(((CellValue.Number) value).number().subtract(before))),
                cell.unit(),
                Optional.empty(),
                measure.map(Measure::payer).orElse(""));
    }
}
