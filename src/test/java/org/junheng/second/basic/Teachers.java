package org.junheng.second.basic;

import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** 教师队伍: posts, teachers of every subject, exchange. */
final class Teachers {
    private static final Map<String, String> PUPILS_A_POST = Map.of("小学", "19", "初中", "13.5");
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "小学", List.of("语文", "数学", "外语", "道德与法治", "科学", "音乐", "美术", "体育与健康", "综合实践活动"),
            "初中", List.of("语文", "数学", "外语", "道德与法治", "历史", "地理", "生物", "物理", "化学", "音乐", "美术", "体育与健康", "综合实践活动"));

    private final District district;
    private final Parts parts;
    private final Opinions opinions;

    Teachers(District district, Parts parts, Opinions opinions) {
        this.district = district;
        this.parts = parts;
        this.opinions = opinions;
    }

    void judge() {
        for (String stage : Parts.STAGES) {
            posts(stage, stage.equals("小学") ? "P" : "J");
        }
        parts.all().forEach(this::subjects);
        district.all("教师交流").forEach(this::exchange);
    }

    /** 编制-标准: at least one post for 19 pupils of primary and 13.5 of junior schools, in all and in each. */
    private void posts(String stage, String suffix) {
        Figure least = Figure.of(PUPILS_A_POST.get(stage));
        Figure pupils = Figure.UNKNOWN;
        Figure posts = Figure.UNKNOWN;
        Truth there = Truth.YES;
        boolean first = true;
        for (Part part : parts.of(stage)) {
            Figure own = Parts.row(district, "教职工", part).number("在编教职工数");
            opinions.where(part.there())
                    .atLeast(
                            "TCH-04-" + suffix,
                            part.key(),
                            "在编教职工数",
                            own,
                            part.pupils().over(least).ceiling());
            pupils = first ? part.pupils() : pupils.plus(part.pupils());
            posts = first ? own : posts.plus(own);
            there = there.and(part.there());
            first = false;
        }
        Figure known = there.yes() ? posts : Figure.UNKNOWN;
        opinions.atLeast(
                "TCH-03-" + suffix, stage, "在编教职工数", known, pupils.over(least).ceiling());
    }

    /** 2012-17项-10: a teacher for every subject; one without a teacher has a row that says 0. */
    private void subjects(Part part) {
        for (String subject : SUBJECTS.get(part.stage())) {
            List<Figure> teachers = district.all("学科教师").stream()
                    .filter(row -> row.key("学校代码", "学段", "学科").equals(part.key() + "/" + subject))
                    .map(row -> row.number("教师数"))
                    .toList();
            opinions.where(part.there()).atLeast("TCH-05", part.key(), subject, Figure.sum(teachers), 1);
        }
    }

    /** 交流-比例: a tenth of those who may, of heads and of teachers, and a fifth of these teachers are leading ones. */
    private void exchange(Fact kind) {
        String key = kind.text("类别");
        Figure moved = kind.number("实际交流人数");
        Figure tenth = kind.number("符合交流条件人数").times("0.1").ceiling();
        opinions.atLeast(key.equals("校长") ? "EXC-02" : "EXC-03", key, "实际交流人数", moved, tenth);
        if (key.equals("教师")) {
            Figure fifth = moved.times("0.2").ceiling();
            opinions.atLeast("EXC-04", key, "交流骨干教师数", kind.number("交流骨干教师数"), fifth);
        }
    }
}
