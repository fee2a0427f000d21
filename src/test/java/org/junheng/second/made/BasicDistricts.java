package org.junheng.second.made;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.Fraction;

/** Districts for the national frame of 2012. */
public final class BasicDistricts {
    public static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("全区", Set.of("区县名称")),
            Map.entry("学校", Set.of("学校代码", "学校名称", "城乡")),
            Map.entry("政府工作", Set.of("区县名称")),
            Map.entry("入学", Set.of("学段")),
            Map.entry("残疾儿童入学", Set.of("类别")),
            Map.entry("优质高中名额", Set.of("年份")),
            Map.entry("教育经费", Set.of("年份")),
            Map.entry("公用经费", Set.of("学校代码", "学段")),
            Map.entry("教职工", Set.of("学校代码", "学段")),
            Map.entry("学科教师", Set.of("学校代码", "学段", "学科")),
            Map.entry("教师交流", Set.of("类别")),
            Map.entry("体质健康", Set.of("学校代码", "学段")),
            Map.entry("办学行为", Set.of("学校代码")),
            Map.entry("满意度调查", Set.of("调查年份")));
    private static final String[] DOCUMENTS = {
        "随迁子女纳入教育发展规划",
        "随迁子女纳入财政保障",
        "留守儿童关爱体系政府主导",
        "留守儿童关爱体系社会参与",
        "责任机制",
        "监督机制",
        "问责机制",
        "学校标准化建设方案",
        "薄弱学校改造计划",
        "绩效工资全面实施",
        "教师交流制度"
    };
    private static final Map<String, String[]> SUBJECTS = Map.of(
            "小学", new String[] {"语文", "数学", "外语", "道德与法治", "科学", "音乐", "美术", "体育与健康", "综合实践活动"},
            "初中",
                    new String[] {"语文", "数学", "外语", "道德与法治", "历史", "地理", "生物", "物理", "化学", "音乐", "美术", "体育与健康", "综合实践活动"
                    });

    private final Dice dice;
    private final Sheets sheets;
    private final Map<String, Integer> pupils = new HashMap<>();

    public BasicDistricts(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    public static Sheets of(long seed) {
        Dice dice = new Dice(seed);
        Sheets sheets = new Sheets(KEYS);
        new BasicDistricts(dice, sheets).fill();
        sheets.damage(dice);
        return sheets;
    }

    public void fill() {
        boolean even = dice.oneIn(5);
        int schools = even ? 4 : dice.from(3, 8);
        for (int i = 1; i <= schools; i++) {
            String type = even
                    ? i < 3 ? "小学" : "初中"
                    : dice.pick("小学", "小学", "小学", "初中", "初中", "九年一贯制", "九年一贯制", "完全中学", "十二年一贯制", "教学点", "特殊教育学校");
            school("S" + i, type, even, i);
        }
        county();
        offices();
        new BasicYears(dice, sheets).fill();
    }

    private void school(String code, String type, boolean even, int number) {
        boolean primary = List.of("小学", "九年一贯制", "十二年一贯制", "教学点", "特殊教育学校").contains(type);
        boolean junior = List.of("初中", "九年一贯制", "完全中学", "十二年一贯制", "特殊教育学校").contains(type);
        boolean senior = List.of("完全中学", "十二年一贯制").contains(type);
        int small = even ? 190 : dice.pick(0, 1, 19, 38, dice.from(40, 110), dice.from(40, 110), dice.from(200, 900));
        int middle = even ? 270 : dice.pick(0, 1, 27, 54, dice.from(40, 110), dice.from(40, 110), dice.from(200, 900));
        int a = primary ? small : 0;
        int b = junior ? middle : dice.oneIn(40) ? 1 : 0;
        pupils.put(code + "/小学", a);
        pupils.put(code + "/初中", b);
        String owner = even || !dice.oneIn(7) ? "公办" : dice.pick("民办", "上级直属", "高校附属", "企业办");
        Map<String, String> row = sheets.add(
                "学校", "学校代码", code, "学校名称", "校" + code, "学校类型", type, "举办者", owner, "城乡", dice.pick("城区", "镇区", "乡村"));
        row.put("小学生数", "" + a);
        row.put("初中生数", "" + b);
        row.put("高中生数", senior ? "" + dice.from(0, 300) : dice.pick("0", ""));
        row.put("小学班数", classes(a));
        row.put("初中班数", classes(b));
        resources(row, a + b, even, number);
        for (String stage : List.of("小学", "初中")) {
            if (pupils.get(code + "/" + stage) > 0) {
                rows(code, stage);
            }
        }
        if (!type.equals("特殊教育学校") || dice.oneIn(4)) {
            sheets.add(
                    "办学行为",
                    "学校代码",
                    code,
                    "重点学校",
                    dice.pick("无", "无", "有"),
                    "重点班",
                    dice.pick("无", "无", "有"),
                    "择校招生",
                    dice.pick("无", "无", "有"),
                    "减负制度",
                    dice.pick("有", "有", "无"),
                    "课业负担监测",
                    dice.pick("合格", "不合格"));
        }
    }

    private String classes(int heads) {
        return heads == 0
                ? "0"
                : "" + Math.max(1, dice.pick(heads / 60, heads / 5, heads / 40, heads / 60 + 1, heads / 45));
    }

    /** In even districts every coefficient is exactly at its limit: 165 and 35 a hundred, 155 and 45. */
    private void resources(Map<String, String> row, int heads, boolean even, int number) {
        int share = new int[] {0, 165, 35, 155, 45}[even ? number : 0];
        boolean odd = even && dice.oneIn(3);
        for (String stage : List.of("小学", "初中")) {
            int teachers = even ? share : Integer.parseInt(dice.heads(heads, dice.pick("0.0334", "0.0526", "0.3334")));
            row.put(stage + "专任教师数", "" + teachers);
            row.put(stage + "高于规定学历教师数", "" + (even ? share : dice.from(0, teachers + 1)));
            row.put(stage + "中级及以上职称教师数", "" + (even ? share : dice.from(0, teachers + 1)));
        }
        String[][] stocks = {
            {"教学及辅助用房面积", "1", "40", "4.5"},
            {"体育运动场馆面积", "0.5", "60", "7.5"},
            {"教学仪器设备值", "100", "20000", "2000"},
            {"计算机台数", "0.01", "1", "0.1"},
            {"图书册数", "3", "200", "20"}
        };
        for (String[] stock : stocks) {
            Fraction near = Fraction.of(heads).times(Fraction.of(stock[dice.pick(1, 2, 3, 3)]));
            boolean whole = stock[0].endsWith("数");
            String some = whole ? dice.heads(near) : dice.amount(near);
            row.put(
                    stock[0],
                    even
                            ? "" + (share * 10 + (odd ? dice.from(-1, 1) : 0))
                            : dice.oneIn(15) ? dice.pick("3333", "77777", "33334", "222") : some);
        }
    }

    /** The rows that a stage of a school has on other sheets. */
    private void rows(String code, String stage) {
        int heads = pupils.get(code + "/" + stage);
        boolean primary = stage.equals("小学");
        int boarders = dice.pick(0, 0, dice.from(1, 40));
        int both = Math.max(1, pupils.get(code + "/小学") + pupils.get(code + "/初中"));
        int quota = dice.pick(primary ? 720 : 940, primary ? 650 : 850, 7000, 6000);
        Fraction funded =
                Fraction.of(heads).times(Fraction.of(Math.max(100, both))).dividedBy(Fraction.of(both));
        Fraction least = funded.times(Fraction.of(quota))
                .plus(Fraction.of(boarders * (quota == 720 || quota == 940 ? 300L : 200L)));
        sheets.add(
                "公用经费",
                "学校代码",
                code,
                "学段",
                stage,
                "寄宿生数",
                "" + boarders,
                "公用经费拨款",
                dice.amount(quota > 1000 ? Fraction.of((long) heads * quota) : least));
        Fraction posts = Fraction.of(heads).dividedBy(Fraction.of(dice.pick(primary ? "19" : "13.5", "100")));
        sheets.add("教职工", "学校代码", code, "学段", stage, "在编教职工数", dice.heads(posts));
        int tested = dice.pick(heads, 20, 100, dice.from(1, 60), 0);
        sheets.add(
                "体质健康",
                "学校代码",
                code,
                "学段",
                stage,
                "参测人数",
                "" + tested,
                "及格人数",
                dice.pick(dice.heads(tested, "0.85"), "" + tested));
        for (String subject : SUBJECTS.get(stage)) {
            sheets.add("学科教师", "学校代码", code, "学段", stage, "学科", subject, "教师数", dice.pick("0", "1", "1", "1", "2"));
        }
    }

    private void county() {
        Map<String, String> row = sheets.add("全区", "区县名称", "某区");
        row.put(
                "小学学校数",
                near(sheets.of("学校").stream()
                        .filter(school -> school.get("学校类型").equals("小学"))
                        .count()));
        row.put(
                "中学学校数",
                near(sheets.of("学校").stream()
                        .filter(school ->
                                List.of("初中", "九年一贯制", "完全中学", "十二年一贯制").contains(school.get("学校类型")))
                        .count()));
        for (String stage : List.of("小学", "初中")) {
            row.put(stage + "在校生数", near(total(stage + "生数")));
            row.put(stage + "专任教师数", near(total(stage + "专任教师数")));
        }
    }

    private long total(String column) {
        return sheets.of("学校").stream()
                .mapToLong(school -> Long.parseLong(school.get(column)))
                .sum();
    }

    private String near(long count) {
        return "" + Math.max(0, count + dice.pick(0, 0, 0, 1, -1));
    }

    private void offices() {
        Map<String, String> work = sheets.add("政府工作", "区县名称", "某区");
        for (String document : DOCUMENTS) {
            work.put(document, dice.pick("是", "是", "否"));
        }
        for (String stage : List.of("小学", "初中")) {
            boolean primary = stage.equals("小学");
            int due = dice.pick(200, 100, 1000, dice.from(0, 700));
            long begun = Math.max(0, Math.round(total(stage + "生数") / dice.pick(0.8, 1.25, 1.0)) + dice.pick(0, 1, -1));
            sheets.add(
                    "入学",
                    "学段",
                    stage,
                    "适龄人数",
                    "" + due,
                    "入学人数",
                    dice.heads(due, dice.pick(primary ? "0.995" : "0.99", "0.8", "1.05", "1")),
                    "学年初在校生数",
                    "" + begun,
                    "辍学人数",
                    dice.heads((int) begun, primary ? "0.006" : "0.018"));
        }
        for (String kind : List.of("视力", "听力", "智力")) {
            int due = dice.pick(0, 5, 10, dice.from(1, 30));
            sheets.add("残疾儿童入学", "类别", kind, "适龄人数", "" + due, "入学人数", dice.heads(due, "0.8"));
        }
        for (String kind : List.of("校长", "教师")) {
            int may = dice.pick(10, 50, dice.from(0, 99));
            int moved = Integer.parseInt(dice.heads(may, "0.1"));
            sheets.add(
                    "教师交流",
                    "类别",
                    kind,
                    "符合交流条件人数",
                    "" + may,
                    "实际交流人数",
                    "" + moved,
                    "交流骨干教师数",
                    dice.heads(moved, "0.2"));
        }
    }
}
