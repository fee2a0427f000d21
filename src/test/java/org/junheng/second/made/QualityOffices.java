package org.junheng.second.made;

import java.util.List;
import java.util.Map;

/** What the county itself says in a district for the quality balance of 2017. */
final class QualityOffices {
    private static final List<String> DOCUMENTS = List.of(
            "基本均衡认定后年度监测保持较高水平",
            "学校规划布局",
            "城乡学校建设标准统一",
            "城乡教师编制标准统一",
            "城乡生均公用经费基准定额统一",
            "城乡基本装备配置标准统一",
            "教职工编制和岗位统筹分配",
            "优质高中名额向农村初中倾斜",
            "留守儿童关爱体系");
    private static final List<String> VETOES =
            List.of("以考试方式招生", "违规择校", "重点学校", "重点班", "有编不补或长期聘用编外教师", "重大安全责任事故和严重违纪违规", "弄虚作假");
    private static final List<String> SUBJECTS = List.of("语文", "数学", "科学", "体育与健康", "艺术", "德育");

    private final Dice dice;
    private final Sheets sheets;
    private final boolean good;
    private final boolean perfect;

    QualityOffices(Dice dice, Sheets sheets, boolean good, boolean perfect) {
        this.dice = dice;
        this.sheets = sheets;
        this.good = good;
        this.perfect = perfect;
    }

    private boolean fine() {
        return perfect || good && !dice.oneIn(60);
    }

    void fill() {
        county();
        for (String document : DOCUMENTS) {
            if (fine() || !dice.oneIn(12)) {
                sheets.add(
                        "政府保障",
                        "事项",
                        document,
                        "已落实",
                        fine() ? "是" : dice.pick("是", "是", "否"),
                        "文件名称",
                        "某文",
                        "印发日期",
                        fine() ? "2025-06-01" : dice.pick("2025-05-31", "2025-06-01", "2025-06-02"));
            }
        }
        asked();
        VETOES.forEach(veto ->
                sheets.add("一票否决", "事项", veto, "核实起数", fine() ? "0" : dice.pick("0", "0", "0", "1"), "情况说明", ""));
        for (String stage : List.of("小学", "初中")) {
            SUBJECTS.forEach(subject -> tested(stage, subject));
        }
        if (dice.oneIn(2)) {
            sheets.add("历年监测", "年份", "2023", "学段", "小学", "指标", "某指标", "差异系数", dice.amount("0.6"));
            sheets.add("历年监测", "年份", "2024", "学段", "初中", "指标", "某指标", "差异系数", dice.amount("0.5"));
        }
    }

    private void county() {
        String pay = dice.pick("20000", "90000", "400000");
        int may = dice.from(0, 99);
        int moved = good ? may / 5 + 1 : Integer.parseInt(dice.heads(may, "0.1"));
        int migrants = dice.from(0, 200);
        int pupils = total("小学") + total("初中");
        int disabled = dice.pick(20, 100, pupils / 20, pupils / 20 + 1);
        int places = dice.pick(100, dice.from(0, 301));
        String quota = dice.pick("6000", "7000");
        sheets.add(
                "全区",
                "区县名称",
                "某区",
                "评估年份",
                "2026",
                "基本均衡认定年份",
                fine() ? "2016" : dice.pick("2022", "2023", "2024"),
                "评估基准日",
                "2025-06-01",
                "义务教育学校数",
                near(schools()),
                "小学在校生数",
                near(total("小学")),
                "初中在校生数",
                near(total("初中")),
                "常住人口",
                "" + dice.pick(200_000, pupils * 4, pupils * 4 + 1, pupils * 100 / 3, 200_001),
                "特殊教育生均公用经费",
                fine() ? "8000" : dice.amount(quota),
                "公务员年平均工资",
                pay,
                "教师年平均工资",
                fine() ? pay : dice.amount(pay),
                "符合交流条件教师数",
                "" + may,
                "实际交流教师数",
                "" + moved,
                "交流骨干教师数",
                fine() ? "" + moved : dice.heads(moved, "0.2"),
                "优质高中招生计划数",
                "" + places,
                "分配到初中名额数",
                fine() ? "" + places : dice.heads(places, "0.5"),
                "随迁子女数",
                near(sheets.of("学校").stream()
                        .mapToLong(school -> Long.parseLong(school.get("随迁子女数")))
                        .sum()));
        Map<String, String> row = sheets.of("全区").get(0);
        int all = Integer.parseInt(row.get("随迁子女数"));
        int bought = Math.min(migrants, all / 10);
        int open = Math.max(0, Integer.parseInt(dice.heads(all, dice.pick("0.85", "1"))) - bought);
        row.put("公办学校就读随迁子女数", fine() ? "" + Math.max(0, all - bought) : "" + open);
        row.put("政府购买学位随迁子女数", "" + bought);
        row.put("适龄残疾儿童少年数", "" + disabled);
        row.put("入学残疾儿童少年数", fine() ? "" + disabled : dice.heads(disabled, "0.95"));
    }

    private long schools() {
        return sheets.of("学校").stream()
                .filter(school -> List.of("小学", "初中", "九年一贯制", "完全中学", "十二年一贯制").contains(school.get("学校类型")))
                .count();
    }

    private int total(String stage) {
        return sheets.of("学段情况").stream()
                .filter(row -> row.get("学段").equals(stage))
                .mapToInt(row -> Integer.parseInt(row.get("学生数")))
                .sum();
    }

    private String near(long count) {
        return "" + Math.max(0, count + dice.pick(0, 0, 1, -1));
    }

    private void asked() {
        int parents = dice.pick(100, 101, 99);
        for (String whom : List.of("学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众")) {
            int valid = whom.equals("家长") ? parents : dice.pick(0, 10, 16, 17, 20);
            sheets.add(
                    "社会认可度",
                    "对象",
                    whom,
                    "有效问卷数",
                    "" + valid,
                    "认可问卷数",
                    good ? "" + valid : dice.pick(dice.heads(valid, "0.85"), dice.heads(valid, "1")));
        }
    }

    private void tested(String stage, String subject) {
        sheets.add(
                "质量监测",
                "学段",
                stage,
                "学科",
                subject,
                "学业水平等级",
                fine() ? "3" : "" + dice.pick(2, 3, 3, 4),
                "校际差异率",
                fine() ? "0.14" : dice.pick("0.14", "0.149", "0.15", "0.151", "1", "0.9999"));
        if (dice.oneIn(4)) {
            int heads = dice.pick(20, 100, dice.from(0, 90));
            sheets.add("达标学生", "学段", stage, "学科", subject, "参测人数", "" + heads, "达到三级人数", dice.heads(heads, "0.85"));
        }
    }
}
