package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** How evenly are the eight resources spread over the schools of a level? */
final class PlainBalance {
    static final List<String> RESOURCES = List.of(
            "生均教学及辅助用房面积",
            "生均体育运动场馆面积",
            "生均教学仪器设备值",
            "每百名学生拥有计算机台数",
            "生均图书册数",
            "师生比",
            "生均高于规定学历教师数",
            "生均中级及以上专业技术职务教师数");
    private static final MathContext WIDE = new MathContext(60);

    private PlainBalance() {}

    static void judge(PlainLedger ledger, List<PlainPart> parts, String level) {
        List<PlainPart> own =
                parts.stream().filter(part -> part.level.equals(level)).toList();
        String suffix = own.get(0).suffix();
        BigDecimal limit = of(own.get(0).isPrimary() ? "0.65" : "0.55");
        BigDecimal sum = BigDecimal.ZERO;
        List<PlainCell> all = new ArrayList<>();
        for (String resource : RESOURCES) {
            List<PlainCell> cells = new ArrayList<>();
            own.forEach(part -> cells.addAll(part.cells(part.resourceColumn(resource))));
            BigDecimal coefficient = coefficient(own, resource);
            ledger.atMost("CVI" + suffix, level, resource, coefficient, limit, cells);
            sum = sum.add(coefficient);
            all.addAll(cells);
        }
        ledger.atMost("CV" + suffix, level, "综合差异系数", over(sum, of(RESOURCES.size())), limit, all);
    }

    /** √Σ(P/ΣP)(x/P − X̄)² ÷ X̄ */
    private static BigDecimal coefficient(List<PlainPart> parts, String resource) {
        BigDecimal pupils = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (PlainPart part : parts) {
            pupils = pupils.add(part.pupils);
            whole = whole.add(part.amount(resource));
        }
        BigDecimal mean = whole.divide(pupils, WIDE);
        BigDecimal variance = BigDecimal.ZERO;
        for (PlainPart part : parts) {
            BigDecimal distance =
                    part.amount(resource).divide(part.pupils, WIDE).subtract(mean);
            variance = variance.add(part.pupils.multiply(distance).multiply(distance, WIDE));
        }
        return variance.divide(pupils, WIDE).sqrt(PlainLedger.EXACT).divide(mean, PlainLedger.EXACT);
    }
}
