package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.HUNDRED;
import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.total;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Points for the government's work, and whether the county complies. */
final class PlainConclusion {
    private final PlainLedger ledger;
    private final String county;

    PlainConclusion(PlainLedger ledger, String county) {
        this.ledger = ledger;
        this.county = county;
    }

    void judge(List<PlainRow> works, List<PlainRow> disabled) {
        BigDecimal points = BigDecimal.ZERO;
        List<PlainCell> all = new ArrayList<>();
        for (PlainRow work : works) {
            BigDecimal earned = points(work, disabled);
            List<PlainCell> cells = List.of(work.cells("序号", "分值", "计分", "标准"));
            ledger.atLeast("GOV-01", work.text("序号"), "得分", earned, work.number("分值"), cells);
            points = points.add(earned);
            all.addAll(cells);
        }
        ledger.atMost("ALL-1", county, "未达到标准化的学校", of(missed("STD-01")), BigDecimal.ZERO, List.of());
        ledger.holds("ALL-2", county, "校际均衡", missed("CV-P", "CV-J") == 0, List.of());
        ledger.atLeast("ALL-3", county, "政府工作得分", points, of(85), all);
        ledger.holds("ALL-4", county, "公众满意度", missed("SAT-01") == 0, List.of());
        ledger.holds("ALL-5", county, "方案目标", missed("RET-01", "CUR-01", "CUR-02") == 0, List.of());
        boolean complies = missed("ALL-1", "ALL-2", "ALL-3", "ALL-4", "ALL-5") == 0;
        ledger.holds("ALL-0", county, "四部分和方案目标全部达到", complies, List.of());
    }

    private int missed(String... codes) {
        int missed = 0;
        for (String code : codes) {
            missed += ledger.count(code).missed;
        }
        return missed;
    }

    private BigDecimal points(PlainRow work, List<PlainRow> disabled) {
        BigDecimal full = work.number("分值");
        if (work.has("计分", "每低一个百分点扣一分")) {
            BigDecimal rate = over(total(disabled, "入学人数").multiply(HUNDRED), total(disabled, "适龄人数"));
            BigDecimal lost =
                    of(80).subtract(rate).setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO);
            return full.subtract(lost).max(BigDecimal.ZERO);
        }
        boolean parts = work.has("计分", "各组达标比例");
        int met = 0;
        int missed = 0;
        for (String code : work.text("标准").split("、")) {
            met += ledger.count(code).met + (parts ? ledger.count(code).together : 0);
            missed += ledger.count(code).missed;
        }
        return work.has("计分", "每下降一次扣一分") ? full.subtract(of(missed)) : over(full.multiply(of(met)), of(met + missed));
    }
}
