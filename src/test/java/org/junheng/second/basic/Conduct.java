package org.junheng.second.basic;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** 质量与管理 and 满意度. */
final class Conduct {
    private final District district;
    private final Opinions opinions;

    Conduct(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        Parts.STAGES.forEach(this::fitness);
        district.all("办学行为").forEach(this::behaviour);
        district.all("满意度调查").forEach(this::satisfaction);
    }

    /** 2012-17项-15: 85 % of those tested pass, by stage; each school alone as a reminder. */
    private void fitness(String stage) {
        List<Fact> tests = district.all("体质健康", "学段", stage);
        for (Fact test : tests) {
            Figure least = test.number("参测人数").times("0.85").ceiling();
            opinions.where(test.there())
                    .atLeast("FIT-02", test.key("学校代码", "学段"), "体质健康及格人数", test.number("及格人数"), least);
        }
        Truth there = Truth.all(tests.stream().map(Fact::there).toList());
        Figure passed =
                Figure.sum(tests.stream().map(test -> test.number("及格人数")).toList());
        Figure tested =
                Figure.sum(tests.stream().map(test -> test.number("参测人数")).toList());
        Figure least = there.yes() ? tested.times("0.85").ceiling() : Figure.UNKNOWN;
        opinions.atLeast("FIT-01", stage, "体质健康及格人数", passed, least);
    }

    /** 2012-17项-16 and 17. */
    private void behaviour(Fact school) {
        Opinions here = opinions.where(school.there());
        String key = school.text("学校代码");
        here.oneOf("QUA-01", key, "重点学校", school, "无");
        here.oneOf("QUA-02", key, "重点班", school, "无");
        here.oneOf("QUA-03", key, "择校招生", school, "无");
        here.oneOf("QUA-04", key, "减负制度", school, "有");
        here.oneOf("QUA-05", key, "课业负担监测", school, "合格");
    }

    /** 2012-满意度: 85 %, by the newest survey; 2012-满意度抽样: one in a thousand asked, half of them parents. */
    private void satisfaction(Fact survey) {
        String key = survey.text("调查年份");
        Figure valid = survey.number("有效问卷数");
        Figure percent = survey.number("满意问卷数").over(valid).times("100");
        opinions.where(district.amongLast("满意度调查", "调查年份", Integer.parseInt(key), 1))
                .atLeast("SAT-01", key, "公众满意度", percent, 85);
        opinions.atLeast(
                "SAT-02",
                key,
                "有效问卷数",
                valid,
                survey.number("常住人口").times("0.001").ceiling());
        opinions.atLeast(
                "SAT-03",
                key,
                "家长问卷数",
                survey.number("家长问卷数"),
                valid.times("0.5").ceiling());
    }
}
