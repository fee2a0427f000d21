package org.junheng.second.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.Fraction;

/** Districts for Fujian: those of the national frame, and the sheets that Fujian adds. */
public final class FujianDistricts {
    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级");

    private final Dice dice;
    private final Sheets sheets;

    private FujianDistricts(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    public static Sheets of(long seed) {
        Dice dice = new Dice(seed + 100_000);
        Sheets sheets = new Sheets(keys());
        new BasicDistricts(dice, sheets).fill();
        new FujianDistricts(dice, sheets).fill();
        sheets.damage(dice);
        return sheets;
    }

    private static Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new HashMap<>(BasicDistricts.KEYS);
        keys.put("班级", Set.of("学校代码", "班级名称", "年级"));
        keys.put("课程开设", Set.of("学校代码", "年级", "科目"));
        keys.put("巩固率", Set.of("届别", "学程"));
        keys.put("标准化", Set.of("学校代码", "学段"));
        keys.put("片区学校", Set.of("片区名称", "学校代码"));
        keys.put("备查材料", Set.of("责任单位", "材料"));
        return keys;
    }

    private void fill() {
        for (Map<String, String> school : sheets.of("学校")) {
            school(school);
        }
        FujianOffices offices = new FujianOffices(dice, sheets);
        offices.cohorts();
        offices.clusters();
        offices.materials();
    }

    private void school(Map<String, String> school) {
        int heads = number(school, "小学生数") + number(school, "初中生数");
        boolean primary = number(school, "小学生数") > 0;
        school.put("校园用地面积", dice.amount(times(heads, primary ? "15" : "20")));
        school.put("校舍建筑面积", dice.amount(times(heads, dice.pick("6.7", "5.8", "5.4", "5.2", "4.4", "6.6"))));
        school.put("运动场地面积", dice.pick(dice.amount(times(heads, primary ? "2.3" : "3.3")), school.get("体育运动场馆面积")));
        for (String stage : List.of("小学", "初中")) {
            if (number(school, stage + "生数") > 0) {
                standard(school, stage);
                classes(school, stage);
            }
        }
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static Fraction times(int heads, String rate) {
        return Fraction.of(heads).times(Fraction.of(rate));
    }

    private void standard(Map<String, String> school, String stage) {
        int classes = number(school, stage + "班数");
        Map<String, String> row = sheets.add("标准化", "学校代码", school.get("学校代码"), "学段", stage);
        for (String yes : List.of("校园环境达标", "心理咨询室", "科技活动室", "食堂达标", "宿舍达标", "卫生室", "卫生专业人员", "保健教师")) {
            row.put(yes, dice.pick("是", "是", "是", "否"));
        }
        row.put("教学楼层数", "" + dice.pick(3, 4, 5, 6));
        row.put("直跑道长度", dice.amount(stage.equals("小学") ? "60" : "100"));
        row.put("直跑道道数", "" + dice.pick(5, 6, 6, 7));
        row.put(
                "篮排球场数",
                dice.heads(Fraction.of(classes).dividedBy(Fraction.of(6)).ceiling()));
        row.put("寄宿生数", "" + dice.pick(0, 0, 0, 1, 20));
        row.put("午餐生数", "" + dice.pick(0, 0, 1, 50));
        row.put("其他硬件得分", dice.pick("14", "14", "13.5", "14.01", "9"));
        row.put("软件得分", dice.pick("40", "40", "39.5", "40.01", "30", "" + dice.from(20, 40)));
    }

    private void classes(Map<String, String> school, String stage) {
        boolean primary = stage.equals("小学");
        boolean whole = school.get("学校类型").endsWith("一贯制") && dice.oneIn(2);
        List<String> all = primary ? GRADES.subList(0, 6) : GRADES.subList(6, 9);
        List<String> grades = whole ? all : List.of(dice.pick(all));
        int number = 0;
        boolean good = dice.oneIn(2);
        for (String grade : grades) {
            for (int i = dice.from(1, 2); i > 0; i--) {
                room(school.get("学校代码"), stage, grade, ++number, good);
            }
            new FujianLessons(dice, sheets).fill(school.get("学校代码"), grade);
        }
        if (dice.oneIn(2)) {
            school.put(stage + "班数", "" + number);
        }
    }

    private void room(String code, String stage, String grade, int number, boolean good) {
        boolean primary = stage.equals("小学");
        int most = primary ? 45 : 50;
        int built = dice.pick(1999, 2007, 2008, 2009);
        int least = built < 2008 ? (primary ? 52 : 56) : primary ? 61 : 67;
        sheets.add(
                "班级",
                "学校代码",
                code,
                "班级名称",
                stage + number + "班",
                "学段",
                stage,
                "年级",
                grade,
                "学生数",
                "" + (good ? most - dice.from(0, 3) : dice.pick(most - 1, most, most + 1)),
                "教室面积",
                good
                        ? "" + (least + dice.from(0, 2))
                        : dice.pick(dice.amount("" + least), "30", "29.99", "150", "150.01"),
                "教室建成年份",
                "" + built);
    }
}
