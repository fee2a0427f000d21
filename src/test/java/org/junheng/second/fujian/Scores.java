package org.junheng.second.fujian;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinion;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clause 政府工作-分值: seventeen items of a hundred points; and what all parts come to, clause 2012-四部分. */
final class Scores {
    /** Number, points and the criteria that earn them; the points are the pack's own for now. */
    private static final String[][] ITEMS = {
        {"01", "5", "ADM-01 ADM-02"},
        {"02", "5", "ADM-03 ADM-04"},
        {"05", "5", "RES-01 RES-02 RES-03"},
        {"06", "10", "FIN-01 FIN-11 FIN-12-P FIN-12-J FIN-13-WP FIN-13-WJ FIN-13-OP FIN-13-OJ"},
        {"07", "5", "FIN-27 FIN-28 FIN-29"},
        {"08", "5", "FIN-24"},
        {"09", "6", "TCH-01 TCH-02"},
        {"10", "7", "TCH-03-P TCH-03-J TCH-04-P TCH-04-J TCH-05"},
        {"11", "7", "EXC-01 EXC-02 EXC-03 EXC-04"},
        {"12", "5", "FIN-25"},
        {"13", "7", "CUR-01 CUR-02 CUR-03"},
        {"14", "7", "RET-01 RET-02 RET-03 RET-04"},
        {"15", "5", "FIT-01"},
        {"16", "6", "QUA-01 QUA-02 QUA-03"},
        {"17", "5", "QUA-04 QUA-05"}
    };

    private final District district;
    private final Opinions opinions;
    private final List<Figure> earned = new ArrayList<>();

    Scores(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        for (String[] item : ITEMS) {
            earned(item[0], Integer.parseInt(item[1]), share(item));
        }
        earned("03", 5, disabled());
        earned("04", 5, places());
        district.all("全区").forEach(this::conclude);
    }

    private void earned(String item, int points, Figure score) {
        earned.add(score);
        opinions.atLeast("GOV-01", item, "得分", score, points);
    }

    /** The points in proportion to what is met. */
    private Figure share(String[] item) {
        List<Truth> met = opinions.of(Set.of(item[2].split(" "))).stream()
                .map(Opinion::met)
                .toList();
        long yes = met.stream().filter(Truth::yes).count();
        return met.contains(Truth.OPEN)
                ? Figure.UNKNOWN
                : Figure.of(Integer.parseInt(item[1])).times(Figure.of(yes)).over(met.size());
    }

    /** A point for each percentage point below 80, a part of one counting as a whole. */
    private Figure disabled() {
        Figure came = Figure.sum(district.numbers("残疾儿童入学", "入学人数"));
        Figure due = Figure.sum(district.numbers("残疾儿童入学", "适龄人数"));
        Figure below =
                Figure.of(80).minus(came.over(due).times("100")).ceiling().max(Figure.ZERO);
        return Figure.of(5).minus(below).max(Figure.ZERO);
    }

    /** A point for each fall within three years; without both comparisons it is open how many there were. */
    private Figure places() {
        List<Truth> kept =
                opinions.of(Set.of("ADM-07")).stream().map(Opinion::met).toList();
        long falls = kept.stream().filter(Truth::no).count();
        return kept.size() < 2 || kept.contains(Truth.OPEN) ? Figure.UNKNOWN : Figure.of(5 - falls);
    }

    private void conclude(Fact county) {
        String key = county.text("区县名称");
        List<Truth> missed = opinions.of(Set.of("STD-01")).stream()
                .map(opinion -> opinion.met().not())
                .toList();
        List<Truth> parts = List.of(
                opinions.countAtMost("ALL-1", key, "未达到标准化的学校", missed, 0),
                opinions.holds("ALL-2", key, "校际均衡", opinions.allMet(Set.of("CV-P", "CV-J"))),
                opinions.atLeast("ALL-3", key, "政府工作得分", Figure.sum(earned), 85),
                opinions.holds("ALL-4", key, "公众满意度", opinions.allMet(Set.of("SAT-01"))),
                opinions.holds("ALL-5", key, "方案目标", opinions.allMet(Set.of("RET-01", "CUR-01", "CUR-02"))));
        opinions.holds("ALL-0", key, "四部分和方案目标全部达到", Truth.all(parts));
    }
}
