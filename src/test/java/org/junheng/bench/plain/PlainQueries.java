package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.HUNDRED;
import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.total;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which figures are seldom seen? */
final class PlainQueries {
    private static final String[][] RANGES = {
        {"QRY-03", "生均教学及辅助用房面积", "1", "40"},
        {"QRY-04", "生均体育运动场馆面积", "0.5", "60"},
        {"QRY-05", "生均教学仪器设备值", "100", "20000"},
        {"QRY-06", "每百名学生拥有计算机台数", "1", "100"},
        {"QRY-07", "生均图书册数", "3", "200"},
    };
    private static final Map<String, String> YEARS =
            Map.of("QRY-11", "义务教育财政拨款", "QRY-12", "小学生均教育事业费", "QRY-13", "初中生均教育事业费");
    private static final Map<String, String> PAY =
            Map.of("QRY-15", "小学教师人均工资", "QRY-16", "初中教师人均工资", "QRY-17", "公务员年平均工资收入");

    private final PlainLedger ledger;
    private final PlainBook book;
    private final PlainTables tables;
    private final String county;

    PlainQueries(PlainLedger ledger, PlainBook book, PlainTables tables, String county) {
        this.ledger = ledger;
        this.book = book;
        this.tables = tables;
        this.county = county;
    }

    void judge(List<PlainPart> parts) {
        parts.forEach(this::part);
        spread(parts);
        book.rows("学校").forEach(this::repeated);
        funds();
        fitness();
        qualified(parts);
        admission();
        for (PlainRow room : book.rows("班级")) {
            String key = room.text("学校代码") + "/" + room.text("班级名称");
            List<PlainCell> cells = List.of(room.cells("学校代码", "班级名称", "教室面积"));
            ledger.between("QRY-32", key, "教室面积", room.number("教室面积"), "30", "150", cells);
        }
        cohorts();
    }

    private void part(PlainPart part) {
        BigDecimal teachers = part.amount("师生比");
        List<PlainCell> cells = part.cells(part.level + "专任教师数");
        ledger.between("QRY-01", part.key, "平均班额", over(part.pupils, part.classes), "5", "60", cells);
        ledger.between("QRY-02", part.key, "每名教师负担的学生", over(part.pupils, teachers), "3", "30", cells);
        for (String[] range : RANGES) {
            BigDecimal each = over(part.amount(range[1]), part.pupils);
            BigDecimal shown = range[0].equals("QRY-06") ? each.multiply(HUNDRED) : each;
            List<PlainCell> stock = part.cells(part.resourceColumn(range[1]));
            ledger.between(range[0], part.key, range[1], shown, range[2], range[3], stock);
        }
        if (part.classes.compareTo(BigDecimal.ONE) > 0) {
            BigDecimal most = size(part).reduce(BigDecimal::max).orElseThrow();
            BigDecimal least = size(part).reduce(BigDecimal::min).orElseThrow();
            List<PlainCell> sizes = sum(part.rooms, "学校代码", "学段", "学生数");
            ledger.moreThan("QRY-31", part.key, "最大班与最小班之差", most.subtract(least), BigDecimal.ZERO, sizes);
        } else {
            ledger.count("QRY-31");
        }
    }

    private static Stream<BigDecimal> size(PlainPart part) {
        return part.rooms.stream().map(room -> room.number("学生数"));
    }

    private void spread(List<PlainPart> parts) {
        for (String resource : PlainBalance.RESOURCES) {
            List<BigDecimal> all =
                    parts.stream().map(part -> part.amount(resource)).toList();
            BigDecimal most = all.stream().reduce(BigDecimal::max).orElseThrow();
            BigDecimal least = all.stream().reduce(BigDecimal::min).orElseThrow();
            List<PlainCell> cells = parts.stream()
                    .map(part -> part.school.cell(part.resourceColumn(resource)))
                    .toList();
            ledger.moreThan("QRY-08", resource, "各校最多与最少之差", most.subtract(least), BigDecimal.ZERO, cells);
        }
    }

    private void repeated(PlainRow school) {
        PlainPart.STOCK.forEach((name, column) -> repeated(school, name, column));
        for (String column : List.of("校园用地面积", "校舍建筑面积", "运动场地面积")) {
            repeated(school, "生均" + column, column);
        }
    }

    private void repeated(PlainRow school, String name, String column) {
        BigDecimal times = of(tables.repeated.contains(school.number(column)) ? 1 : 0);
        List<PlainCell> cells = List.of(school.cells("学校代码", column));
        ledger.atMost("QRY-09", school.text("学校代码"), name + "的总量各位数字都相同", times, BigDecimal.ZERO, cells);
    }

    private void funds() {
        List<PlainRow> years = PlainGovernment.newest(book.rows("教育经费"), "年份");
        for (int i = 0; i + 1 < years.size(); i++) {
            PlainRow year = years.get(i);
            PlainRow before = years.get(i + 1);
            YEARS.forEach((code, header) -> {
                BigDecimal ratio = over(year.number(header).multiply(HUNDRED), before.number(header));
                boolean grant = code.equals("QRY-11");
                List<PlainCell> cells = sum(List.of(year, before), "年份", header);
                ledger.between(
                        code,
                        year.text("年份"),
                        header + "与上年之比",
                        ratio,
                        grant ? "70" : "80",
                        grant ? "160" : "150",
                        cells);
            });
        }
        for (PlainRow year : years) {
            PAY.forEach((code, header) -> ledger.between(
                    code,
                    year.text("年份"),
                    header,
                    year.number(header),
                    "20000",
                    "400000",
                    List.of(year.cells("年份", header))));
        }
        PlainRow all = book.rows("全区").get(0);
        BigDecimal now = all.number("小学在校生数").add(all.number("初中在校生数"));
        if (now.compareTo(total(book.rows("入学"), "学年初在校生数")) > 0) {
            BigDecimal more =
                    years.get(0).number("义务教育财政拨款").subtract(years.get(1).number("义务教育财政拨款"));
            List<PlainCell> cells = sum(years.subList(0, 2), "年份", "义务教育财政拨款");
            ledger.atLeast("QRY-14", years.get(0).text("年份"), "财政拨款比上年增加", more, BigDecimal.ZERO, cells);
        }
        for (PlainRow survey : book.rows("满意度调查")) {
            BigDecimal rate = over(survey.number("满意问卷数").multiply(HUNDRED), survey.number("有效问卷数"));
            less("QRY-19", survey.text("调查年份"), "公众满意度", rate, List.of(survey.cells("有效问卷数", "满意问卷数")));
        }
    }

    private void less(String code, String who, String item, BigDecimal rate, List<PlainCell> cells) {
        ledger.book(code, who, item, rate.compareTo(HUNDRED) < 0, rate, HUNDRED, cells);
    }

    private void fitness() {
        PlainTables.by(book.rows("体质健康"), "学段").forEach((level, rows) -> {
            BigDecimal rate = over(total(rows, "及格人数").multiply(HUNDRED), total(rows, "参测人数"));
            less("QRY-20", level, "体质健康及格率", rate, sum(rows, "学段", "参测人数", "及格人数"));
        });
    }

    private void qualified(List<PlainPart> parts) {
        for (String level : List.of("小学", "初中")) {
            List<PlainRow> own = parts.stream()
                    .filter(part -> part.level.equals(level))
                    .map(part -> part.school)
                    .toList();
            BigDecimal all = total(own, level + "专任教师数");
            most("QRY-21", level, "高于规定学历教师", own, level + "高于规定学历教师数", all);
            most("QRY-22", level, "中级及以上专业技术职务教师", own, level + "中级及以上职称教师数", all);
        }
        Map<String, PlainPart> byKey = new HashMap<>();
        parts.forEach(part -> byKey.put(part.key, part));
        for (PlainRow row : book.rows("公用经费")) {
            PlainPart part = byKey.get(row.text("学校代码") + "/" + row.text("学段"));
            if (part != null) {
                BigDecimal each = over(row.number("公用经费拨款"), part.pupils);
                List<PlainCell> cells = part.cells(row, "学校代码", "学段", "公用经费拨款");
                ledger.between("QRY-18", part.key, "每生公用经费拨款", each, "200", "20000", cells);
            }
        }
    }

    private void most(String code, String who, String item, List<PlainRow> own, String header, BigDecimal all) {
        ledger.atMost(code, who, item, total(own, header), all, sum(own, "学校代码", header));
    }

    private void admission() {
        PlainRow all = book.rows("全区").get(0);
        for (PlainRow row : book.rows("入学")) {
            String level = row.text("学段");
            BigDecimal share = over(row.number("入学人数").multiply(HUNDRED), row.number("适龄人数"));
            List<PlainCell> cells = List.of(row.cells("学段", "适龄人数", "入学人数"));
            ledger.between("QRY-23", level, "入学人数与适龄人数之比", share, "80", "105", cells);
            BigDecimal now = over(all.number(level + "在校生数").multiply(HUNDRED), row.number("学年初在校生数"));
            List<PlainCell> both = List.of(row.cell("学年初在校生数"), all.cell(level + "在校生数"));
            String code = level.equals("小学") ? "QRY-24" : "QRY-25";
            ledger.between(code, county, level + "在校生与学年初之比", now, "80", "125", both);
        }
    }

    private void cohorts() {
        PlainTables.by(book.rows("巩固率"), "学程").forEach((course, rows) -> {
            List<PlainRow> sorted = rows.stream()
                    .sorted(Comparator.comparing(row -> row.text("届别")))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                List<PlainRow> two = sorted.subList(i - 1, i + 1);
                BigDecimal ratio = over(
                        two.get(1).number("入学人数").multiply(HUNDRED), two.get(0).number("入学人数"));
                List<PlainCell> cells = sum(two, "届别", "学程", "入学人数");
                ledger.between("QRY-33", two.get(1).text("届别"), "入学人数与上一届之比", ratio, "70", "140", cells);
            }
        });
    }
}
