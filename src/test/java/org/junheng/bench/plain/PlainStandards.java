package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.up;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The standard of a school: ground, buildings, rooms, sports, facilities, and the points for them. */
final class PlainStandards {
    private final PlainLedger ledger;
    private final PlainTables tables;
    private final Map<String, PlainRow> forms = new HashMap<>();
    private final Set<String> boarding = new HashSet<>();

    PlainStandards(PlainLedger ledger, PlainTables tables, List<PlainRow> forms) {
        this.ledger = ledger;
        this.tables = tables;
        for (PlainRow form : forms) {
            this.forms.put(form.text("学校代码") + "/" + form.text("学段"), form);
            if (form.number("寄宿生数").signum() > 0) {
                boarding.add(form.text("学校代码"));
            }
        }
    }

    void judge(PlainPart part) {
        ground(part);
        rooms(part);
        PlainRow form = forms.get(part.key);
        facilities(part, form);
        health(part, form);
        boarders(part, form);
        BigDecimal points = part.points.add(form.number("其他硬件得分")).add(form.number("软件得分"));
        List<PlainCell> cells = part.cells(form, "其他硬件得分", "软件得分");
        ledger.atLeast("STD-01", part.key, "标准化学校总分", points, of(80), cells);
    }

    private void ground(PlainPart part) {
        boolean primary = part.isPrimary();
        least(part, "LAND" + part.suffix(), "校园用地面积", of(primary ? 15 : 20), 4);
        least(part, "SPORT" + part.suffix(), "运动场地面积", of(primary ? "2.3" : "3.3"), 6);
        for (PlainRow step : tables.steps.get(part.level)) {
            BigDecimal from = step.number("下限班数");
            BigDecimal to = step.number("上限班数");
            if (from.compareTo(part.classes) < 0 && to.compareTo(part.classes) >= 0) {
                BigDecimal low = step.number("下限标准");
                BigDecimal rise = step.number("上限标准").subtract(low).multiply(part.classes.subtract(from));
                least(part, "BLDG", "校舍建筑面积", low.add(over(rise, to.subtract(from))), 3);
            }
        }
    }

    private void least(PlainPart part, String code, String column, BigDecimal perPupil, int worth) {
        BigDecimal limit = part.pupils.multiply(perPupil);
        part.earn(ledger.atLeast(code, part.key, column, part.stock(column), limit, part.cells(column)), worth);
    }

    private void rooms(PlainPart part) {
        int small = 0;
        int crowded = 0;
        for (PlainRow room : part.rooms) {
            String key = part.code + "/" + room.text("班级名称");
            boolean recent = room.number("教室建成年份").intValue() >= 2008;
            BigDecimal area = of(part.isPrimary() ? (recent ? 61 : 52) : (recent ? 67 : 56));
            String code = "ROOM" + part.suffix() + (recent ? "-NEW" : "-OLD");
            List<PlainCell> cells = part.cells(room, "学校代码", "班级名称", "学段", "教室建成年份", "教室面积");
            small += ledger.atLeast(code, key, "教室面积", room.number("教室面积"), area, cells) ? 0 : 1;
            BigDecimal size = of(part.isPrimary() ? 45 : 50);
            List<PlainCell> pupils = part.cells(room, "学校代码", "班级名称", "学段", "学生数");
            crowded += ledger.atMost("CLS" + part.suffix(), key, "班额", room.number("学生数"), size, pupils) ? 0 : 1;
        }
        List<PlainCell> areas = sum(part.rooms, "教室建成年份", "教室面积");
        part.earn(ledger.atMost("STD-12", part.key, "面积不足的教室", of(small), BigDecimal.ZERO, areas), 7);
        List<PlainCell> sizes = sum(part.rooms, "学生数");
        part.earn(ledger.atMost("STD-13", part.key, "超过班额的班级", of(crowded), BigDecimal.ZERO, sizes), 4);
    }

    private void facilities(PlainPart part, PlainRow form) {
        boolean primary = part.isPrimary();
        yes(part, form, "STD-02", "校园环境达标", 2);
        most(part, form, "STD-03" + part.suffix(), "教学楼层数", of(primary ? 4 : 5));
        atLeast(part, form, "STD-04" + part.suffix(), "直跑道长度", of(primary ? 60 : 100), 2);
        atLeast(part, form, "STD-05", "直跑道道数", of(6), 1);
        atLeast(part, form, "STD-06", "篮排球场数", up(over(part.classes, of(6))), 3);
        yes(part, form, "STD-07", "心理咨询室", 2);
        yes(part, form, "STD-08", "科技活动室", 2);
    }

    private void yes(PlainPart part, PlainRow form, String code, String header, int worth) {
        part.earn(ledger.holds(code, part.key, header, form.yes(header), part.cells(form, header)), worth);
    }

    private void most(PlainPart part, PlainRow form, String code, String header, BigDecimal limit) {
        part.earn(ledger.atMost(code, part.key, header, form.number(header), limit, part.cells(form, header)), 2);
    }

    private void atLeast(PlainPart part, PlainRow form, String code, String header, BigDecimal limit, int worth) {
        List<PlainCell> cells = part.cells(form, header);
        part.earn(ledger.atLeast(code, part.key, header, form.number(header), limit, cells), worth);
    }

    private void health(PlainPart part, PlainRow form) {
        boolean both = form.yes("卫生室") && form.yes("卫生专业人员");
        List<PlainCell> cells = part.cells(form, "卫生室", "卫生专业人员", "保健教师", "寄宿生数");
        BigDecimal pupils = part.school.number("小学生数").add(part.school.number("初中生数"));
        if (Set.of("完全中学", "十二年一贯制").contains(part.school.text("学校类型"))) {
            pupils = pupils.add(part.school.number("高中生数"));
        }
        boolean met;
        if (boarding.contains(part.code)) {
            met = ledger.holds("STD-09", part.key, "寄宿制学校卫生室和专业人员", both, cells);
        } else if (pupils.intValue() >= 600) {
            met = ledger.holds("STD-09D", part.key, "卫生室和专业人员", both, cells);
        } else {
            boolean one = form.yes("保健教师") || form.yes("卫生专业人员");
            met = ledger.holds("STD-09S", part.key, "保健教师或卫生专业人员", one, cells);
        }
        part.earn(met, 2);
    }

    private void boarders(PlainPart part, PlainRow form) {
        BigDecimal boarders = form.number("寄宿生数");
        BigDecimal eaters = boarders.add(form.number("午餐生数"));
        if (eaters.signum() > 0) {
            yes(part, form, "STD-10", "食堂达标", 3);
        } else {
            List<PlainCell> cells = part.cells(form, "寄宿生数", "午餐生数");
            part.earn(ledger.equalTo("STD-10N", part.key, "寄宿生和午餐生", eaters, BigDecimal.ZERO, cells), 3);
        }
        if (boarders.signum() > 0) {
            yes(part, form, "STD-11", "宿舍达标", 3);
        } else {
            List<PlainCell> cells = part.cells(form, "寄宿生数");
            part.earn(ledger.equalTo("STD-11N", part.key, "寄宿生", boarders, BigDecimal.ZERO, cells), 3);
        }
    }
}
