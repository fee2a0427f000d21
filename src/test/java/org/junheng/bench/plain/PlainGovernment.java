package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.HUNDRED;
import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.total;
import static org.junheng.bench.plain.PlainLedger.up;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the government of the county does: admission, funds, staff, retention, satisfaction, and papers on it. */
final class PlainGovernment {
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("ADM-01", "随迁子女纳入教育发展规划"),
            Map.entry("ADM-02", "随迁子女纳入财政保障"),
            Map.entry("ADM-03", "留守儿童关爱体系政府主导"),
            Map.entry("ADM-04", "留守儿童关爱体系社会参与"),
            Map.entry("FIN-27", "薄弱学校改造计划"),
            Map.entry("FIN-29", "学校标准化建设方案"),
            Map.entry("RES-01", "责任机制"),
            Map.entry("RES-02", "监督机制"),
            Map.entry("RES-03", "问责机制"),
            Map.entry("TCH-01", "绩效工资全面实施"),
            Map.entry("EXC-01", "教师交流制度"));
    private static final Map<String, String> GROWTH = Map.of(
            "FIN-12-P", "小学生均教育事业费",
            "FIN-12-J", "初中生均教育事业费",
            "FIN-13-WP", "小学教师人均工资",
            "FIN-13-WJ", "初中教师人均工资",
            "FIN-13-OP", "小学生均公用经费",
            "FIN-13-OJ", "初中生均公用经费");
    private static final Map<String, String> OFFICES = Map.of(
            "区政府办", "DUTY-GOV-",
            "教育局", "DUTY-EDU-",
            "财政局", "DUTY-FIN-",
            "公务员局", "DUTY-CSB-",
            "乡镇（街道）", "DUTY-TWN-");

    private final PlainLedger ledger;
    private final PlainBook book;
    private final PlainTables tables;
    private final String county;

    PlainGovernment(PlainLedger ledger, PlainBook book, PlainTables tables, String county) {
        this.ledger = ledger;
        this.book = book;
        this.tables = tables;
        this.county = county;
    }

    void judge() {
        book.rows("政府工作").forEach(row -> DEEDS.forEach((code, deed) -> ledger.yes(code, county, row, deed)));
        disabled();
        places();
        book.rows("入学").forEach(this::admission);
        funds();
        exchange();
        retention();
        satisfaction();
        papers();
    }

    private void disabled() {
        List<PlainRow> kinds = book.rows("残疾儿童入学");
        BigDecimal due = up(total(kinds, "适龄人数").multiply(of("0.8")));
        ledger.atLeast("ADM-05", county, "三类残疾儿童少年入学人数", total(kinds, "入学人数"), due, sum(kinds, "适龄人数", "入学人数"));
        for (PlainRow kind : kinds) {
            BigDecimal limit = up(kind.number("适龄人数").multiply(of("0.8")));
            rule("ADM-06", kind, "类别", "入学人数", limit, "适龄人数");
        }
    }

    private void rule(String code, PlainRow row, String key, String header, BigDecimal limit, String... rest) {
        List<PlainCell> cells = new ArrayList<>(List.of(row.cells(rest)));
        cells.add(row.cell(header));
        ledger.atLeast(code, row.text(key), header, row.number(header), limit, cells);
    }

    private void places() {
        List<PlainRow> years = newest(book.rows("优质高中名额"), "年份");
        for (int i = 0; i < 2; i++) {
            PlainRow before = years.get(i + 1);
            BigDecimal limit =
                    up(over(years.get(i).number("招生总数").multiply(before.number("分配名额")), before.number("招生总数")));
            rule("ADM-07", years.get(i), "年份", "分配名额", limit, "年份", "招生总数");
        }
        List<PlainCell> cells = sum(List.of(years.get(0), years.get(2)), "年份", "招生总数", "分配名额");
        ledger.moreThan(
                "ADM-08", years.get(0).text("年份"), "优质高中名额分配比例", share(years.get(0)), share(years.get(2)), cells);
    }

    private static BigDecimal share(PlainRow year) {
        return over(year.number("分配名额").multiply(HUNDRED), year.number("招生总数"));
    }

    static List<PlainRow> newest(List<PlainRow> rows, String header) {
        return rows.stream()
                .sorted(Comparator.comparing((PlainRow row) -> row.number(header))
                        .reversed())
                .toList();
    }

    private void admission(PlainRow row) {
        boolean primary = row.has("学段", "小学");
        String suffix = primary ? "-P" : "-J";
        BigDecimal due = up(row.number("适龄人数").multiply(of(primary ? "0.995" : "0.99")));
        rule("ADM-09" + suffix, row, "学段", "入学人数", due, "学段", "适龄人数");
        BigDecimal most =
                row.number("学年初在校生数").multiply(of(primary ? "0.006" : "0.018")).setScale(0, RoundingMode.FLOOR);
        List<PlainCell> cells = List.of(row.cells("学段", "学年初在校生数", "辍学人数"));
        ledger.atMost("ADM-10" + suffix, row.text("学段"), "辍学人数", row.number("辍学人数"), most, cells);
    }

    private void funds() {
        List<PlainRow> years = newest(book.rows("教育经费"), "年份");
        for (int i = 0; i < 3; i++) {
            PlainRow year = years.get(i);
            PlainRow before = years.get(i + 1);
            String key = year.text("年份");
            ledger.yes("FIN-01", key, year, "预算单独列项");
            List<PlainCell> growth = sum(List.of(year, before), "年份", "义务教育财政拨款", "财政经常性收入");
            ledger.moreThan(
                    "FIN-11",
                    key,
                    "义务教育财政拨款增长率",
                    growth(year, before, "义务教育财政拨款"),
                    growth(year, before, "财政经常性收入"),
                    growth);
            GROWTH.forEach((code, header) -> ledger.moreThan(
                    code,
                    key,
                    header,
                    year.number(header),
                    before.number(header),
                    sum(List.of(year, before), "年份", header)));
            rule("FIN-21", year, "年份", "教育费附加实征", year.number("教育费附加应征"), "教育费附加应征");
            rule("FIN-22", year, "年份", "教育费附加拨付", year.number("教育费附加实征"), "教育费附加实征");
            BigDecimal rest = year.number("土地出让收入")
                    .subtract(year.number("征地和拆迁补偿支出"))
                    .subtract(year.number("土地开发支出"))
                    .multiply(of("0.1"))
                    .max(BigDecimal.ZERO);
            rule("FIN-23", year, "年份", "土地收益计提教育资金", rest, "土地出让收入", "征地和拆迁补偿支出", "土地开发支出");
            BigDecimal half = year.number("税费改革转移支付资金").multiply(of("0.5"));
            rule("FIN-24", year, "年份", "用于义务教育的转移支付", half, "税费改革转移支付资金");
        }
        PlainRow last = years.get(0);
        rule("FIN-25", last, "年份", "教师培训经费预算", last.number("公用经费预算总额").multiply(of("0.05")), "公用经费预算总额");
        rule("FIN-28", last, "年份", "薄弱学校改造实际投入", last.number("薄弱学校改造计划投入"), "薄弱学校改造计划投入");
        rule("TCH-02", last, "年份", "教师年平均工资收入", last.number("公务员年平均工资收入"), "公务员年平均工资收入");
    }

    private static BigDecimal growth(PlainRow year, PlainRow before, String header) {
        BigDecimal more = year.number(header).subtract(before.number(header));
        return over(more.multiply(HUNDRED), before.number(header));
    }

    private void exchange() {
        for (PlainRow row : book.rows("教师交流")) {
            boolean heads = row.has("类别", "校长");
            BigDecimal tenth = up(row.number("符合交流条件人数").multiply(of("0.1")));
            rule(heads ? "EXC-02" : "EXC-03", row, "类别", "实际交流人数", tenth, "类别", "符合交流条件人数");
            if (!heads) {
                BigDecimal fifth = up(row.number("实际交流人数").multiply(of("0.2")));
                rule("EXC-04", row, "类别", "交流骨干教师数", fifth, "类别", "实际交流人数");
            }
        }
    }

    private void retention() {
        List<PlainRow> cohorts = book.rows("巩固率");
        String last = cohorts.stream()
                .filter(row -> row.has("学程", "九年"))
                .map(row -> row.text("届别"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (PlainRow row : cohorts) {
            BigDecimal due = row.number("入学人数").add(row.number("转入人数")).subtract(row.number("转出人数"));
            BigDecimal rate = over(row.number("毕业人数").multiply(HUNDRED), due);
            List<PlainCell> cells = List.of(row.cells("届别", "学程", "入学人数", "转入人数", "转出人数", "毕业人数"));
            String key = row.text("届别");
            switch (row.text("学程")) {
                case "小学六年" -> ledger.atLeast("RET-02", key, "小学六年巩固率", rate, of(95), cells);
                case "初中三年" -> ledger.atLeast("RET-03", key, "初中三年巩固率", rate, of(90), cells);
                default -> {
                    boolean now = key.equals(last);
                    String item = now ? "九年义务教育巩固率" : "以前各届九年义务教育巩固率";
                    ledger.atLeast(now ? "RET-01" : "RET-04", key, item, rate, of(98), cells);
                }
            }
        }
    }

    private void satisfaction() {
        List<PlainRow> surveys = newest(book.rows("满意度调查"), "调查年份");
        for (PlainRow row : surveys) {
            BigDecimal all = row.number("有效问卷数");
            if (row == surveys.get(0)) {
                BigDecimal rate = over(row.number("满意问卷数").multiply(HUNDRED), all);
                List<PlainCell> cells = List.of(row.cells("调查年份", "有效问卷数", "满意问卷数"));
                ledger.atLeast("SAT-01", row.text("调查年份"), "公众满意度", rate, of(85), cells);
            }
            rule("SAT-02", row, "调查年份", "有效问卷数", up(row.number("常住人口").multiply(of("0.001"))), "常住人口");
            rule("SAT-03", row, "调查年份", "家长问卷数", up(all.multiply(of("0.5"))), "有效问卷数");
        }
    }

    private void papers() {
        Map<String, List<PlainRow>> papers = PlainTables.by(book.rows("备查材料"), "责任单位", "材料");
        for (PlainRow duty : tables.papers) {
            String key = duty.text("责任单位") + "/" + duty.text("材料");
            List<PlainRow> found = papers.getOrDefault(key, List.of());
            List<PlainCell> cells = sum(found, "责任单位", "材料");
            cells.add(duty.cell("材料"));
            String code = OFFICES.get(duty.text("责任单位"));
            ledger.atLeast(code + "1", key, "登记的备查材料", of(found.size()), BigDecimal.ONE, cells);
        }
        papers.forEach((key, rows) -> rows.forEach(row -> paper(key, row, rows)));
    }

    private void paper(String key, PlainRow paper, List<PlainRow> same) {
        String code = OFFICES.get(paper.text("责任单位"));
        ledger.holds(code + "2", key, "备有材料", paper.yes("备有"), List.of(paper.cells("责任单位", "材料", "备有")));
        List<PlainRow> dated =
                same.stream().filter(row -> row.date("日期") != null).toList();
        if (paper.yes("备有")) {
            ledger.holds(code + "2", key, "材料完整", paper.yes("完整"), List.of(paper.cells("责任单位", "材料", "完整")));
            List<PlainCell> cells = sum(same, "责任单位", "材料", "日期");
            ledger.atLeast(code + "2", key, "注明日期", of(dated.size()), BigDecimal.ONE, cells);
        }
        if (paper.date("日期") != null) {
            boolean punctual = !paper.date("日期").isAfter(paper.date("期限"));
            ledger.holds(code + "3", key, "按期形成", punctual, List.of(paper.cells("责任单位", "材料", "日期", "期限")));
        }
    }
}
