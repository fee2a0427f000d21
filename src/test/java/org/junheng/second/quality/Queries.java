package org.junheng.second.quality;

import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;

/** Clause 合理性核查: figures that are seldom seen; the limits are the pack's own, read off its titles. */
final class Queries {
    private final District district;
    private final Schools schools;
    private final Opinions opinions;

    Queries(District district, Schools schools, Opinions opinions) {
        this.district = district;
        this.schools = schools;
        this.opinions = opinions;
    }

    void judge() {
        for (Fact row : district.all("学段情况")) {
            String key = row.key("学校代码", "学段");
            Figure pupils = row.number("学生数");
            Opinions here = opinions.where(row.there());
            here.between("QRY-01", key, "平均班额", pupils.over(row.number("班数")), "5", "60");
            if (Schools.STAGES.contains(row.text("学段"))) {
                here.between("QRY-02", key, "每名教师负担的学生", pupils.over(row.number("专任教师数")), "3", "30");
            }
        }
        district.all("学校").forEach(this::school);
        for (Fact test : district.all("质量监测")) {
            opinions.lessThan("QRY-06", test.key("学段", "学科"), "校际差异率", test.number("校际差异率"), Figure.of(1));
        }
        for (Fact asked : district.all("社会认可度")) {
            if (asked.is("对象", "学生", "家长").yes()) {
                Figure percent =
                        asked.number("认可问卷数").over(asked.number("有效问卷数")).times("100");
                opinions.lessThan("QRY-19", asked.text("对象"), "社会认可度", percent, Figure.of(100));
            }
        }
        for (Fact cohort : district.all("初中巩固")) {
            Figure moved = cohort.number("转入人数").plus(cohort.number("转出人数"));
            Figure percent = moved.over(cohort.number("初一在校生数")).times("100");
            opinions.where(cohort.there()).atMost("QRY-33", cohort.text("学校代码"), "转入转出与初一人数之比", percent, 30);
        }
        district.all("全区").forEach(this::county);
    }

    private void school(Fact school) {
        Opinions here = opinions.where(Schools.ordinary(school));
        String key = school.text("学校代码");
        Figure pupils = schools.sum(school, "学生数");
        Figure rooms = school.number("教学及辅助用房面积").over(pupils);
        here.between("QRY-03", key, "生均教学及辅助用房面积", rooms, "1", "40");
        here.between("QRY-05", key, "生均教学仪器设备值", school.number("教学仪器设备值").over(pupils), "100", "20000");
    }

    private void county(Fact county) {
        String key = county.text("区县名称");
        opinions.between("QRY-15", key, "教师年平均工资", county.number("教师年平均工资"), "20000", "400000");
        opinions.between("QRY-17", key, "公务员年平均工资", county.number("公务员年平均工资"), "20000", "400000");
        Figure pupils = county.number("小学在校生数").plus(county.number("初中在校生数"));
        opinions.between(
                "QRY-24", key, "在校生占常住人口", pupils.over(county.number("常住人口")).times("100"), "3", "25");
        Figure disabled = county.number("适龄残疾儿童少年数").over(pupils).times("100");
        opinions.atMost("QRY-25", key, "残疾儿童少年与在校生之比", disabled, 5);
    }
}
