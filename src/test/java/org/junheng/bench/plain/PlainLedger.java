package org.junheng.bench.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down judgements and counts them by criterion. */
final class PlainLedger {
    static final MathContext EXACT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How often a criterion was met and not met. */
    static final class Count {
        int met;
        int missed;
        /** How many more than the judgements there are were met together with one of them. */
        int together;
    }

    final List<PlainJudgement> judgements = new ArrayList<>();
    final Map<String, Count> counts = new HashMap<>();

    static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }

    static BigDecimal up(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    static BigDecimal over(BigDecimal number, BigDecimal by) {
        return number.divide(by, EXACT);
    }

    static List<PlainCell> sum(List<PlainRow> rows, String... headers) {
        List<PlainCell> cells = new ArrayList<>(rows.size() * headers.length);
        for (PlainRow row : rows) {
            for (String header : headers) {
                cells.add(row.cell(header));
            }
        }
        return cells;
    }

    static BigDecimal total(List<PlainRow> rows, String header) {
        BigDecimal total = BigDecimal.ZERO;
        for (PlainRow row : rows) {
            total = total.add(row.number(header));
        }
        return total;
    }

    Count count(String code) {
        return counts.computeIfAbsent(code, none -> new Count());
    }

    boolean atLeast(String code, String who, String item, BigDecimal actual, BigDecimal limit, List<PlainCell> cells) {
        return book(code, who, item, actual.compareTo(limit) >= 0, actual, limit, cells);
    }

    boolean atMost(String code, String who, String item, BigDecimal actual, BigDecimal limit, List<PlainCell> cells) {
        return book(code, who, item, actual.compareTo(limit) <= 0, actual, limit, cells);
    }

    boolean moreThan(String code, String who, String item, BigDecimal actual, BigDecimal limit, List<PlainCell> cells) {
        return book(code, who, item, actual.compareTo(limit) > 0, actual, limit, cells);
    }

    boolean equalTo(String code, String who, String item, BigDecimal actual, BigDecimal limit, List<PlainCell> cells) {
        return book(code, who, item, actual.compareTo(limit) == 0, actual, limit, cells);
    }

    boolean between(
            String code, String who, String item, BigDecimal actual, String low, String high, List<PlainCell> cells) {
        return between(code, who, item, actual, of(low), of(high), cells);
    }

    boolean between(
            String code,
            String who,
            String item,
            BigDecimal actual,
            BigDecimal low,
            BigDecimal high,
            List<PlainCell> cells) {
        return book(code, who, item, actual.compareTo(low) >= 0 && actual.compareTo(high) <= 0, actual, high, cells);
    }

    boolean holds(String code, String who, String item, boolean actual, List<PlainCell> cells) {
        return book(code, who, item, actual, actual, true, cells);
    }

    /** A cell that should say yes. */
    boolean yes(String code, String who, PlainRow row, String header) {
        return holds(code, who, header, row.yes(header), List.of(row.cell(header)));
    }

    boolean book(
            String code, String who, String item, boolean met, Object actual, Object required, List<PlainCell> cells) {
        String message = met ? "" : who + "：" + item + " " + actual + "，应为 " + required + "（" + cells.size() + "格）";
        judgements.add(new PlainJudgement(code, who, item, met, actual, required, message, cells));
        Count count = count(code);
        if (met) {
            count.met++;
        } else {
            count.missed++;
        }
        return met;
    }
}
