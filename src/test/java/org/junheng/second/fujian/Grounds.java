package org.junheng.second.fujian;

import java.util.List;
import java.util.Map;
import org.junheng.second.Figure;
import org.junheng.second.Truth;
import org.junheng.second.basic.Part;
import org.junheng.second.basic.Shares;

/**
 * Clauses 闽2009-用地, 闽2009-校舍 and 闽2007-运动场地: land, buildings and sports grounds a pupil.
 *
 * <p>Left open: how a school of several stages divides them; taken as the rule has it, like its other stocks. A part
 * with pupils and no class contradicts itself, so that nothing is said of its buildings.
 */
final class Grounds {
    private static final Map<String, List<String[]>> BUILDINGS = Map.of(
            "小学",
                    List.of(
                            new String[] {"6", "6.7"},
                            new String[] {"12", "5.8"},
                            new String[] {"18", "5.0"},
                            new String[] {"24", "4.7"},
                            new String[] {"30", "4.4"}),
            "初中",
                    List.of(
                            new String[] {"12", "6.6"},
                            new String[] {"18", "5.8"},
                            new String[] {"24", "5.4"},
                            new String[] {"30", "5.2"}));

    private Grounds() {}

    static void judge(Part part, Points points) {
        boolean primary = part.of("小学");
        String suffix = primary ? "-P" : "-J";
        points.of(part, "LAND" + suffix, Truth.YES, 4)
                .atLeast("校园用地面积", of(part, "校园用地面积"), part.pupils().times(primary ? "15" : "20"));
        points.of(part, "SPORT" + suffix, Truth.YES, 6)
                .atLeast("运动场地面积", of(part, "运动场地面积"), part.pupils().times(primary ? "2.3" : "3.3"));
        points.of(part, "BLDG", Truth.YES, 3)
                .atLeast("校舍建筑面积", of(part, "校舍建筑面积"), part.pupils().times(building(part)));
    }

    private static Figure of(Part part, String column) {
        return Shares.of(part.school().number(column), part);
    }

    /** Between two sizes on the straight line between their standards, beyond the last ones as at these. */
    private static Figure building(Part part) {
        Figure classes = part.classes();
        if (!classes.known() || classes.below(1).yes()) {
            return Figure.UNKNOWN;
        }
        List<String[]> sizes = BUILDINGS.get(part.stage());
        Figure smallest = Figure.of(sizes.get(0)[0]);
        if (smallest.atLeast(classes).yes()) {
            return Figure.of(sizes.get(0)[1]);
        }
        for (int i = 1; i < sizes.size(); i++) {
            Figure from = Figure.of(sizes.get(i - 1)[0]);
            Figure to = Figure.of(sizes.get(i)[0]);
            if (to.atLeast(classes).yes()) {
                Figure low = Figure.of(sizes.get(i - 1)[1]);
                Figure slope = Figure.of(sizes.get(i)[1]).minus(low).over(to.minus(from));
                return low.plus(slope.times(classes.minus(from)));
            }
        }
        return Figure.of(sizes.get(sizes.size() - 1)[1]);
    }
}
