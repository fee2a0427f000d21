package org.junheng.second.fujian;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/**
 * Clauses 课程-课时比例 and 课程-2022-课时比例: which portion of the lessons of nine years each domain has, rounded to a
 * tenth of a point; a year has 35 weeks, the last one 33.
 *
 * <p>Left open: schools that do not have all nine grades. Taken as the rule has it, schools of nine or twelve years
 * that have pupils of both stages.
 */
final class Portions {
    private static final Map<String, List<String>> DOMAINS = Map.of(
            "品德", List.of("道德与法治"),
            "历史与社会", List.of("历史", "地理", "历史与社会"),
            "科学", List.of("科学", "生物", "物理", "化学"),
            "语文", List.of("语文"),
            "数学", List.of("数学"),
            "外语", List.of("外语"),
            "体育", List.of("体育与健康"),
            "艺术", List.of("音乐", "美术", "艺术"),
            "信息科技", List.of("信息科技"),
            "综合实践和地方学校课程", List.of("综合实践活动", "地方与学校课程", "劳动"));

    private final District district;
    private final Plan plan;
    private final Map<String, String[]> ranges = new LinkedHashMap<>();

    Portions(District district, Plan plan, boolean of2022) {
        this.district = district;
        this.plan = plan;
        range("语文", "20", "22");
        range("数学", "13", "15");
        range("外语", "6", "8");
        range("体育", "10", "11");
        range("艺术", "9", "11");
        range("历史与社会", "3", "4");
        range("品德", of2022 ? "6" : "7", of2022 ? "8" : "9");
        range("科学", of2022 ? "8" : "7", of2022 ? "10" : "9");
        range("综合实践和地方学校课程", of2022 ? "14" : "16", of2022 ? "18" : "20");
        if (of2022) {
            range("信息科技", "1", "3");
        }
    }

    private void range(String domain, String least, String most) {
        ranges.put(domain, new String[] {least, most});
    }

    void judge(Opinions opinions) {
        for (Fact school : district.all("学校")) {
            Truth whole = school.is("学校类型", "九年一贯制", "十二年一贯制")
                    .and(school.number("小学生数").atLeast(1))
                    .and(school.number("初中生数").atLeast(1));
            Opinions here = opinions.where(whole);
            ranges.forEach((domain, range) -> {
                Figure portion = lessons(school, DOMAINS.get(domain))
                        .over(lessons(school, all()))
                        .times("100")
                        .rounded(1);
                here.between("CUR-04", school.text("学校代码"), domain, portion, range[0], range[1]);
            });
        }
    }

    private static List<String> all() {
        return DOMAINS.values().stream().flatMap(List::stream).toList();
    }

    private Figure lessons(Fact school, List<String> subjects) {
        List<Figure> years = new ArrayList<>();
        for (Fact row : district.all("课程开设", "学校代码", school.text("学校代码"))) {
            Truth counts = plan.means(row.text("科目"), subjects);
            if (!counts.no()) {
                Figure year = row.number("周课时").times(row.text("年级").equals("九年级") ? "33" : "35");
                years.add(counts.open() ? Figure.UNKNOWN : year);
            }
        }
        return Figure.sum(years);
    }
}
