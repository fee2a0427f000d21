package org.junheng.second.fujian;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clauses 方案-巩固率 and 巩固率-分段: graduates over entrants with those who came and without those who left. */
final class Retention {
    private Retention() {}

    static void judge(District district, Opinions opinions) {
        for (Fact cohort : district.all("巩固率")) {
            Figure due = cohort.number("入学人数").plus(cohort.number("转入人数")).minus(cohort.number("转出人数"));
            Figure percent = cohort.number("毕业人数").over(due).times("100");
            String key = cohort.text("届别");
            Truth nine = cohort.is("学程", "九年");
            Truth earlier = earlier(cohort, district.all("巩固率"));
            opinions.where(nine).where(earlier.not()).atLeast("RET-01", key, "九年义务教育巩固率", percent, 98);
            opinions.where(nine).where(earlier).atLeast("RET-04", key, "以前各届九年义务教育巩固率", percent, 98);
            opinions.where(cohort.is("学程", "小学六年")).atLeast("RET-02", key, "小学六年巩固率", percent, 95);
            opinions.where(cohort.is("学程", "初中三年")).atLeast("RET-03", key, "初中三年巩固率", percent, 90);
        }
    }

    /** Whether another nine-year cohort is later. */
    private static Truth earlier(Fact cohort, List<Fact> all) {
        Truth found = Truth.NO;
        for (Fact other : all) {
            if (other.text("届别").compareTo(cohort.text("届别")) > 0) {
                Truth there = other.absent() ? Truth.OPEN : Truth.YES;
                found = found.or(other.is("学程", "九年").and(there));
            }
        }
        return found;
    }
}
