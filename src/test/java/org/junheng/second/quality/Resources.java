package org.junheng.second.quality;

import java.util.ArrayList;
import java.util.List;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;
import org.junheng.second.basic.Coefficient;
import org.junheng.second.quality.Schools.Part;

/**
 * Clauses 2017-资源: seven indicators of every part, at least six met and the other at 85 % of its line; clause
 * 2017-差异系数: each coefficient at most 0.50 for primary and 0.45 for junior schools.
 */
final class Resources {
    /** Indicator, what is counted, lines of primary and junior schools, and for how many pupils these are. */
    private static final String[][] SEVEN = {
        {"每百名学生拥有高于规定学历教师数", "高于规定学历教师数", "4.2", "5.3", "100"},
        {"每百名学生拥有县级以上骨干教师数", "县级以上骨干教师数", "1", "1", "100"},
        {"每百名学生拥有体育艺术专任教师数", "体育艺术专任教师数", "0.9", "0.9", "100"},
        {"生均教学及辅助用房面积", "教学及辅助用房面积", "4.5", "5.8", "1"},
        {"生均体育运动场馆面积", "体育运动场馆面积", "7.5", "10.2", "1"},
        {"生均教学仪器设备值", "教学仪器设备值", "2000", "2500", "1"},
        {"每百名学生拥有网络多媒体教室数", "网络多媒体教室数", "2.3", "2.4", "100"}
    };

    private final Schools schools;
    private final Opinions opinions;

    Resources(Schools schools, Opinions opinions) {
        this.schools = schools;
        this.opinions = opinions;
    }

    void judge() {
        schools.parts().forEach(this::part);
        for (String stage : Schools.STAGES) {
            coefficients(stage, stage.equals("小学") ? "CV-P" : "CV-J", stage.equals("小学") ? "0.50" : "0.45");
        }
    }

    /** Teachers are whole people, so that the line for them is taken up to the next one. */
    private void part(Part part) {
        Opinions here = opinions.where(part.there());
        List<Truth> missed = new ArrayList<>();
        for (int i = 0; i < SEVEN.length; i++) {
            String[] one = SEVEN[i];
            Figure amount = amount(part, i);
            Figure line = part.pupils()
                    .times(part.stage().equals("小学") ? one[2] : one[3])
                    .over(Figure.of(one[4]));
            Figure needed = i < 3 ? line.ceiling() : line;
            missed.add(here.atLeast("RES-" + (i + 1), part.key(), one[1], amount, needed)
                    .not());
            here.atLeast("RES-8", part.key(), one[1], amount, line.times("0.85"));
        }
        here.countAtMost("RES-9", part.key(), "未达到标准的指标", missed, 1);
    }

    private Figure amount(Part part, int indicator) {
        Fact school = part.school();
        return switch (indicator) {
            case 0 -> part.row().number("高于规定学历教师数");
            case 1 -> part.row().number("县级以上骨干教师数");
            case 2 -> artists(part);
            case 3 -> schools.share(school.number("教学及辅助用房面积").minus(school.number("室内体育用房面积")), part);
            case 4 -> schools.share(grounds(school), part);
            case 5 -> schools.share(school.number("教学仪器设备值"), part);
            default -> schools.share(school.number("网络多媒体教室数"), part);
        };
    }

    /** 2017-特例-小规模: in the country, with 50 to 99 pupils, those who come from elsewhere count; by part, left open. */
    private static Figure artists(Part part) {
        Figure own = part.row().number("体育艺术专任教师数");
        Truth small = part.school()
                .is("城乡", "乡村")
                .and(part.pupils().atLeast(50))
                .and(part.pupils().below(100));
        Figure all = own.plus(part.row().number("体育艺术兼职教师数"));
        return small.open() ? Figure.UNKNOWN : small.yes() ? all : own;
    }

    /** 2017-特例-场地: where land is short, roofs and cellars count, and what is rented near by and by contract. */
    private static Figure grounds(Fact school) {
        Figure own = school.number("体育馆面积").plus(school.number("运动场面积"));
        Figure more = own.plus(school.number("屋顶地下改造场地面积"));
        Figure most = more.plus(school.number("租用场地面积"));
        Truth tight = school.flag("中心城区用地紧张");
        Truth rented = school.flag("租用场地政府签约").and(Figure.of(10).atLeast(school.number("租用场地步行时间")));
        if (tight.no()) {
            return own;
        }
        return tight.open() || rented.open() ? Figure.UNKNOWN : rented.yes() ? most : more;
    }

    private void coefficients(String stage, String code, String limit) {
        List<Part> parts = schools.parts(stage);
        for (int i = 0; i < SEVEN.length; i++) {
            int indicator = i;
            Figure coefficient = Coefficient.of(
                    parts.stream().map(Part::there).toList(),
                    parts.stream().map(part -> amount(part, indicator)).toList(),
                    parts.stream().map(Part::pupils).toList());
            opinions.atMost(code, stage, SEVEN[i][0], coefficient, Figure.of(limit));
        }
    }
}
