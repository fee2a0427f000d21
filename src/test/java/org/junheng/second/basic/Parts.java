package org.junheng.second.basic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Truth;

/**
 * Which stages of which schools are assessed? Clause 2012-评估范围: ordinary primary schools and the primary part of
 * combined ones; junior schools, the junior part of combined ones and of complete secondary schools; each part for
 * itself. Not teaching points, special, private, or run by others than the county.
 */
public final class Parts {
    public static final List<String> STAGES = List.of("小学", "初中");
    private static final String[] WITH_PRIMARY = {"小学", "九年一贯制", "十二年一贯制"};
    private static final String[] WITH_JUNIOR = {"初中", "九年一贯制", "完全中学", "十二年一贯制"};

    private final List<Part> all = new ArrayList<>();

    public Parts(District district) {
        for (Fact school : district.all("学校")) {
            add(school, "小学", school.is("学校类型", WITH_PRIMARY));
            add(school, "初中", school.is("学校类型", WITH_JUNIOR));
        }
    }

    private void add(Fact school, String stage, Truth serves) {
        Figure pupils = school.number(stage + "生数");
        Truth there = serves.and(school.is("举办者", "公办")).and(pupils.atLeast(1));
        if (!there.no()) {
            all.add(new Part(school, stage, there, pupils, school.number(stage + "班数")));
        }
    }

    public List<Part> all() {
        return all;
    }

    public List<Part> of(String stage) {
        return all.stream().filter(part -> part.of(stage)).toList();
    }

    /** Every part must have a row in a sheet. */
    public void expectRows(District district, String sheet) {
        for (Part part : all) {
            district.expect(sheet, Map.of("学校代码", part.code(), "学段", part.stage()), part.there());
        }
    }

    /** The row of a part in a sheet in which each has one. */
    public static Fact row(District district, String sheet, Part part) {
        return district.all(sheet).stream()
                .filter(fact -> fact.key("学校代码", "学段").equals(part.key()))
                .findFirst()
                .orElseThrow();
    }
}
