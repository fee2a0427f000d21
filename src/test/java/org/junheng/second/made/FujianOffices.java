package org.junheng.second.made;

import java.util.List;
import java.util.Map;
import org.junheng.second.Fraction;

/** What the offices of an invented district of Fujian hand in: cohorts, clusters of schools, material. */
final class FujianOffices {
    private static final Map<String, List<String>> MATERIALS = Map.of(
            "区政府办", List.of("区政府文件和会议纪要", "专题会议记录和领导讲话", "部门协调和督办记录", "申报表和申报材料审核意见"),
            "教育局", List.of("历年工作总结", "标准化建设实施材料", "差异系数测算表", "自评报告", "分项目自评表", "区级备查材料汇编", "宣传和知晓率、满意度材料"),
            "财政局", List.of("教师工资福利发放材料", "三个增长测算表", "生均公用经费拨付材料", "教育费附加征收使用材料", "土地出让收益计提材料", "财政工作年度总结"),
            "公务员局", List.of("教师管理以县为主材料", "教师编制和岗位配备材料"),
            "乡镇（街道）", List.of("职责分工文件", "控辍保学劝返记录"));

    private final Dice dice;
    private final Sheets sheets;

    FujianOffices(Dice dice, Sheets sheets) {
        this.dice = dice;
        this.sheets = sheets;
    }

    void cohorts() {
        cohorts("九年", "", "0.98");
        cohorts("小学六年", "小学", "0.95");
        cohorts("初中三年", "初中", "0.9");
    }

    private void cohorts(String kind, String suffix, String line) {
        int before = 1000;
        for (int year = 2025 - dice.pick(0, 0, 1, 2); year <= 2025; year++) {
            int entered =
                    dice.pick(1000, Integer.parseInt(dice.heads(before, dice.pick("0.7", "1.4"))), dice.from(0, 300));
            int came = dice.from(0, 30);
            int left = dice.from(0, Math.min(30, entered));
            before = entered;
            sheets.add(
                    "巩固率",
                    "届别",
                    year + "届" + suffix,
                    "学程",
                    kind,
                    "入学年份",
                    "",
                    "入学人数",
                    "" + entered,
                    "转入人数",
                    "" + came,
                    "转出人数",
                    "" + left,
                    "死亡人数",
                    "0",
                    "毕业人数",
                    dice.pick(dice.heads(entered + came - left, line), dice.heads(Fraction.of(entered + came))));
        }
    }

    void clusters() {
        sheets.add("片区学校", "片区名称", "东片区", "学校代码", "S1", "角色", "牵头", "片区内交流教师数", dice.pick("0", "1"));
        for (Map<String, String> school : sheets.of("学校")) {
            for (String cluster : List.of("东片区", "西片区")) {
                boolean twice = cluster.equals("东片区") && school.get("学校代码").equals("S1");
                if (!twice && dice.oneIn(2)) {
                    sheets.add(
                            "片区学校",
                            "片区名称",
                            cluster,
                            "学校代码",
                            school.get("学校代码"),
                            "角色",
                            dice.pick("牵头", "成员", "成员"),
                            "片区内交流教师数",
                            dice.pick("0", "0", "1", "2"));
                }
            }
        }
    }

    void materials() {
        MATERIALS.forEach((office, materials) -> materials.forEach(material -> {
            if (!dice.oneIn(8)) {
                sheets.add(
                        "备查材料",
                        "责任单位",
                        office,
                        "材料",
                        material,
                        "备有",
                        dice.pick("是", "是", "是", "否"),
                        "日期",
                        dice.pick("2025-05-31", "2025-06-01", "2025-06-02", ""),
                        "完整",
                        dice.pick("是", "是", "否"),
                        "期限",
                        "2025-06-01");
            }
        }));
    }
}
