package org.junheng.second.fujian;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;
import org.junheng.second.basic.Part;
import org.junheng.second.basic.Parts;
import org.junheng.second.basic.Queries;
import org.junheng.second.basic.Resource;

/** Clauses 2012-填报 and 合理性核查 on the sheets that Fujian adds: what disagrees, and what is seldom seen. */
final class FujianChecks {
    private final District district;
    private final Plan plan;
    private final Opinions opinions;

    FujianChecks(District district, Plan plan, Opinions opinions) {
        this.district = district;
        this.plan = plan;
        this.opinions = opinions;
    }

    void judge(Parts parts) {
        district.all("学校").forEach(this::school);
        for (Fact row : district.all("标准化")) {
            Opinions here = certainly(Truth.of(!row.absent()));
            String key = row.key("学校代码", "学段");
            here.atMost("DAT-73", key, "其他硬件得分", row.number("其他硬件得分"), 14);
            here.atMost("DAT-74", key, "软件得分", row.number("软件得分"), 40);
        }
        for (Fact row : district.all("课程开设")) {
            Figure names = Figure.of(plan.knows(row.text("科目")) ? 1 : 0);
            opinions.atLeast("DAT-75", row.key("学校代码", "年级", "科目"), "科目名称表中的同名科目", names, 1);
        }
        Queries.repeated(district, opinions, Resource.GROUNDS);
        cohorts();
        parts.all().forEach(this::classes);
        for (Fact room : district.all("班级")) {
            String key = room.key("学校代码", "班级名称");
            opinions.between("QRY-32", key, "教室面积", room.number("教室面积"), "30", "150");
        }
    }

    private Opinions certainly(Truth there) {
        return opinions.where(Truth.of(there.yes()));
    }

    private void school(Fact school) {
        String key = school.text("学校代码");
        Truth primary = school.is("学校类型", "小学", "教学点", "九年一贯制", "十二年一贯制");
        Truth junior = school.is("学校类型", "初中", "九年一贯制", "完全中学", "十二年一贯制");
        certainly(primary).equalTo("DAT-21", key, "小学生数", school.number("小学生数"), pupils(key, "小学"));
        certainly(junior).equalTo("DAT-22", key, "初中生数", school.number("初中生数"), pupils(key, "初中"));
        opinions.equalTo("DAT-23", key, "小学班数", school.number("小学班数"), count(key, "小学"));
        opinions.equalTo("DAT-24", key, "初中班数", school.number("初中班数"), count(key, "初中"));
        opinions.atMost("DAT-27", key, "运动场地面积", school.number("运动场地面积"), school.number("体育运动场馆面积"));
    }

    private boolean open(String code) {
        return district.all("班级", "学校代码", code).stream().anyMatch(room -> !room.has("学段"));
    }

    private Figure pupils(String code, String stage) {
        List<Figure> heads = district.all("班级", "学校代码", code).stream()
                .filter(room -> room.text("学段").equals(stage))
                .map(room -> room.number("学生数"))
                .toList();
        return open(code) ? Figure.UNKNOWN : Figure.sum(heads);
    }

    private Figure count(String code, String stage) {
        return open(code)
                ? Figure.UNKNOWN
                : Figure.of(district.all("班级", "学校代码", code).stream()
                        .filter(room -> room.text("学段").equals(stage))
                        .count());
    }

    /** Every kind of cohort is there; and none graduates more than came. */
    private void cohorts() {
        Figure fewest = Figure.least(List.of(cohorts("九年"), cohorts("小学六年"), cohorts("初中三年")));
        for (Fact county : district.all("全区")) {
            opinions.atLeast("DAT-77", county.text("区县名称"), "届数最少的学程", fewest, 1);
        }
        for (Fact cohort : district.all("巩固率")) {
            String key = cohort.text("届别");
            Figure came = cohort.number("入学人数").plus(cohort.number("转入人数"));
            certainly(Truth.of(!cohort.absent())).atMost("DAT-78", key, "毕业人数", cohort.number("毕业人数"), came);
            before(cohort);
        }
    }

    private Figure cohorts(String kind) {
        List<Fact> all = district.all("巩固率");
        boolean open =
                all.stream().anyMatch(row -> !row.has("学程") || row.text("学程").equals(kind) && row.absent());
        return open ? Figure.UNKNOWN : Figure.of(district.all("巩固率", "学程", kind).size());
    }

    /** Beside the cohort before it; where that is missing, beside nobody for certain. */
    private void before(Fact cohort) {
        Fact before = null;
        for (Fact other : district.all("巩固率", "学程", cohort.text("学程"))) {
            boolean earlier = other.text("届别").compareTo(cohort.text("届别")) < 0;
            if (earlier && (before == null || other.text("届别").compareTo(before.text("届别")) > 0)) {
                before = other;
            }
        }
        if (before != null) {
            Figure percent = cohort.number("入学人数").over(before.number("入学人数")).times("100");
            opinions.between("QRY-33", cohort.text("届别"), "入学人数与上一届之比", percent, "70", "140");
        }
    }

    private void classes(Part part) {
        List<Figure> heads = district.all("班级", "学校代码", part.code()).stream()
                .filter(room -> room.text("学段").equals(part.stage()))
                .map(room -> room.number("学生数"))
                .toList();
        Figure spread =
                open(part.code()) ? Figure.UNKNOWN : Figure.greatest(heads).minus(Figure.least(heads));
        Truth several = part.classes().known() ? part.classes().atLeast(2) : Truth.OPEN;
        opinions.where(part.there().and(several)).moreThan("QRY-31", part.key(), "最大班与最小班之差", spread, Figure.ZERO);
    }
}
