package org.junheng.second.made;

import java.util.List;
import java.util.Map;

/** What the county and its offices say in a district for the national frame of 2012. */
final class BasicOffices {
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

    private final Dice dice;
    private final Sheets sheets;

    BasicOffices(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    void fill() {
        county();
        offices();
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
