package org.junheng.second.fujian;

import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Truth;
import org.junheng.second.basic.Part;
import org.junheng.second.basic.Parts;

/** What else a standard school has: clauses 闽2009-选址, 闽2007-楼层, 跑道球场 and 专用室, 闽2009-卫生室 and 寄宿. */
final class Equipment {
    private final District district;
    private final Points points;

    Equipment(District district, Points points) {
        this.district = district;
        this.points = points;
    }

    void judge(Part part) {
        Fact row = Parts.row(district, "标准化", part);
        boolean primary = part.of("小学");
        String suffix = primary ? "-P" : "-J";
        points.of(part, "STD-02", Truth.YES, 2).holds("校园环境达标", row.flag("校园环境达标"));
        points.of(part, "STD-03" + suffix, Truth.YES, 2).atMost("教学楼层数", row.number("教学楼层数"), primary ? 4 : 5);
        Figure straight = Figure.of(primary ? 60 : 100);
        points.of(part, "STD-04" + suffix, Truth.YES, 2).atLeast("直跑道长度", row.number("直跑道长度"), straight);
        points.of(part, "STD-05", Truth.YES, 1).atLeast("直跑道道数", row.number("直跑道道数"), Figure.of(6));
        Figure courts = part.classes().over(6).ceiling();
        points.of(part, "STD-06", Truth.YES, 3).atLeast("篮排球场数", row.number("篮排球场数"), courts);
        points.of(part, "STD-07", Truth.YES, 2).holds("心理咨询室", row.flag("心理咨询室"));
        points.of(part, "STD-08", Truth.YES, 2).holds("科技活动室", row.flag("科技活动室"));
        health(part, row);
        boarding(part, row);
    }

    /** A boarding school, and one of 600 pupils, needs a room and a professional; another a teacher or a professional. */
    private void health(Part part, Fact row) {
        Truth boarding = district.all("标准化").stream()
                .filter(other -> other.text("学校代码").equals(part.code()))
                .map(other -> other.number("寄宿生数").atLeast(1).and(other.there()))
                .reduce(Truth.NO, Truth::or);
        Truth large = isLarge(part.school());
        Truth room = row.flag("卫生室");
        Truth nurse = row.flag("卫生专业人员");
        Truth teacher = row.flag("保健教师");
        Truth both = room.open() || nurse.open() ? Truth.OPEN : room.and(nurse);
        Truth either = teacher.open() || nurse.open() ? Truth.OPEN : teacher.or(nurse);
        points.of(part, "STD-09", boarding, 2).holds("寄宿制学校卫生室和专业人员", both);
        points.of(part, "STD-09D", boarding.not().and(large), 2).holds("卫生室和专业人员", both);
        points.of(part, "STD-09S", boarding.not().and(large.not()), 2).holds("保健教师或卫生专业人员", either);
    }

    /** 600 of the whole school, senior pupils where it has them; the same for every type is so for one that is blank. */
    private static Truth isLarge(Fact school) {
        Figure both = school.number("小学生数").plus(school.number("初中生数"));
        Truth without = both.atLeast(600);
        Truth with = both.plus(school.number("高中生数")).atLeast(600);
        Truth senior = school.is("学校类型", "完全中学", "十二年一贯制");
        return senior.yes() ? with : senior.no() || with == without ? without : Truth.OPEN;
    }

    /** Who neither boards nor lunches there costs no points. */
    private void boarding(Part part, Fact row) {
        Figure boarders = row.number("寄宿生数");
        Figure eating = boarders.plus(row.number("午餐生数"));
        Truth eats = eating.atLeast(1);
        points.of(part, "STD-10", eats, 3).holds("食堂达标", row.flag("食堂达标"));
        points.of(part, "STD-10N", eats.not(), 3).isZero("寄宿生和午餐生", eating);
        Truth sleeps = boarders.atLeast(1);
        points.of(part, "STD-11", sleeps, 3).holds("宿舍达标", row.flag("宿舍达标"));
        points.of(part, "STD-11N", sleeps.not(), 3).isZero("寄宿生", boarders);
    }
}
