package org.junheng.second.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** 政府保障程度 of the county as a whole: clauses 2017-前提, 2017-备查 and 2017-保障. */
final class Guarantees {
    private static final Map<String, String> DOCUMENTS = Map.of(
            "基本均衡认定后年度监测保持较高水平", "PRE-2",
            "学校规划布局", "GOV-01",
            "城乡学校建设标准统一", "GOV-02",
            "城乡教师编制标准统一", "GOV-02",
            "城乡生均公用经费基准定额统一", "GOV-02",
            "城乡基本装备配置标准统一", "GOV-02",
            "教职工编制和岗位统筹分配", "GOV-10",
            "优质高中名额向农村初中倾斜", "GOV-14D",
            "留守儿童关爱体系", "GOV-15D");

    private final District district;
    private final Schools schools;
    private final Opinions opinions;

    Guarantees(District district, Schools schools, Opinions opinions) {
        this.district = district;
        this.schools = schools;
        this.opinions = opinions;
    }

    void judge() {
        DOCUMENTS.forEach(this::document);
        district.all("全区").forEach(this::county);
        Schools.STAGES.forEach(this::nearby);
        for (Fact row : district.all("学段情况")) {
            if (Schools.STAGES.contains(row.text("学段"))) {
                String key = row.key("学校代码", "学段");
                Figure teachers = row.number("专任教师数");
                Opinions here = opinions.where(row.there());
                here.atLeast("GOV-09", key, "完成360学时教师数", row.number("完成360学时教师数"), teachers);
                here.atLeast("GOV-12", key, "持证教师数", row.number("持证教师数"), teachers);
            }
        }
        for (Fact year : district.all("历年监测")) {
            boolean primary = year.text("学段").equals("小学");
            Figure limit = Figure.of(primary ? "0.60" : "0.50");
            String key = year.key("年份", "学段", "指标");
            opinions.atMost(primary ? "PRE-3P" : "PRE-3J", key, "差异系数", year.number("差异系数"), limit);
        }
    }

    /** It is there, carried out, and dated no later than the day of assessment. */
    private void document(String name, String code) {
        List<Fact> rows = district.all("政府保障", "事项", name);
        opinions.atLeast("GOV-00", name, "备查材料", Figure.of(rows.size()), 1);
        for (Fact row : rows) {
            opinions.holds(code, name, "已落实", row.flag("已落实"));
            for (Fact county : district.all("全区")) {
                boolean known = row.has("印发日期") && county.has("评估基准日");
                Truth inTime = !known
                        ? Truth.OPEN
                        : Truth.of(!LocalDate.parse(row.text("印发日期")).isAfter(LocalDate.parse(county.text("评估基准日"))));
                opinions.holds("GOV-00D", name, "印发日期不晚于评估基准日", inTime);
            }
        }
    }

    private void county(Fact county) {
        String key = county.text("区县名称");
        Figure years = county.number("评估年份").minus(county.number("基本均衡认定年份"));
        opinions.atLeast("PRE-1", key, "基本均衡认定年数", years, 3);
        opinions.atLeast(
                "GOV-07", key, "特殊教育生均公用经费", county.number("特殊教育生均公用经费"), district.year() < 2025 ? 6000 : 7000);
        opinions.atLeast("GOV-08", key, "教师年平均工资", county.number("教师年平均工资"), county.number("公务员年平均工资"));
        Figure moved = county.number("实际交流教师数");
        opinions.atLeast("GOV-11", key, "实际交流教师数", moved, part(county, "符合交流条件教师数", "0.1"));
        opinions.atLeast(
                "GOV-11B",
                key,
                "交流骨干教师数",
                county.number("交流骨干教师数"),
                moved.times("0.2").ceiling());
        opinions.atLeast("GOV-14", key, "分配到初中名额数", county.number("分配到初中名额数"), part(county, "优质高中招生计划数", "0.5"));
        Figure placed = county.number("公办学校就读随迁子女数").plus(county.number("政府购买学位随迁子女数"));
        opinions.atLeast("GOV-15", key, "在公办学校和政府购买学位就读的随迁子女", placed, part(county, "随迁子女数", "0.85"));
        opinions.atLeast("QUA-2", key, "入学残疾儿童少年数", county.number("入学残疾儿童少年数"), part(county, "适龄残疾儿童少年数", "0.95"));
    }

    private static Figure part(Fact county, String column, String rate) {
        return county.number(column).times(rate).ceiling();
    }

    /** 2017-保障-13: all of primary and 95 % of junior pupils live near; public day schools of cities and towns. */
    private void nearby(String stage) {
        Figure all = Figure.UNKNOWN;
        Figure near = Figure.UNKNOWN;
        boolean any = false;
        boolean open = false;
        for (Fact school : district.all("学校")) {
            Truth counts = school.is("举办者", "公办")
                    .and(school.is("城乡", "城区", "镇区"))
                    .and(school.flag("寄宿制").not())
                    .and(Schools.ordinary(school));
            for (Fact row : schools.rows(school)) {
                if (row.text("学段").equals(stage) && !counts.no()) {
                    open |= counts.open();
                    all = any ? all.plus(row.number("新生数")) : row.number("新生数");
                    near = any ? near.plus(row.number("就近划片入学新生数")) : row.number("就近划片入学新生数");
                    any = true;
                }
            }
        }
        boolean primary = stage.equals("小学");
        Figure percent = open ? Figure.UNKNOWN : near.over(all).times("100");
        opinions.atLeast(primary ? "GOV-13P" : "GOV-13J", stage, "就近划片入学比例", percent, primary ? 100 : 95);
    }
}
