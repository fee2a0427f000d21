package org.junheng.second.fujian;

import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.basic.BasicJudge;
import org.junheng.second.basic.Part;
import org.junheng.second.basic.Parts;

/** Does a district of Fujian meet basic balance, criterion by criterion? */
public final class FujianJudge {
    private FujianJudge() {}

    public static Opinions judge(District district) {
        Opinions opinions = new Opinions();
        Parts parts = new Parts(district);
        parts.expectRows(district, "标准化");
        Cohorts.expect(district);
        BasicJudge.shared(district, parts, opinions);
        standard(district, parts, opinions);
        String day = "%04d-%02d-15".formatted(district.year(), district.month());
        Plan plan = new Plan(day);
        new Curriculum(district, plan, opinions).judge();
        new Portions(district, plan, Plan.isOf2022(day)).judge(opinions);
        Retention.judge(district, opinions);
        Clusters.judge(district, opinions);
        Duties.judge(district, opinions);
        new FujianChecks(district, plan, opinions).judge(parts);
        new Scores(district, opinions).judge();
        return opinions;
    }

    /** Clause 闽2009-总分: at least 80 of 100 points, those of the visitors included. */
    private static void standard(District district, Parts parts, Opinions opinions) {
        Points points = new Points(opinions);
        new Rooms(district, opinions).judge(parts, points);
        Equipment equipment = new Equipment(district, points);
        for (Part part : parts.all()) {
            Grounds.judge(part, points);
            equipment.judge(part);
            Fact row = Parts.row(district, "标准化", part);
            Figure all = points.sum(part).plus(row.number("其他硬件得分")).plus(row.number("软件得分"));
            opinions.where(part.there()).atLeast("STD-01", part.key(), "标准化学校总分", all, 80);
        }
    }
}
