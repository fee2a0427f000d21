package org.junheng.second.quality;

import java.util.List;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** 政府保障程度, school by school: clauses 2017-保障-03 to 06 with their exceptions. */
final class Buildings {
    private final District district;
    private final Schools schools;
    private final Opinions opinions;

    Buildings(District district, Schools schools, Opinions opinions) {
        this.district = district;
        this.schools = schools;
        this.opinions = opinions;
    }

    void judge() {
        district.all("学校").forEach(this::school);
        district.all("专用教室").forEach(this::room);
        for (Fact room : district.all("班级")) {
            Truth judged = Schools.ordinary(schools.of(room.text("学校代码")));
            String key = room.key("学校代码", "班级名称");
            opinions.where(judged).where(room.is("学段", "小学")).atMost("GOV-05P", key, "班额", room.number("学生数"), 45);
            opinions.where(judged).where(room.is("学段", "初中")).atMost("GOV-05J", key, "班额", room.number("学生数"), 50);
        }
    }

    private void school(Fact school) {
        String key = school.text("学校代码");
        Opinions here = opinions.where(Schools.ordinary(school));
        Figure needed = schools.sum(school, "班数").over(12).ceiling();
        Opinions rooms = here.where(school.is("学校类型", "教学点").not());
        rooms.atLeast("GOV-03M", key, "音乐专用教室", rooms(key, "音乐"), needed);
        rooms.atLeast("GOV-03A", key, "美术专用教室", rooms(key, "美术"), needed);
        Figure pupils = schools.sum(school, "学生数");
        size(here, school, pupils);
        here.where(pupils.below(100)).atLeast("GOV-06", key, "公用经费核定人数", school.number("公用经费核定人数"), 100);
    }

    /** Two thousand pupils, more where the school was there by 2010 or most pupils came from elsewhere. */
    private static void size(Opinions here, Fact school, Figure pupils) {
        String key = school.text("学校代码");
        Truth whole = school.is("学校类型", "九年一贯制", "十二年一贯制");
        Truth old = school.number("建成年份").below(2011);
        Truth migrant = pupils.below(school.number("随迁子女数").times("2"));
        here.where(old).atMost("GOV-04L", key, "义务教育段学生数", pupils, most(whole, Truth.YES));
        here.where(old.not()).atMost("GOV-04", key, "义务教育段学生数", pupils, most(whole, migrant));
    }

    private static Figure most(Truth whole, Truth eased) {
        if (whole.open() || eased.open()) {
            return Figure.UNKNOWN;
        }
        return Figure.of(whole.yes() ? (eased.yes() ? 3000 : 2500) : eased.yes() ? 2400 : 2000);
    }

    private Figure rooms(String code, String use) {
        List<Truth> rooms = district.all("专用教室", "学校代码", code).stream()
                .map(room -> room.is("用途", use))
                .toList();
        return rooms.contains(Truth.OPEN)
                ? Figure.UNKNOWN
                : Figure.of(rooms.stream().filter(Truth::yes).count());
    }

    /** 96 and 90 ㎡; less in schools built by 2016, and in the country where no class has 30 pupils. */
    private void room(Fact room) {
        Fact school = schools.of(room.text("学校代码"));
        Truth fresh = school.number("建成年份").atLeast(2017);
        Truth music = room.is("用途", "音乐");
        Figure line = fresh.open() || music.open()
                ? Figure.UNKNOWN
                : Figure.of(music.yes() ? (fresh.yes() ? 96 : 73) : fresh.yes() ? 90 : 67);
        String key = room.key("学校代码", "教室名称");
        Figure area = room.number("面积");
        Truth country = school.is("城乡", "乡村");
        opinions.where(Schools.ordinary(school)).where(country.not()).atLeast("GOV-03S", key, "专用教室面积", area, line);
        Opinions here = opinions.where(country);
        here.where(school.is("学校类型", "小学", "教学点")).atLeast("GOV-03RP", key, "专用教室面积", area, small(school, line, 54));
        here.where(school.is("学校类型", "初中", "九年一贯制", "完全中学", "十二年一贯制"))
                .atLeast("GOV-03RJ", key, "专用教室面积", area, small(school, line, 61));
    }

    private Figure small(Fact school, Figure line, long least) {
        List<Figure> classes = district.all("班级", "学校代码", school.text("学校代码")).stream()
                .map(one -> one.number("学生数"))
                .toList();
        Truth small = Figure.greatest(classes).below(30);
        return small.open() ? Figure.UNKNOWN : small.yes() ? line.min(Figure.of(least)) : line;
    }
}
