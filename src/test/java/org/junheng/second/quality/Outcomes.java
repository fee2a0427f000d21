package org.junheng.second.quality;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** 教育质量, 社会认可度 and 一票否决: clauses 2017-质量, 2017-认可 and 2017-否决. */
final class Outcomes {
    private static final String[][] YES = {
        {"QUA-3A", "有章程"},
        {"QUA-3B", "管理信息化"},
        {"QUA-5", "信息化教学达到要求"},
        {"QUA-7A", "课程开齐开足"},
        {"QUA-7B", "教学秩序规范"},
        {"QUA-7C", "综合实践活动有效"},
        {"QUA-8", "无过重课业负担"}
    };
    private static final List<String> ENTRANCE = List.of("以考试方式招生", "违规择校", "重点学校", "重点班");

    private final District district;
    private final Opinions opinions;

    Outcomes(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        district.all("学校质量").forEach(this::school);
        for (Fact test : district.all("质量监测")) {
            String key = test.key("学段", "学科");
            opinions.atLeast("QUA-9A", key, "学业水平等级", test.number("学业水平等级"), 3);
            opinions.lessThan("QUA-9B", key, "校际差异率", test.number("校际差异率"), Figure.of("0.15"));
        }
        for (Fact test : district.all("达标学生")) {
            Figure least = test.number("参测人数").times("0.85").ceiling();
            opinions.atLeast("QUA-9S", test.key("学段", "学科"), "达到Ⅲ级的学生", test.number("达到三级人数"), least);
        }
        for (Fact row : district.all("一票否决")) {
            String code = ENTRANCE.contains(row.text("事项")) ? "VETO-1" : "VETO-2";
            opinions.atMost(code, row.text("事项"), "核实起数", row.number("核实起数"), 0);
        }
        district.all("全区").forEach(this::county);
    }

    private void school(Fact row) {
        Fact school = district.all("学校", "学校代码", row.text("学校代码")).get(0);
        Opinions here = opinions.where(Schools.ordinary(school)).where(row.there());
        String key = row.text("学校代码");
        for (String[] asked : YES) {
            here.holds(asked[0], key, asked[1], row.flag(asked[1]));
        }
        here.atLeast(
                "QUA-4",
                key,
                "教师培训经费",
                row.number("教师培训经费"),
                row.number("公用经费预算总额").times("0.05"));
        here.oneOf("QUA-6A", key, "德育工作等级", row, "优秀", "良好");
        here.oneOf("QUA-6B", key, "校园文化等级", row, "优秀", "良好");
    }

    /** 2017-巩固率公式: (graduates − came + left) over (entrants − died). */
    private void county(Fact county) {
        String key = county.text("区县名称");
        Truth rows = Truth.all(district.all("初中巩固").stream().map(Fact::there).toList());
        Figure kept = sum("初中巩固", "毕业人数").minus(sum("初中巩固", "转入人数")).plus(sum("初中巩固", "转出人数"));
        Figure due = sum("初中巩固", "初一在校生数").minus(sum("初中巩固", "死亡人数"));
        Figure percent = rows.yes() ? kept.over(due).times("100") : Figure.UNKNOWN;
        opinions.atLeast("QUA-1", key, "初中三年巩固率", percent, 95);
        Figure valid = sum("社会认可度", "有效问卷数");
        opinions.atLeast(
                "SOC-1", key, "社会认可度", sum("社会认可度", "认可问卷数").over(valid).times("100"), 85);
        opinions.atLeast(
                "SOC-2",
                key,
                "有效问卷数",
                valid,
                county.number("常住人口").times("0.001").ceiling());
        for (Fact parents : district.all("社会认可度", "对象", "家长")) {
            opinions.atLeast(
                    "SOC-3",
                    "家长",
                    "家长有效问卷数",
                    parents.number("有效问卷数"),
                    valid.times("0.5").ceiling());
        }
    }

    private Figure sum(String sheet, String column) {
        return Figure.sum(district.numbers(sheet, column));
    }
}
