package org.junheng.second.basic;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;

/** 保障机制, by years: the last three of the sheet, each beside the year before it. */
final class Finance {
    private static final Map<String, String> GROWING = Map.of(
            "FIN-12-P", "小学生均教育事业费",
            "FIN-12-J", "初中生均教育事业费",
            "FIN-13-WP", "小学教师人均工资",
            "FIN-13-WJ", "初中教师人均工资",
            "FIN-13-OP", "小学生均公用经费",
            "FIN-13-OJ", "初中生均公用经费");

    private final District district;
    private final Opinions opinions;

    Finance(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge() {
        TreeSet<Integer> years = district.years("教育经费", "年份");
        for (int year : years) {
            Opinions recent = opinions.where(district.amongLast("教育经费", "年份", year, 3));
            if (years.contains(year - 1)) {
                growth(recent, in(year), in(year - 1));
            }
            dues(recent, in(year));
            newest(opinions.where(district.amongLast("教育经费", "年份", year, 1)), in(year));
        }
    }

    private Fact in(int year) {
        return district.in("教育经费", "年份", year);
    }

    /** 法-三个增长: appropriations grow faster than revenue; spending, pay and funds per head rise; 2012-17项-06. */
    private static void growth(Opinions opinions, Fact now, Fact before) {
        String key = now.text("年份");
        opinions.moreThan(
                "FIN-11", key, "义务教育财政拨款增长率", growth(now, before, "义务教育财政拨款"), growth(now, before, "财政经常性收入"));
        GROWING.forEach(
                (code, column) -> opinions.moreThan(code, key, column, now.number(column), before.number(column)));
    }

    private static Figure growth(Fact now, Fact before, String column) {
        Figure earlier = before.number(column);
        return now.number(column).minus(earlier).over(earlier).times("100");
    }

    /** 2012-附加: all that is due is levied and passed on; 2012-土地收益: 10 % of what is left; 2012-17项-08: half. */
    private static void dues(Opinions opinions, Fact now) {
        String key = now.text("年份");
        opinions.holds("FIN-01", key, "预算单独列项", now.flag("预算单独列项"));
        Figure levied = now.number("教育费附加实征");
        opinions.atLeast("FIN-21", key, "教育费附加实征", levied, now.number("教育费附加应征"));
        opinions.atLeast("FIN-22", key, "教育费附加拨付", now.number("教育费附加拨付"), levied);
        Figure left = now.number("土地出让收入").minus(now.number("征地和拆迁补偿支出")).minus(now.number("土地开发支出"));
        Figure due = left.times("0.1").max(Figure.ZERO);
        opinions.atLeast("FIN-23", key, "土地收益计提教育资金", now.number("土地收益计提教育资金"), due);
        Figure half = now.number("税费改革转移支付资金").times("0.5");
        opinions.atLeast("FIN-24", key, "用于义务教育的转移支付", now.number("用于义务教育的转移支付"), half);
    }

    /** 2012-培训经费: 5 % of the budget of public funds; 2012-17项-07; 法-教师工资. */
    private static void newest(Opinions opinions, Fact now) {
        String key = now.text("年份");
        Figure least = now.number("公用经费预算总额").times("0.05");
        opinions.atLeast("FIN-25", key, "教师培训经费预算", now.number("教师培训经费预算"), least);
        opinions.atLeast("FIN-28", key, "薄弱学校改造实际投入", now.number("薄弱学校改造实际投入"), now.number("薄弱学校改造计划投入"));
        opinions.atLeast("TCH-02", key, "教师年平均工资收入", now.number("教师年平均工资收入"), now.number("公务员年平均工资收入"));
    }

    /** Sums that may not halve or double within a year, of every year that has one before it. */
    void jumps() {
        List<String> columns = List.of(
                "义务教育财政拨款", "财政经常性收入", "小学生均教育事业费", "初中生均教育事业费", "小学生均公用经费", "初中生均公用经费", "小学教师人均工资", "初中教师人均工资");
        for (int year : district.years("教育经费", "年份")) {
            boolean filled = district.all("教育经费", "年份", String.valueOf(year - 1)).stream()
                    .anyMatch(row -> !row.absent());
            if (filled && !in(year).absent()) {
                for (int i = 0; i < columns.size(); i++) {
                    Figure before = in(year - 1).number(columns.get(i));
                    Figure now = in(year).number(columns.get(i));
                    String code = "DAT-" + (54 + i);
                    opinions.between(
                            code, String.valueOf(year), columns.get(i), now, before.times("0.5"), before.times("2"));
                }
            }
        }
    }
}
