package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junheng.check.SecondReading.Cells;
import org.junheng.check.SecondReading.Value;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.Verdict;

/** Computes the figure of every finding of the demonstration district by hand, from the cells that it names. */
final class SecondArithmetic {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final MathContext WIDE = new MathContext(60);
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Criteria whose figure is a cell of that header. */
    private static final Map<String, String> ONE_CELL = Map.ofEntries(
            Map.entry("ADM-06", "入学人数"),
            Map.entry("FIN-23", "土地收益计提教育资金"),
            Map.entry("FIN-25", "教师培训经费预算"),
            Map.entry("FIN-26-P", "公用经费拨款"),
            Map.entry("RES-03", "问责机制"),
            Map.entry("QUA-02", "重点班"),
            Map.entry("TCH-04-P", "在编教职工数"),
            Map.entry("EXC-04", "交流骨干教师数"),
            Map.entry("DUTY-GOV-2", "备有"),
            Map.entry("DUTY-EDU-2", "完整"),
            Map.entry("LAND-P", "校园用地面积"),
            Map.entry("BLDG", "校舍建筑面积"),
            Map.entry("ROOM-P-OLD", "教室面积"),
            Map.entry("ROOM-J-NEW", "教室面积"),
            Map.entry("SPORT-J", "运动场地面积"),
            Map.entry("CLS-P", "学生数"),
            Map.entry("CLS-J", "学生数"),
            Map.entry("FIT-02", "及格人数"),
            Map.entry("SAT-03", "家长问卷数"),
            Map.entry("STD-06", "篮排球场数"));

    /** Which criteria an item of the government's work is scored by. */
    private static final Map<String, String> SCORED = Map.of(
            "05", "RES-01,RES-02,RES-03",
            "06", "FIN-01,FIN-11,FIN-12-P,FIN-12-J,FIN-13-WP,FIN-13-WJ,FIN-13-OP,FIN-13-OJ",
            "10", "TCH-03-P,TCH-03-J,TCH-04-P,TCH-04-J,TCH-05",
            "11", "EXC-01,EXC-02,EXC-03,EXC-04",
            "12", "FIN-25",
            "13", "CUR-01,CUR-02,CUR-03",
            "14", "RET-01,RET-02,RET-03,RET-04",
            "16", "QUA-01,QUA-02,QUA-03");

    private final Report report;

    SecondArithmetic(Report report) {
        this.report = report;
    }

    /** The figure as the report words it. */
    String actual(Judgement finding, Cells cells) {
        String header = ONE_CELL.get(finding.code());
        if (header != null) {
            String text = cells.text(header);
            return text.equals("否") ? "false" : text.matches("[0-9.]+") ? plain(new BigDecimal(text)) : text;
        }
        return switch (finding.code()) {
            case "DUTY-TWN-3" ->
                String.valueOf(!LocalDate.parse(cells.text("日期")).isAfter(LocalDate.parse(cells.text("期限"))));
            case "ALL-0" ->
                String.valueOf(count(List.of("ALL-1", "ALL-2", "ALL-3", "ALL-4", "ALL-5"), Verdict.NOT_MET) == 0);
            case "ALL-5" -> String.valueOf(count(List.of("RET-01", "CUR-01", "CUR-02"), Verdict.NOT_MET) == 0);
            default -> plain(number(finding, cells));
        };
    }

    private BigDecimal number(Judgement finding, Cells cells) {
        return switch (finding.code()) {
            case "ADM-05" -> cells.sum("入学人数");
            case "ADM-07" -> cells.withRowsOf("年份", latest(cells)).number("分配名额");
            case "FIN-11" -> growth(cells, finding.subject().key());
            case "TCH-05" -> cells.withRowsOf("学科", finding.item()).sum("教师数");
            case "CLU-01" -> BigDecimal.valueOf(cells.of("片区名称").size());
            case "CUR-01" ->
                BigDecimal.valueOf(lessons(cells).of("科目").stream()
                        .filter(lesson -> planned(cells).of("科目").stream()
                                .anyMatch(plan -> plan.raw().equals(lesson.raw())))
                        .count());
            case "CUR-02" -> lessons(cells).sum("周课时");
            case "CUR-03" -> lessons(cells).sum("周课时");
            case "DUTY-FIN-2" -> BigDecimal.valueOf(cells.of("日期").size());
            case "DUTY-CSB-1" ->
                BigDecimal.valueOf(cells.where(value -> value.sheet().equals("备查材料"))
                        .of("材料")
                        .size());
            case "RET-01", "RET-03" -> retention(cells);
            case "ALL-1" -> BigDecimal.valueOf(count(List.of("STD-01"), Verdict.NOT_MET));
            case "STD-01" -> standard(finding, cells);
            case "STD-12" -> rooms(finding, "ROOM-");
            case "STD-13" -> rooms(finding, "CLS-");
            case "LAND-J" -> remainder(cells);
            case "CVI-P" -> coefficient(cells);
            case "GOV-01" -> score(finding.subject().key(), cells);
            default -> throw new AssertionError("no second arithmetic for " + finding.code());
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String latest(Cells cells) {
        return cells.of("年份").stream()
                .map(Value::raw)
                .max(Comparator.comparing(BigDecimal::new))
                .orElseThrow();
    }

    private static BigDecimal growth(Cells cells, String year) {
        Cells years = cells.where(value -> value.sheet().equals("教育经费"));
        BigDecimal now = amount(years, new BigDecimal(year));
        BigDecimal before = amount(years, new BigDecimal(year).subtract(BigDecimal.ONE));
        return now.subtract(before).divide(before, EXACT).multiply(HUNDRED);
    }

    private static BigDecimal amount(Cells cells, BigDecimal year) {
        Value row = cells.of("年份").stream()
                .filter(value -> new BigDecimal(value.raw()).compareTo(year) == 0)
                .findFirst()
                .orElseThrow();
        return cells.inRow(row).number("义务教育财政拨款");
    }

    private static Cells lessons(Cells cells) {
        return cells.where(value -> value.sheet().equals("课程开设"));
    }

    private static Cells planned(Cells cells) {
        return cells.where(value -> value.sheet().equals("课程计划"));
    }

    private static BigDecimal retention(Cells cells) {
        BigDecimal due = cells.number("入学人数").add(cells.number("转入人数")).subtract(cells.number("转出人数"));
        return cells.number("毕业人数").divide(due, EXACT).multiply(HUNDRED);
    }

    private BigDecimal standard(Judgement finding, Cells cells) {
        BigDecimal earned = report.judgements().stream()
                .filter(judgement -> judgement.area().equals("办学标准"))
                .filter(judgement -> judgement.subject().equals(finding.subject()))
                .flatMap(judgement -> judgement.points().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return earned.add(cells.number("其他硬件得分")).add(cells.number("软件得分"));
    }

    private BigDecimal rooms(Judgement finding, String code) {
        String[] part = finding.subject().key().split("/");
        String suffix = part[1].equals("小学") ? "P" : "J";
        return BigDecimal.valueOf(report.findings().stream()
                .filter(judgement -> judgement.code().startsWith(code + suffix))
                .filter(judgement -> judgement.subject().key().startsWith(part[0] + "/"))
                .count());
    }

    /** What the junior part of a nine-year school keeps of its ground. */
    private static BigDecimal remainder(Cells cells) {
        BigDecimal ground = cells.number("校园用地面积");
        return ground.subtract(share(ground, cells, List.of("小学生数", "初中生数"), List.of("1", "1.1")));
    }

    private static BigDecimal share(BigDecimal stock, Cells cells, List<String> columns, List<String> weights) {
        BigDecimal whole = BigDecimal.ZERO;
        for (int i = 0; i < columns.size(); i++) {
            whole = whole.add(cells.number(columns.get(i)).multiply(new BigDecimal(weights.get(i))));
        }
        return stock.multiply(cells.number("小学生数")).divide(whole, EXACT);
    }

    /** S = √Σ(P/ΣP)(x/P − X̄)², divided by X̄, over the schools that have primary pupils. */
    private static BigDecimal coefficient(Cells cells) {
        List<Cells> schools = cells.of("体育运动场馆面积").stream().map(cells::inRow).toList();
        BigDecimal pupils = BigDecimal.ZERO;
        BigDecimal stock = BigDecimal.ZERO;
        for (Cells school : schools) {
            pupils = pupils.add(school.number("小学生数"));
            stock = stock.add(stock(school));
        }
        BigDecimal mean = stock.divide(pupils, WIDE);
        BigDecimal variance = BigDecimal.ZERO;
        for (Cells school : schools) {
            BigDecimal own = school.number("小学生数");
            BigDecimal distance = stock(school).divide(own, WIDE).subtract(mean);
            variance = variance.add(own.divide(pupils, WIDE).multiply(distance).multiply(distance, WIDE));
        }
        return variance.sqrt(WIDE).divide(mean, WIDE).round(EXACT);
    }

    private static BigDecimal stock(Cells school) {
        BigDecimal whole = school.number("体育运动场馆面积");
        return switch (school.text("学校类型")) {
            case "小学" -> whole;
            case "九年一贯制" -> share(whole, school, List.of("小学生数", "初中生数"), List.of("1", "1.1"));
            default -> share(whole, school, List.of("小学生数", "初中生数", "高中生数"), List.of("1", "1.1", "1.32"));
        };
    }

    private BigDecimal score(String item, Cells cells) {
        BigDecimal full = cells.where(value -> value.sheet().equals("政府工作指标")).number("分值");
        if (item.equals("03")) {
            BigDecimal rate = cells.sum("入学人数").divide(cells.sum("适龄人数"), EXACT).multiply(HUNDRED);
            BigDecimal lost = new BigDecimal("80").subtract(rate).setScale(0, RoundingMode.CEILING);
            return full.subtract(lost.max(BigDecimal.ZERO));
        }
        if (item.equals("04")) {
            return full.subtract(BigDecimal.valueOf(count(List.of("ADM-07"), Verdict.NOT_MET)));
        }
        List<String> codes = Arrays.asList(SCORED.get(item).split(","));
        long met = count(codes, Verdict.MET) + groupsTogether(codes);
        long all = met + count(codes, Verdict.NOT_MET);
        return full.multiply(BigDecimal.valueOf(met)).divide(BigDecimal.valueOf(all), EXACT);
    }

    /** How many more groups of subjects than judgements were met together. */
    private long groupsTogether(List<String> codes) {
        return report.judgements().stream()
                .filter(judgement -> codes.contains(judgement.code())
                        && judgement.unit().equals("组")
                        && judgement.verdict() == Verdict.MET)
                .mapToLong(judgement -> Long.parseLong(judgement.actual()) - 1)
                .sum();
    }

    private long count(List<String> codes, Verdict verdict) {
        return report.judgements().stream()
                .filter(judgement -> codes.contains(judgement.code()) && judgement.verdict() == verdict)
                .count();
    }
}
