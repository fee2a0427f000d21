package org.junheng.second.made;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.Fraction;

/** Districts for the quality balance of 2017; in a good one nearly everything is met. */
public final class QualityDistricts {
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("全区", Set.of("区县名称")),
            Map.entry("学校", Set.of("学校代码", "学校名称")),
            Map.entry("学段情况", Set.of("学校代码", "学段")),
            Map.entry("班级", Set.of("学校代码", "班级名称")),
            Map.entry("专用教室", Set.of("学校代码", "教室名称")),
            Map.entry("学校质量", Set.of("学校代码")),
            Map.entry("初中巩固", Set.of("学校代码")),
            Map.entry("质量监测", Set.of("学段", "学科")),
            Map.entry("历年监测", Set.of("年份", "学段", "指标")),
            Map.entry("达标学生", Set.of("学段", "学科")),
            Map.entry("政府保障", Set.of("事项")),
            Map.entry("社会认可度", Set.of("对象")),
            Map.entry("一票否决", Set.of("事项")));
    private static final Map<String, List<String>> STAGES = Map.of(
            "小学", List.of("小学"),
            "教学点", List.of("小学"),
            "初中", List.of("初中"),
            "九年一贯制", List.of("小学", "初中"),
            "完全中学", List.of("初中", "高中"),
            "十二年一贯制", List.of("小学", "初中", "高中"),
            "特殊教育学校", List.of("小学", "初中"),
            "职业学校", List.of("高中"));

    private final Dice dice;
    private final Sheets sheets;
    private final boolean good;
    private final boolean perfect;

    private QualityDistricts(Dice dice, Sheets sheets, boolean good, boolean perfect) {
        this.dice = dice;
        this.sheets = sheets;
        this.good = good;
        this.perfect = perfect;
    }

    public static Sheets of(long seed) {
        Dice dice = new Dice(seed + 200_000);
        Sheets sheets = new Sheets(KEYS);
        boolean perfect = dice.oneIn(6);
        boolean good = perfect || dice.oneIn(2);
        QualityDistricts districts = new QualityDistricts(dice, sheets, good, perfect);
        int schools = dice.from(3, 7);
        for (int i = 1; i <= schools; i++) {
            districts.school("S" + i);
        }
        new QualityOffices(dice, sheets, good, perfect).fill();
        if (!perfect && (!good || dice.oneIn(3))) {
            sheets.damage(dice);
        }
        return sheets;
    }

    private boolean fine() {
        return perfect || good && !dice.oneIn(60);
    }

    private void school(String code) {
        String type =
                dice.pick("小学", "小学", "小学", "初中", "初中", "九年一贯制", "九年一贯制", "完全中学", "十二年一贯制", "教学点", "特殊教育学校", "职业学校");
        String place = dice.pick("城区", "镇区", "乡村", "乡村");
        int built = dice.pick(2009, 2010, 2011, 2016, 2017, 2020);
        Map<String, String> row = sheets.add(
                "学校",
                "学校代码",
                code,
                "学校名称",
                "校" + code,
                "学校类型",
                type,
                "举办者",
                dice.pick("公办", "公办", "公办", "民办"),
                "城乡",
                place,
                "寄宿制",
                dice.pick("否", "否", "是"),
                "建成年份",
                "" + built);
        int all = 0;
        int weighted = 0;
        for (String stage : STAGES.get(type)) {
            int heads = good
                    ? perfect ? 100 : dice.pick(50, 99, 100, 200)
                    : dice.pick(0, 1, 49, 50, 51, 98, 99, 100, 101, dice.from(40, 400), dice.from(990, 1210));
            stage(code, stage, heads);
            all += stage.equals("高中") ? 0 : heads;
            weighted += heads;
        }
        row.put("随迁子女数", "" + Math.max(0, all / 2 + dice.pick(-1, 0, 1)));
        row.put("公用经费核定人数", fine() ? "" + Math.max(100, all) : "" + dice.pick(99, 100, 101, all));
        stocks(row, weighted, type.contains("初") || type.contains("完"));
        if (!type.equals("职业学校") && !type.equals("特殊教育学校") || dice.oneIn(5)) {
            quality(code);
        }
        rooms(code, all, good ? 96 : 0);
        if (STAGES.get(type).contains("初中") && heads(code) > 0) {
            cohort(code);
        }
    }

    private int heads(String code) {
        return sheets.of("学段情况").stream()
                .filter(row -> row.get("学校代码").equals(code) && row.get("学段").equals("初中"))
                .mapToInt(row -> Integer.parseInt(row.get("学生数")))
                .sum();
    }

    private void stage(String code, String stage, int heads) {
        boolean primary = stage.equals("小学");
        int most = primary ? 45 : 50;
        int classes = heads == 0 ? 0 : Math.max(1, heads / dice.pick(10, 25, 40, 60));
        Map<String, String> row = sheets.add("学段情况", "学校代码", code, "学段", stage, "学生数", "" + heads, "班数", "" + classes);
        if (stage.equals("高中")) {
            return;
        }
        int fresh = dice.pick(20, 100, dice.from(0, 60));
        row.put("新生数", "" + fresh);
        row.put("就近划片入学新生数", fine() ? "" + fresh : dice.heads(fresh, primary ? "1" : "0.95"));
        int teachers = Integer.parseInt(perfect ? "10" : dice.heads(heads, dice.pick("0.08", "0.3334", "0.0334"))) + 1;
        row.put("专任教师数", "" + teachers);
        row.put("持证教师数", fine() ? "" + teachers : dice.heads(teachers, "1"));
        row.put("完成360学时教师数", fine() ? "" + teachers : dice.heads(teachers, "1"));
        row.put("高于规定学历教师数", teachers(heads, primary ? "0.042" : "0.053"));
        row.put("县级以上骨干教师数", teachers(heads, "0.01"));
        row.put("体育艺术专任教师数", teachers(heads, "0.009"));
        row.put("体育艺术兼职教师数", "" + dice.pick(0, 0, 1, 2));
        for (int i = 1; i <= Math.min(classes, 3); i++) {
            int pupils = good ? dice.pick(29, most - 1, most) : dice.pick(29, 30, most - 1, most, most + 1);
            sheets.add("班级", "学校代码", code, "班级名称", stage + i + "班", "学段", stage, "学生数", "" + pupils);
        }
    }

    private String teachers(int heads, String line) {
        Fraction due = Fraction.of(heads).times(Fraction.of(line));
        return perfect || good && !dice.oneIn(20)
                ? "" + due.ceiling()
                : dice.heads(due.times(Fraction.of(dice.pick("1", "1", "0.85"))));
    }

    private void stocks(Map<String, String> row, int heads, boolean junior) {
        int indoor = dice.pick(0, 50);
        Fraction rooms = line(heads, junior ? "5.8" : "4.5").plus(Fraction.of(indoor));
        row.put("教学及辅助用房面积", amount(rooms));
        row.put("室内体育用房面积", "" + indoor);
        Fraction grounds = line(heads, junior ? "10.2" : "7.5");
        int hall = dice.pick(0, 100);
        int roof = dice.pick(0, 0, 200);
        int rented = dice.pick(0, 0, 300);
        row.put("体育馆面积", "" + hall);
        Fraction rest = grounds.minus(Fraction.of(hall + (dice.oneIn(2) ? roof : 0) + (dice.oneIn(2) ? rented : 0)));
        row.put("运动场面积", rest.sign() > 0 ? amount(rest) : "0");
        row.put("教学仪器设备值", amount(line(heads, junior ? "2500" : "2000")));
        row.put(
                "网络多媒体教室数",
                good ? "" + line(heads, "0.03").ceiling() : dice.heads(line(heads, junior ? "0.024" : "0.023")));
        row.put("中心城区用地紧张", dice.pick("否", "是"));
        row.put("屋顶地下改造场地面积", "" + roof);
        row.put("租用场地面积", "" + rented);
        row.put("租用场地步行时间", dice.pick("0", "9.5", "10", "10.5"));
        row.put("租用场地政府签约", dice.pick("是", "否"));
    }

    private Fraction line(int heads, String rate) {
        Fraction line = Fraction.of(heads).times(Fraction.of(rate));
        return good ? line.times(Fraction.of("1.2")) : line.times(Fraction.of(dice.pick("1", "1", "0.85", "0.2")));
    }

    private String amount(Fraction near) {
        return dice.amount(near);
    }

    private void quality(String code) {
        Map<String, String> row = sheets.add("学校质量", "学校代码", code);
        for (String yes : List.of("有章程", "管理信息化", "信息化教学达到要求", "课程开齐开足", "教学秩序规范", "综合实践活动有效", "无过重课业负担")) {
            row.put(yes, fine() ? "是" : dice.pick("是", "是", "否"));
        }
        int budget = dice.pick(100_000, dice.from(0, 90_000));
        Fraction least = Fraction.of(budget).times(Fraction.of("0.05"));
        row.put("公用经费预算总额", "" + budget);
        row.put("教师培训经费", fine() ? "" + least.ceiling() : dice.amount(least));
        row.put("德育工作等级", fine() ? "良好" : dice.pick("优秀", "良好", "合格", "不合格"));
        row.put("校园文化等级", fine() ? "优秀" : dice.pick("优秀", "良好", "合格", "不合格"));
    }

    private void rooms(String code, int heads, int least) {
        for (String use : List.of("音乐", "美术")) {
            int rooms = least > 0 ? 2 : dice.pick(0, 0, 1, 1, 2);
            for (int i = 1; i <= rooms; i++) {
                String area = perfect || least > 0 && !dice.oneIn(40)
                        ? "" + least
                        : dice.amount(dice.pick("96", "73", "90", "67", "54", "61"));
                sheets.add("专用教室", "学校代码", code, "教室名称", use + i, "用途", use, "面积", area);
            }
        }
    }

    private void cohort(String code) {
        int entered = dice.pick(100, 1000, dice.from(1, 300));
        int came = dice.pick(0, 5, 15, 30);
        int left = dice.pick(0, 5, 15, 16);
        int died = dice.pick(0, 0, 1);
        int kept = good ? entered : Integer.parseInt(dice.heads(entered - died, "0.95"));
        sheets.add(
                "初中巩固",
                "学校代码",
                code,
                "初一在校生数",
                "" + entered,
                "转入人数",
                "" + came,
                "转出人数",
                "" + left,
                "死亡人数",
                "" + died,
                "毕业人数",
                "" + Math.max(0, kept + came - left));
    }
}
