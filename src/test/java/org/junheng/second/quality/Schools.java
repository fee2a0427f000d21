package org.junheng.second.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Truth;

/**
 * Which schools are looked at, and which of their stages by the seven indicators? Clause 2017-评估范围: not special and
 * vocational schools, nor teaching points of fewer than 50 pupils; private ones are.
 */
final class Schools {
    static final List<String> STAGES = List.of("小学", "初中");
    /** Stages by type of school, and what a pupil of each counts; clause 2017-折算. */
    private static final Map<String, Map<String, String>> WEIGHTS = Map.of(
            "小学", Map.of("小学", "1"),
            "教学点", Map.of("小学", "1"),
            "初中", Map.of("初中", "1"),
            "九年一贯制", Map.of("小学", "1", "初中", "1.1"),
            "完全中学", Map.of("初中", "1", "高中", "1.2"),
            "十二年一贯制", Map.of("小学", "1", "初中", "1.1", "高中", "1.32"));

    private final District district;
    private final List<Part> parts = new ArrayList<>();

    /** One stage of one school as a school of its own. */
    record Part(Fact school, Fact row, Truth there, Figure pupils) {
        String stage() {
            return row.text("学段");
        }

        String key() {
            return row.key("学校代码", "学段");
        }
    }

    Schools(District district) {
        this.district = district;
        district.all("学校").forEach(this::expectRows);
        district.all("学校").forEach(this::parts);
    }

    /** A row for each stage that its type serves; of a type that is blank it is open which. */
    private void expectRows(Fact school) {
        boolean open = !school.has("学校类型");
        Set<String> stages = open
                ? Set.of("小学", "初中", "高中")
                : WEIGHTS.getOrDefault(school.text("学校类型"), Map.of()).keySet();
        for (String stage : stages) {
            Map<String, String> keys = Map.of("学校代码", school.text("学校代码"), "学段", stage);
            district.expect("学段情况", keys, open ? Truth.OPEN : Truth.YES);
        }
    }

    private void parts(Fact school) {
        for (Fact row : rows(school)) {
            if (STAGES.contains(row.text("学段"))) {
                Figure pupils = row.number("学生数");
                Truth small = school.is("学校类型", "教学点")
                        .and(Truth.of(row.text("学段").equals("小学")))
                        .and(pupils.below(50));
                Truth there = ordinary(school).and(row.there()).and(small.not()).and(pupils.atLeast(1));
                if (!there.no()) {
                    parts.add(new Part(school, row, there, pupils));
                }
            }
        }
    }

    static Truth ordinary(Fact school) {
        return school.is("学校类型", "特殊教育学校", "职业学校").not();
    }

    List<Part> parts() {
        return parts;
    }

    List<Part> parts(String stage) {
        return parts.stream().filter(part -> part.stage().equals(stage)).toList();
    }

    Fact of(String code) {
        return district.all("学校", "学校代码", code).get(0);
    }

    List<Fact> rows(Fact school) {
        return district.all("学段情况", "学校代码", school.text("学校代码"));
    }

    /** Over the stages of compulsory education. */
    Figure sum(Fact school, String column) {
        return Figure.sum(rows(school).stream()
                .filter(row -> STAGES.contains(row.text("学段")))
                .map(row -> row.number(column))
                .toList());
    }

    /** What of a stock of the whole school belongs to a part, by weighted pupils. */
    Figure share(Figure whole, Part part) {
        Map<String, String> weights = WEIGHTS.getOrDefault(part.school().text("学校类型"), Map.of());
        if (weights.isEmpty() || !weights.containsKey(part.stage())) {
            return Figure.UNKNOWN;
        }
        if (weights.size() == 1) {
            return whole;
        }
        Figure all = Figure.ZERO;
        for (Fact row : rows(part.school())) {
            String weight = weights.get(row.text("学段"));
            all = weight == null ? all : all.plus(row.number("学生数").times(weight));
        }
        return whole.times(part.pupils()).times(weights.get(part.stage())).over(all);
    }
}
