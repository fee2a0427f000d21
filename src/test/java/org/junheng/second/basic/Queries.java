package org.junheng.second.basic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clause 合理性核查: figures of schools that are seldom seen; the limits are the pack's own, read off its titles. */
public final class Queries {
    /** Of a pupil's share in a stock: code, indicator, least and most, and what it is multiplied by. */
    private static final String[][] USUAL = {
        {"QRY-03", "生均教学及辅助用房面积", "1", "40", "1"},
        {"QRY-04", "生均体育运动场馆面积", "0.5", "60", "1"},
        {"QRY-05", "生均教学仪器设备值", "100", "20000", "1"},
        {"QRY-06", "每百名学生拥有计算机台数", "1", "100", "100"},
        {"QRY-07", "生均图书册数", "3", "200", "1"}
    };

    private final District district;
    private final Parts parts;
    private final Opinions opinions;

    Queries(District district, Parts parts, Opinions opinions) {
        this.district = district;
        this.parts = parts;
        this.opinions = opinions;
    }

    void judge() {
        parts.all().forEach(this::part);
        Resource.ALL.forEach(this::alike);
        repeated(district, opinions, Resource.STOCKS);
        Parts.STAGES.forEach(this::teachers);
        Parts.STAGES.forEach(this::fitness);
        district.all("公用经费").forEach(this::funds);
    }

    private void part(Part part) {
        Opinions here = opinions.where(part.there());
        here.between("QRY-01", part.key(), "平均班额", part.pupils().over(part.classes()), "5", "60");
        Figure load = part.pupils().over(Resource.TEACHERS.of(part));
        here.between("QRY-02", part.key() + "/师生比", "每名教师负担的学生", load, "3", "30");
        for (int i = 0; i < USUAL.length; i++) {
            String[] usual = USUAL[i];
            Figure each = Resource.STOCKS.get(i).of(part).over(part.pupils()).times(usual[4]);
            here.between(usual[0], part.key() + "/" + usual[1], usual[1], each, usual[2], usual[3]);
        }
    }

    /** Over the parts of both stages together, as the rule has it. */
    private void alike(Resource resource) {
        List<Figure> amounts = parts.all().stream().map(resource::of).toList();
        Truth there = Truth.all(parts.all().stream().map(Part::there).toList());
        Figure spread = Figure.greatest(amounts).minus(Figure.least(amounts));
        opinions.moreThan("QRY-08", resource.name(), "各校最多与最少之差", there.yes() ? spread : Figure.UNKNOWN, Figure.ZERO);
    }

    /** From four digits to six, all the same and not zero. */
    public static void repeated(District district, Opinions opinions, List<Resource> stocks) {
        for (Fact school : district.all("学校")) {
            for (Resource resource : stocks) {
                Figure amount = school.number(resource.column());
                boolean repeats = amount.toString().matches("([1-9])\\1{3,5}");
                Figure times = amount.known() ? Figure.of(repeats ? 1 : 0) : Figure.UNKNOWN;
                opinions.atMost("QRY-09", school.text("学校代码"), resource.name() + "的总量各位数字都相同", times, 0);
            }
        }
    }

    private void teachers(String stage) {
        Map<String, Resource> some = Map.of("QRY-21", Resource.LEARNED, "QRY-22", Resource.RANKED);
        Map<String, String> items = Map.of("QRY-21", "高于规定学历教师", "QRY-22", "中级及以上专业技术职务教师");
        Figure all = total(stage, Resource.TEACHERS);
        some.forEach((code, resource) -> opinions.atMost(code, stage, items.get(code), total(stage, resource), all));
    }

    private Figure total(String stage, Resource resource) {
        Truth there = Truth.all(parts.of(stage).stream().map(Part::there).toList());
        return there.yes()
                ? Figure.sum(parts.of(stage).stream().map(resource::of).toList())
                : Figure.UNKNOWN;
    }

    private void fitness(String stage) {
        List<Fact> tests = district.all("体质健康", "学段", stage);
        Truth there = Truth.all(tests.stream().map(Fact::there).toList());
        Figure passed =
                Figure.sum(tests.stream().map(test -> test.number("及格人数")).toList());
        Figure tested =
                Figure.sum(tests.stream().map(test -> test.number("参测人数")).toList());
        Figure percent = there.yes() ? passed.over(tested).times("100") : Figure.UNKNOWN;
        opinions.lessThan("QRY-20", stage, "体质健康及格率", percent, Figure.of(100));
    }

    private void funds(Fact funds) {
        String key = funds.key("学校代码", "学段");
        Set<String> asked = new HashSet<>();
        for (Part part : parts.all()) {
            if (part.key().equals(key) && asked.add(key)) {
                opinions.where(part.there().and(funds.there()))
                        .between(
                                "QRY-18",
                                key,
                                "每生公用经费拨款",
                                funds.number("公用经费拨款").over(part.pupils()),
                                "200",
                                "20000");
            }
        }
    }
}
