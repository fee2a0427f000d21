package org.junheng.second.basic;

import java.util.Map;
import java.util.TreeSet;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;

/** 入学机会: disabled children, places at good senior schools, enrolment and dropping out. Rates are held in heads. */
final class Admission {
    private static final String PLACES = "优质高中名额";

    private final District district;
    private final Opinions opinions;

    Admission(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        disabled();
        places();
        enrolment();
    }

    /** 2012-17项-03: at least 80 % of the three kinds together; a kind alone is a reminder. */
    private void disabled() {
        for (Fact kind : district.all("残疾儿童入学")) {
            Figure needed = kind.number("适龄人数").times("0.8").ceiling();
            opinions.atLeast("ADM-06", kind.text("类别"), "入学人数", kind.number("入学人数"), needed);
        }
        Figure due = Figure.sum(district.numbers("残疾儿童入学", "适龄人数"));
        Figure came = Figure.sum(district.numbers("残疾儿童入学", "入学人数"));
        for (Fact county : district.all("全区")) {
            opinions.atLeast(
                    "ADM-05",
                    county.text("区县名称"),
                    "三类残疾儿童少年入学人数",
                    came,
                    due.times("0.8").ceiling());
        }
    }

    /** 2012-17项-04: the share rises; none of the two comparisons of three years in a row may fall. */
    private void places() {
        TreeSet<Integer> years = district.years(PLACES, "年份");
        for (int year : years) {
            Fact now = district.in(PLACES, "年份", year);
            Figure all = now.number("招生总数");
            if (years.contains(year - 1)) {
                Figure kept =
                        all.times(share(district.in(PLACES, "年份", year - 1))).ceiling();
                opinions.where(district.amongLast(PLACES, "年份", year, 2))
                        .atLeast("ADM-07", now.text("年份"), "分配名额", now.number("分配名额"), kept);
            }
            if (years.contains(year - 2)) {
                Figure then = share(district.in(PLACES, "年份", year - 2)).times("100");
                opinions.where(district.amongLast(PLACES, "年份", year, 1))
                        .moreThan(
                                "ADM-08",
                                now.text("年份"),
                                "优质高中名额分配比例",
                                share(now).times("100"),
                                then);
            }
        }
    }

    private static Figure share(Fact year) {
        return year.number("分配名额").over(year.number("招生总数"));
    }

    /** 2012-入学辍学: 99.5 % and 99 % enrolled; at most 0.6 % and 1.8 % drop out. */
    private void enrolment() {
        Map<String, String[]> lines =
                Map.of("小学", new String[] {"P", "0.995", "0.006"}, "初中", new String[] {"J", "0.99", "0.018"});
        for (Fact stage : district.all("入学")) {
            String key = stage.text("学段");
            String[] line = lines.get(key);
            Figure needed = stage.number("适龄人数").times(line[1]).ceiling();
            opinions.atLeast("ADM-09-" + line[0], key, "入学人数", stage.number("入学人数"), needed);
            Figure allowed = stage.number("学年初在校生数").times(line[2]).floor();
            opinions.atMost("ADM-10-" + line[0], key, "辍学人数", stage.number("辍学人数"), allowed);
        }
    }
}
