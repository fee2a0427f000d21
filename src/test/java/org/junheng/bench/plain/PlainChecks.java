package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Do the sheets agree with each other? */
final class PlainChecks {
    private static final String[][] PARTS = {
        {"DAT-34", "残疾儿童入学", "类别", "入学人数", "适龄人数"},
        {"DAT-35", "优质高中名额", "年份", "分配名额", "招生总数"},
        {"DAT-36", "体质健康", "学校代码", "及格人数", "参测人数"},
        {"DAT-37", "教师交流", "类别", "实际交流人数", "符合交流条件人数"},
        {"DAT-38", "教师交流", "类别", "交流骨干教师数", "实际交流人数"},
        {"DAT-39", "满意度调查", "调查年份", "满意问卷数", "有效问卷数"},
        {"DAT-40", "满意度调查", "调查年份", "家长问卷数", "有效问卷数"},
        {"DAT-41", "入学", "学段", "辍学人数", "学年初在校生数"},
        {"DAT-42", "教育经费", "年份", "用于义务教育的转移支付", "税费改革转移支付资金"},
        {"DAT-43", "教育经费", "年份", "教师培训经费预算", "公用经费预算总额"},
        {"DAT-09", "学校", "学校代码", "小学高于规定学历教师数", "小学专任教师数"},
        {"DAT-10", "学校", "学校代码", "小学中级及以上职称教师数", "小学专任教师数"},
        {"DAT-11", "学校", "学校代码", "初中高于规定学历教师数", "初中专任教师数"},
        {"DAT-12", "学校", "学校代码", "初中中级及以上职称教师数", "初中专任教师数"},
        {"DAT-27", "学校", "学校代码", "运动场地面积", "体育运动场馆面积"},
    };
    private static final Map<String, String> STEADY = Map.of(
            "DAT-54", "义务教育财政拨款",
            "DAT-55", "财政经常性收入",
            "DAT-56", "小学生均教育事业费",
            "DAT-57", "初中生均教育事业费",
            "DAT-58", "小学生均公用经费",
            "DAT-59", "初中生均公用经费",
            "DAT-60", "小学教师人均工资",
            "DAT-61", "初中教师人均工资");

    private final PlainLedger ledger;
    private final PlainBook book;
    private final PlainTables tables;
    private final String county;

    PlainChecks(PlainLedger ledger, PlainBook book, PlainTables tables, String county) {
        this.ledger = ledger;
        this.book = book;
        this.tables = tables;
        this.county = county;
    }

    void judge(Map<String, List<PlainRow>> rooms) {
        for (String[] part : PARTS) {
            for (PlainRow row : book.rows(part[1])) {
                List<PlainCell> cells = List.of(row.cells(part[2], part[3], part[4]));
                ledger.atMost(part[0], row.text(part[2]), part[3], row.number(part[3]), row.number(part[4]), cells);
            }
        }
        complete();
        totals();
        book.rows("学校").forEach(school -> school(school, rooms));
        book.rows("标准化").forEach(row -> {
            String key = row.text("学校代码") + "/" + row.text("学段");
            ledger.atMost("DAT-73", key, "其他硬件得分", row.number("其他硬件得分"), of(14), cells(row, "其他硬件得分"));
            ledger.atMost("DAT-74", key, "软件得分", row.number("软件得分"), of(40), cells(row, "软件得分"));
        });
        book.rows("课程开设").forEach(this::subject);
        book.rows("巩固率").forEach(row -> {
            List<PlainCell> cells = cells(row, "届别", "入学人数", "转入人数", "毕业人数");
            BigDecimal most = row.number("入学人数").add(row.number("转入人数"));
            ledger.atMost("DAT-78", row.text("届别"), "毕业人数", row.number("毕业人数"), most, cells);
        });
        steady();
    }

    private static List<PlainCell> cells(PlainRow row, String... headers) {
        return List.of(row.cells(headers));
    }

    private void subject(PlainRow row) {
        if (isPlanned(row)) {
            return;
        }
        PlainRow known = tables.subjects.get(row.text("科目"));
        List<PlainCell> cells = new ArrayList<>(cells(row, "学校代码", "年级", "科目"));
        if (known != null) {
            cells.add(known.cell("名称"));
        }
        String key = row.text("学校代码") + "/" + row.text("年级") + "/" + row.text("科目");
        ledger.atLeast("DAT-75", key, "科目名称表中的同名科目", of(known == null ? 0 : 1), BigDecimal.ONE, cells);
    }

    private boolean isPlanned(PlainRow row) {
        return tables.plan.getOrDefault(row.text("年级"), Map.of()).values().stream()
                .flatMap(schemes -> schemes.values().stream())
                .flatMap(List::stream)
                .anyMatch(planned -> planned.has("科目", row.text("科目")));
    }

    private void complete() {
        recent("DAT-31", "教育经费", "教育经费表最近四年的行数", 4);
        recent("DAT-32", "优质高中名额", "优质高中名额表最近三年的行数", 3);
        List<PlainRow> kinds = book.rows("残疾儿童入学");
        ledger.equalTo("DAT-33", county, "残疾儿童入学表的类别", of(kinds.size()), of(3), sum(kinds, "类别"));
        List<PlainRow> cohorts = book.rows("巩固率");
        long least = List.of("九年", "小学六年", "初中三年").stream()
                .mapToLong(course ->
                        cohorts.stream().filter(row -> row.has("学程", course)).count())
                .min()
                .orElseThrow();
        ledger.atLeast("DAT-77", county, "届数最少的学程", of(least), BigDecimal.ONE, sum(cohorts, "届别", "学程"));
        for (PlainRow row : book.rows("入学")) {
            if (row.has("学段", "小学")) {
                List<PlainCell> cells = cells(row, "学段", "适龄人数", "入学人数");
                ledger.atMost("DAT-44", "小学", "入学人数", row.number("入学人数"), row.number("适龄人数"), cells);
            }
        }
    }

    private void recent(String code, String sheet, String item, int years) {
        List<PlainRow> rows = PlainGovernment.newest(book.rows(sheet), "年份");
        BigDecimal first = rows.get(0).number("年份").subtract(of(years));
        List<PlainRow> recent = rows.stream()
                .filter(row -> row.number("年份").compareTo(first) > 0)
                .toList();
        ledger.equalTo(code, county, item, of(recent.size()), of(years), sum(rows, "年份"));
    }

    private void totals() {
        PlainRow all = book.rows("全区").get(0);
        List<PlainRow> schools = book.rows("学校");
        List<PlainRow> primary =
                schools.stream().filter(row -> row.has("学校类型", "小学")).toList();
        Set<String> middle = Set.of("初中", "九年一贯制", "完全中学", "十二年一贯制");
        List<PlainRow> junior = schools.stream()
                .filter(row -> middle.contains(row.text("学校类型")))
                .toList();
        agrees("DAT-01", all, "小学学校数", of(primary.size()), sum(primary, "学校类型"));
        agrees("DAT-02", all, "中学学校数", of(junior.size()), sum(junior, "学校类型"));
        agrees("DAT-03", all, "小学在校生数", total(schools, "小学生数"), sum(schools, "小学生数"));
        agrees("DAT-04", all, "初中在校生数", total(schools, "初中生数"), sum(schools, "初中生数"));
        agrees("DAT-05", all, "小学专任教师数", total(schools, "小学专任教师数"), sum(schools, "小学专任教师数"));
        agrees("DAT-06", all, "初中专任教师数", total(schools, "初中专任教师数"), sum(schools, "初中专任教师数"));
    }

    private void agrees(String code, PlainRow all, String header, BigDecimal sum, List<PlainCell> cells) {
        cells.add(all.cell(header));
        ledger.equalTo(code, county, header, all.number(header), sum, cells);
    }

    private void school(PlainRow school, Map<String, List<PlainRow>> rooms) {
        String code = school.text("学校代码");
        String type = school.text("学校类型");
        if (Set.of("小学", "教学点").contains(type)) {
            ledger.equalTo("DAT-07", code, "初中生数", school.number("初中生数"), BigDecimal.ZERO, cells(school, "初中生数"));
        } else if (Set.of("初中", "完全中学").contains(type)) {
            ledger.equalTo("DAT-08", code, "小学生数", school.number("小学生数"), BigDecimal.ZERO, cells(school, "小学生数"));
        }
        for (String level : List.of("小学", "初中")) {
            boolean primary = level.equals("小学");
            List<PlainRow> own = rooms.getOrDefault(code + "/" + level, List.of());
            boolean teaches = primary
                    ? Set.of("小学", "教学点", "九年一贯制", "十二年一贯制").contains(type)
                    : Set.of("初中", "九年一贯制", "完全中学", "十二年一贯制").contains(type);
            if (teaches) {
                List<PlainCell> cells = sum(own, "学校代码", "学段", "学生数");
                cells.add(school.cell(level + "生数"));
                BigDecimal pupils = school.number(level + "生数");
                ledger.equalTo(primary ? "DAT-21" : "DAT-22", code, level + "生数", pupils, total(own, "学生数"), cells);
            }
            List<PlainCell> cells = sum(own, "学校代码", "学段", "班级名称");
            cells.add(school.cell(level + "班数"));
            BigDecimal classes = school.number(level + "班数");
            ledger.equalTo(primary ? "DAT-23" : "DAT-24", code, level + "班数", classes, of(own.size()), cells);
        }
    }

    private void steady() {
        List<PlainRow> years = PlainGovernment.newest(book.rows("教育经费"), "年份");
        for (int i = 0; i + 1 < years.size(); i++) {
            PlainRow year = years.get(i);
            PlainRow before = years.get(i + 1);
            STEADY.forEach((code, header) -> {
                BigDecimal earlier = before.number(header);
                List<PlainCell> cells = sum(List.of(year, before), "年份", header);
                BigDecimal low = earlier.multiply(of("0.5"));
                BigDecimal high = earlier.multiply(of(2));
                ledger.between(code, year.text("年份"), header, year.number(header), low, high, cells);
            });
        }
    }
}
