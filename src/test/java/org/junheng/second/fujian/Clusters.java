package org.junheng.second.fujian;

import java.util.List;
import java.util.TreeSet;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clause 方案-小片区: every urban school in exactly one cluster, one leading school in each, teachers exchanged. */
final class Clusters {
    private Clusters() {}

    static void judge(District district, Opinions opinions) {
        for (Fact school : district.all("学校")) {
            String code = school.text("学校代码");
            Truth judged = school.is("城乡", "城区")
                    .and(school.is("举办者", "公办"))
                    .and(school.is("学校类型", "教学点", "特殊教育学校").not());
            Figure count = Figure.of(district.all("片区学校", "学校代码", code).size());
            opinions.where(judged).equalTo("CLU-01", code, "所在片区", count, Figure.of(1));
        }
        TreeSet<String> names = new TreeSet<>();
        district.all("片区学校").forEach(row -> names.add(row.text("片区名称")));
        for (String name : names) {
            List<Fact> rows = district.all("片区学校", "片区名称", name);
            opinions.equalTo("CLU-02", name, "牵头学校", leading(rows), Figure.of(1));
            Figure moved =
                    Figure.sum(rows.stream().map(row -> row.number("片区内交流教师数")).toList());
            opinions.atLeast("CLU-03", name, "片区内交流教师", moved, 1);
        }
    }

    private static Figure leading(List<Fact> rows) {
        List<Truth> lead = rows.stream().map(row -> row.is("角色", "牵头")).toList();
        return lead.contains(Truth.OPEN)
                ? Figure.UNKNOWN
                : Figure.of(lead.stream().filter(Truth::yes).count());
    }
}
