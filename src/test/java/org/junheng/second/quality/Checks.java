package org.junheng.second.quality;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clause 2017-填报: the tables agree with each other; compared is what is filled in. */
final class Checks {
    private static final String[][] TEACHERS = {
        {"DAT-14", "持证教师数"},
        {"DAT-15", "完成360学时教师数"},
        {"DAT-16", "高于规定学历教师数"},
        {"DAT-17", "县级以上骨干教师数"},
        {"DAT-18", "体育艺术专任教师数"}
    };

    private final District district;
    private final Opinions opinions;

    Checks(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        district.all("全区").forEach(this::county);
        for (Fact row : district.all("学段情况")) {
            if (Schools.STAGES.contains(row.text("学段")) && !row.absent()) {
                row(row);
            }
        }
        for (Fact school : district.all("学校")) {
            Figure sports = school.number("室内体育用房面积");
            opinions.atMost("DAT-20", school.text("学校代码"), "室内体育用房面积", sports, school.number("教学及辅助用房面积"));
        }
        for (Fact asked : district.all("社会认可度")) {
            if (!asked.absent()) {
                opinions.atMost("DAT-24", asked.text("对象"), "认可问卷数", asked.number("认可问卷数"), asked.number("有效问卷数"));
            }
        }
    }

    private void county(Fact county) {
        String key = county.text("区县名称");
        opinions.equalTo("DAT-01", key, "小学在校生数", county.number("小学在校生数"), pupils("小学"));
        opinions.equalTo("DAT-02", key, "初中在校生数", county.number("初中在校生数"), pupils("初中"));
        List<Truth> schools = district.all("学校").stream()
                .map(school -> school.is("学校类型", "小学", "初中", "九年一贯制", "完全中学", "十二年一贯制"))
                .toList();
        Figure count = schools.contains(Truth.OPEN)
                ? Figure.UNKNOWN
                : Figure.of(schools.stream().filter(Truth::yes).count());
        opinions.equalTo("DAT-03", key, "义务教育学校数", county.number("义务教育学校数"), count);
        Figure migrants = Figure.sum(district.numbers("学校", "随迁子女数"));
        opinions.equalTo("DAT-04", key, "随迁子女数", county.number("随迁子女数"), migrants);
        opinions.atMost("DAT-21", key, "交流骨干教师数", county.number("交流骨干教师数"), county.number("实际交流教师数"));
        Figure placed = county.number("公办学校就读随迁子女数").plus(county.number("政府购买学位随迁子女数"));
        opinions.atMost("DAT-22", key, "在公办学校和政府购买学位就读的随迁子女", placed, county.number("随迁子女数"));
        opinions.atMost("DAT-23", key, "入学残疾儿童少年数", county.number("入学残疾儿童少年数"), county.number("适龄残疾儿童少年数"));
    }

    private Figure pupils(String stage) {
        return Figure.sum(district.all("学段情况", "学段", stage).stream()
                .map(row -> row.number("学生数"))
                .toList());
    }

    private void row(Fact row) {
        String key = row.key("学校代码", "学段");
        List<Fact> own = district.all("班级", "学校代码", row.text("学校代码"));
        boolean open = own.stream().anyMatch(room -> !room.has("学段"));
        List<Figure> heads = own.stream()
                .filter(room -> room.text("学段").equals(row.text("学段")))
                .map(room -> room.number("学生数"))
                .toList();
        Figure rooms = open ? Figure.UNKNOWN : Figure.of(heads.size());
        opinions.equalTo("DAT-12", key, "班数", row.number("班数"), rooms);
        Figure pupils = row.number("学生数");
        opinions.where(Truth.of(pupils.atLeast(1).yes()))
                .equalTo("DAT-13", key, "学生数", pupils, open ? Figure.UNKNOWN : Figure.sum(heads));
        for (String[] kind : TEACHERS) {
            opinions.atMost(kind[0], key, kind[1], row.number(kind[1]), row.number("专任教师数"));
        }
        opinions.atMost("DAT-19", key, "就近划片入学新生数", row.number("就近划片入学新生数"), row.number("新生数"));
    }
}
