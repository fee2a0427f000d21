package org.junheng.second.basic;

import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;

/** Clause 合理性核查: figures of the county that are seldom seen; the limits are the pack's own, read off its titles. */
final class YearQueries {
    private final District district;
    private final Opinions opinions;

    YearQueries(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        for (int year : district.years("教育经费", "年份")) {
            Fact now = in(year);
            pay(now);
            if (!district.all("教育经费", "年份", String.valueOf(year - 1)).isEmpty()) {
                besideLastYear(now, in(year - 1));
            }
        }
        district.all("满意度调查").forEach(this::satisfied);
        district.all("入学").forEach(this::enrolled);
        district.all("全区").forEach(this::county);
    }

    private Fact in(int year) {
        return district.in("教育经费", "年份", year);
    }

    private void pay(Fact now) {
        String[][] columns = {{"QRY-15", "小学教师人均工资"}, {"QRY-16", "初中教师人均工资"}, {"QRY-17", "公务员年平均工资收入"}};
        for (String[] column : columns) {
            opinions.between(column[0], now.text("年份"), column[1], now.number(column[1]), "20000", "400000");
        }
    }

    private void besideLastYear(Fact now, Fact before) {
        String[][] columns = {
            {"QRY-11", "义务教育财政拨款", "70", "160"},
            {"QRY-12", "小学生均教育事业费", "80", "150"},
            {"QRY-13", "初中生均教育事业费", "80", "150"}
        };
        for (String[] column : columns) {
            Figure percent =
                    now.number(column[1]).over(before.number(column[1])).times("100");
            opinions.between(column[0], now.text("年份"), column[1] + "与上年之比", percent, column[2], column[3]);
        }
    }

    private void satisfied(Fact survey) {
        Figure percent = survey.number("满意问卷数").over(survey.number("有效问卷数")).times("100");
        opinions.lessThan("QRY-19", survey.text("调查年份"), "公众满意度", percent, Figure.of(100));
    }

    private void enrolled(Fact stage) {
        Figure percent = stage.number("入学人数").over(stage.number("适龄人数")).times("100");
        opinions.between("QRY-23", stage.text("学段"), "入学人数与适龄人数之比", percent, "80", "105");
    }

    private void county(Fact county) {
        String key = county.text("区县名称");
        for (Fact stage : district.all("入学")) {
            String name = stage.text("学段");
            Figure percent =
                    county.number(name + "在校生数").over(stage.number("学年初在校生数")).times("100");
            String code = name.equals("小学") ? "QRY-24" : "QRY-25";
            opinions.between(code, key, name + "在校生与学年初之比", percent, "80", "125");
        }
        Figure now = county.number("小学在校生数").plus(county.number("初中在校生数"));
        Figure begun = Figure.sum(district.numbers("入学", "学年初在校生数"));
        for (int year : district.years("教育经费", "年份")) {
            if (!district.all("教育经费", "年份", String.valueOf(year - 1)).isEmpty()) {
                Figure more = in(year).number("义务教育财政拨款").minus(in(year - 1).number("义务教育财政拨款"));
                opinions.where(begun.below(now))
                        .where(district.amongLast("教育经费", "年份", year, 1))
                        .atLeast("QRY-14", String.valueOf(year), "财政拨款比上年增加", more, 0);
            }
        }
    }
}
