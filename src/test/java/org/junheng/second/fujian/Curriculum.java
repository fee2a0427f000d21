package org.junheng.second.fujian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/**
 * Clauses 2012-17项-13 and 课程: every grade that a school has is taught every planned subject, often enough, and no
 * more in all than the week holds. A group of subjects may be taught in one of several ways.
 */
final class Curriculum {
    private static final Map<String, Long> WEEK = Map.of(
            "一年级", 26L, "二年级", 26L, "三年级", 30L, "四年级", 30L, "五年级", 30L, "六年级", 30L, "七年级", 34L, "八年级", 34L, "九年级", 34L);

    private final District district;
    private final Plan plan;
    private final Opinions opinions;

    Curriculum(District district, Plan plan, Opinions opinions) {
        this.district = district;
        this.plan = plan;
        this.opinions = opinions;
    }

    void judge() {
        Set<String> grades = new LinkedHashSet<>();
        district.all("班级").stream().filter(row -> row.has("年级")).forEach(row -> grades.add(row.key("学校代码", "年级")));
        grades.forEach(this::grade);
    }

    private List<Fact> taught(String grade) {
        return district.all("课程开设").stream()
                .filter(row -> row.key("学校代码", "年级").equals(grade))
                .toList();
    }

    private void grade(String key) {
        List<Fact> taught = taught(key);
        String grade = key.substring(key.indexOf('/') + 1);
        plan.of(grade)
                .forEach((group, ways) -> group(
                        key,
                        group,
                        ways.values().stream()
                                .map(way -> Way.of(way, taught, plan))
                                .toList()));
        Figure all = Figure.sum(taught.stream().map(row -> row.number("周课时")).toList());
        opinions.atMost("CUR-03", key, "周总课时", all, WEEK.get(grade));
    }

    /** Of several ways the one that lacks least; that lessons are enough is asked of the ways that lack no subject. */
    private void group(String key, String group, List<Way> ways) {
        Figure lacking = Figure.least(ways.stream().map(Way::lacking).toList());
        if (!lacking.known()) {
            opinions.atLeast("CUR-01", key, group, Figure.UNKNOWN, Figure.UNKNOWN);
            enoughPerhaps(key, group);
            return;
        }
        List<Figure> sizes = new ArrayList<>();
        ways.stream().filter(way -> way.lacking().equals(lacking)).forEach(way -> sizes.add(Figure.of(way.subjects())));
        Figure due = Figure.least(sizes);
        opinions.atLeast("CUR-01", key, group, due.minus(lacking), due);
        List<Way> whole =
                ways.stream().filter(way -> way.lacking().below(1).yes()).toList();
        if (!whole.isEmpty()) {
            enough(key, group, whole);
        }
    }

    private void enough(String key, String group, List<Way> whole) {
        if (whole.stream().mapToLong(Way::subjects).sum() == 1) {
            opinions.atLeast(
                    "CUR-02", key, group, whole.get(0).given(), whole.get(0).planned());
        } else {
            Figure least = Figure.least(whole.stream().map(Way::missed).toList());
            opinions.atMost("CUR-02", key, group + "缺课时", least, 0);
        }
    }

    /** It is open which ways lack nothing, and so by which figure it is judged. */
    private void enoughPerhaps(String key, String group) {
        opinions.where(Truth.OPEN).atLeast("CUR-02", key, group, Figure.UNKNOWN, Figure.UNKNOWN);
    }
}
