package org.junheng.engine.bind;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.engine.fact.BoundSheet;
import org.junheng.engine.fact.PendingRecord;
import org.junheng.engine.fact.Problems;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Field;
import org.junheng.model.sheet.Unit;

/** Does a row of totals agree with the rows that it can be the total of? */
final class Totals {
    private static final BigDecimal UNSEEN = new BigDecimal("0.000001");

    private final BoundSheet sheet;
    private final List<Field> fields;
    private final Problems problems;
    private final List<Line> lines = new ArrayList<>();

    /** A row with its figures in the declared units. */
    private record Line(PendingRecord record, Object[] values) {}

    Totals(BoundSheet sheet, Problems problems) {
        this.sheet = sheet;
        this.fields = sheet.type().fields();
        this.problems = problems;
    }

    void add(PendingRecord record, Object[] values) {
        lines.add(new Line(record, values));
    }

    /** Names every total that is none. */
    void check() {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).record().kind() == PendingRecord.Kind.TOTAL) {
                for (int field = 0; field < fields.size(); field++) {
                    check(at, field);
                }
            }
        }
    }

    private void check(int at, int field) {
        if (!(lines.get(at).values()[field] instanceof BigDecimal total) || !isSum(fields.get(field))) {
            return;
        }
        List<List<Line>> parts = Stream.of(
                        all(), before(at), after(at), lines.subList(0, at), lines.subList(at, lines.size()))
                .map(some ->
                        some.stream().filter(line -> !line.record().isTotal()).toList())
                .toList();
        boolean open = parts.get(0).stream().anyMatch(line -> line.values()[field] == null);
        if (open || parts.stream().anyMatch(part -> agrees(total, part, field))) {
            return;
        }
        String cell = lines.get(at).record().shown(field);
        BigDecimal sum = sum(parts.get(0), field);
        problems.add(
                Problem.Kind.TOTAL_DISAGREES,
                Optional.of(sheet.place(lines.get(at).record().row(), field)),
                cell,
                "totalDisagrees",
                sheet.place(lines.get(at).record().row(), field),
                fields.get(field).name(),
                cell,
                sum.toPlainString());
    }

    /** Rates and figures per head do not add up. */
    private static boolean isSum(Field field) {
        Optional<Unit> unit = Unit.of(field.unit());
        return field.type() == Field.Type.DECIMAL
                && !field.key()
                && (field.whole() || unit.filter(Unit::addsUp).isPresent());
    }

    private List<Line> all() {
        return lines;
    }

    /** The rows since the total before. */
    private List<Line> before(int at) {
        int from = at;
        while (from > 0 && !lines.get(from - 1).record().isTotal()) {
            from--;
        }
        return lines.subList(from, at);
    }

    /** The rows until the next total. */
    private List<Line> after(int at) {
        int to = at + 1;
        while (to < lines.size() && !lines.get(to).record().isTotal()) {
            to++;
        }
        return lines.subList(at + 1, to);
    }

    private static boolean agrees(BigDecimal total, List<Line> part, int field) {
        if (part.isEmpty()) {
            return false;
        }
        BigDecimal sum = sum(part, field);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(part.size()), MathContext.DECIMAL128);
        return isSame(total, sum)
                || isSame(total, mean.setScale(Math.max(0, total.scale()), RoundingMode.HALF_UP))
                || figures(part, field).anyMatch(figure -> isSame(figure, total) && isExtreme(figure, part, field));
    }

    /** Of some columns the row of totals gives the largest or the smallest. */
    private static boolean isExtreme(BigDecimal figure, List<Line> part, int field) {
        return part.size() > 1
                && (figures(part, field).allMatch(other -> other.compareTo(figure) <= 0)
                        || figures(part, field).allMatch(other -> other.compareTo(figure) >= 0));
    }

    private static boolean isSame(BigDecimal left, BigDecimal right) {
        return left.subtract(right).abs().compareTo(UNSEEN) < 0;
    }

    private static BigDecimal sum(List<Line> part, int field) {
        return figures(part, field).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<BigDecimal> figures(List<Line> part, int field) {
        return part.stream()
                .map(line -> line.values()[field])
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast);
    }
}
