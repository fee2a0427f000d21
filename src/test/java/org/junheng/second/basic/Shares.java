package org.junheng.second.basic;

import org.junheng.second.Fact;
import org.junheng.second.Figure;

/**
 * How much of what a school has belongs to one of its stages? Clauses 2012-拆分: primary to junior to senior pupils
 * count as 1 : 1.1 : 1.32 in a school of all three, 1 : 1.1 in one of nine years, and junior to senior ones as 1 : 1.2
 * in a complete secondary school.
 */
public final class Shares {
    private Shares() {}

    public static Figure of(Figure whole, Part part) {
        Fact school = part.school();
        return switch (school.text("学校类型")) {
            case "小学", "初中" -> whole;
            case "九年一贯制" -> share(whole, part, weighted(school, "1", "1.1", "0"));
            case "完全中学" -> share(whole, part, weighted(school, "0", "1", "1.2"));
            case "十二年一贯制" -> share(whole, part, weighted(school, "1", "1.1", "1.32"));
            default -> Figure.UNKNOWN;
        };
    }

    private static Figure[] weighted(Fact school, String primary, String junior, String senior) {
        return new Figure[] {
            weighted(school, "小学生数", primary), weighted(school, "初中生数", junior), weighted(school, "高中生数", senior)
        };
    }

    /** A stage that the school does not serve has no weight, whatever stands in its column. */
    private static Figure weighted(Fact school, String column, String weight) {
        return weight.equals("0") ? Figure.ZERO : school.number(column).times(weight);
    }

    private static Figure share(Figure whole, Part part, Figure[] weighted) {
        Figure own = weighted[part.of("小学") ? 0 : 1];
        return whole.times(own).over(weighted[0].plus(weighted[1]).plus(weighted[2]));
    }
}
