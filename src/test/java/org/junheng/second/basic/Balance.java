package org.junheng.second.basic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;

/**
 * Clause 2012-综合差异系数: the mean of the eight coefficients is at most 0.65 for primary and 0.55 for junior schools.
 * Clause 2012-单项提醒: the pack holds each single one to the same line, as a reminder.
 */
public final class Balance {
    private static final Map<String, String> LIMITS = Map.of("小学", "0.65", "初中", "0.55");
    private static final Map<String, String> SUFFIX = Map.of("小学", "P", "初中", "J");

    private Balance() {}

    public static void judge(Parts parts, Opinions opinions) {
        for (String stage : Parts.STAGES) {
            Figure limit = Figure.of(LIMITS.get(stage));
            List<Figure> each = new ArrayList<>();
            for (Resource resource : Resource.ALL) {
                Figure coefficient = of(parts.of(stage), resource);
                each.add(coefficient);
                opinions.atMost("CVI-" + SUFFIX.get(stage), stage, resource.name(), coefficient, limit);
            }
            Figure mean = Figure.sum(each).over(Resource.ALL.size());
            opinions.atMost("CV-" + SUFFIX.get(stage), stage, "综合差异系数", mean, limit);
        }
    }

    private static Figure of(List<Part> parts, Resource resource) {
        return Coefficient.of(
                parts.stream().map(Part::there).toList(),
                parts.stream().map(resource::of).toList(),
                parts.stream().map(Part::pupils).toList());
    }
}
