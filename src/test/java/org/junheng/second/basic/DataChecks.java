package org.junheng.second.basic;

import java.util.List;
import java.util.function.Predicate;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/**
 * Clauses 2012-表1口径 and 2012-填报: the tables agree with each other, teaching points and private schools included.
 *
 * <p>Compared is what is filled in: a row that is missing, or of which it is open whether it counts, is a problem of its
 * own and not compared.
 */
final class DataChecks {
    private final District district;
    private final Parts parts;
    private final Opinions opinions;

    DataChecks(District district, Parts parts, Opinions opinions) {
        this.district = district;
        this.parts = parts;
        this.opinions = opinions;
    }

    void judge() {
        district.all("全区").forEach(this::totals);
        district.all("学校").forEach(this::school);
        Parts.STAGES.forEach(this::posts);
        rows();
        subsets();
    }

    private void totals(Fact county) {
        counted("DAT-01", county, "小学学校数", school -> school.is("学校类型", "小学"));
        counted("DAT-02", county, "中学学校数", school -> school.is("学校类型", "初中", "九年一贯制", "完全中学", "十二年一贯制"));
        summed("DAT-03", county, "小学在校生数", "小学生数");
        summed("DAT-04", county, "初中在校生数", "初中生数");
        summed("DAT-05", county, "小学专任教师数", "小学专任教师数");
        summed("DAT-06", county, "初中专任教师数", "初中专任教师数");
    }

    private Opinions certainly(Truth there) {
        return opinions.where(Truth.of(there.yes()));
    }

    private interface Choice {
        Truth of(Fact fact);
    }

    private void counted(String code, Fact county, String column, Choice choice) {
        List<Truth> chosen = district.all("学校").stream().map(choice::of).toList();
        boolean open = chosen.stream().anyMatch(Truth::open);
        Figure count = open
                ? Figure.UNKNOWN
                : Figure.of(chosen.stream().filter(Truth::yes).count());
        opinions.equalTo(code, county.text("区县名称"), column, county.number(column), count);
    }

    private void summed(String code, Fact county, String column, String part) {
        Figure sum = Figure.sum(district.numbers("学校", part));
        opinions.equalTo(code, county.text("区县名称"), column, county.number(column), sum);
    }

    private void school(Fact school) {
        String key = school.text("学校代码");
        certainly(school.is("学校类型", "小学", "教学点")).equalTo("DAT-07", key, "初中生数", school.number("初中生数"), Figure.ZERO);
        certainly(school.is("学校类型", "初中", "完全中学")).equalTo("DAT-08", key, "小学生数", school.number("小学生数"), Figure.ZERO);
        int code = 9;
        for (String stage : Parts.STAGES) {
            Figure teachers = school.number(stage + "专任教师数");
            for (String column : List.of("高于规定学历教师数", "中级及以上职称教师数")) {
                String name = code < 10 ? "DAT-0" + code : "DAT-" + code;
                opinions.atMost(name, key, stage + column, school.number(stage + column), teachers);
                code++;
            }
        }
    }

    /** One employee for a hundred pupils is the least that anybody has. */
    private void posts(String stage) {
        for (Part part : parts.of(stage)) {
            Fact row = Parts.row(district, "教职工", part);
            Figure posts = row.number("在编教职工数");
            certainly(row.absent() ? Truth.NO : part.there())
                    .atLeast(
                            stage.equals("小学") ? "DAT-48" : "DAT-52",
                            part.key(),
                            "在编教职工数",
                            posts,
                            part.pupils().times("0.01"));
        }
    }

    private void rows() {
        int funds = district.years("教育经费", "年份").last();
        int places = district.years("优质高中名额", "年份").last();
        counted("DAT-31", "教育经费表最近四年的行数", "教育经费", 4, row -> year(row, "年份") > funds - 4);
        counted("DAT-32", "优质高中名额表最近三年的行数", "优质高中名额", 3, row -> year(row, "年份") > places - 3);
        counted("DAT-33", "残疾儿童入学表的类别", "残疾儿童入学", 3, row -> true);
    }

    private static int year(Fact row, String column) {
        return Integer.parseInt(row.text(column));
    }

    private void counted(String code, String item, String sheet, int due, Predicate<Fact> counts) {
        List<Fact> rows = district.all(sheet).stream().filter(counts).toList();
        boolean all = rows.stream().noneMatch(Fact::absent);
        Figure count = all ? Figure.of(rows.size()) : Figure.UNKNOWN;
        for (Fact county : district.all("全区")) {
            opinions.equalTo(code, county.text("区县名称"), item, count, Figure.of(due));
        }
    }

    private void subsets() {
        subset("DAT-34", "残疾儿童入学", "入学人数", "适龄人数", "类别");
        subset("DAT-35", "优质高中名额", "分配名额", "招生总数", "年份");
        subset("DAT-36", "体质健康", "及格人数", "参测人数", "学校代码", "学段");
        subset("DAT-37", "教师交流", "实际交流人数", "符合交流条件人数", "类别");
        subset("DAT-38", "教师交流", "交流骨干教师数", "实际交流人数", "类别");
        subset("DAT-39", "满意度调查", "满意问卷数", "有效问卷数", "调查年份");
        subset("DAT-40", "满意度调查", "家长问卷数", "有效问卷数", "调查年份");
        subset("DAT-41", "入学", "辍学人数", "学年初在校生数", "学段");
        subset("DAT-42", "教育经费", "用于义务教育的转移支付", "税费改革转移支付资金", "年份");
        subset("DAT-43", "教育经费", "教师培训经费预算", "公用经费预算总额", "年份");
        for (Fact stage : district.all("入学", "学段", "小学")) {
            certainly(Truth.of(!stage.absent()))
                    .atMost("DAT-44", "小学", "入学人数", stage.number("入学人数"), stage.number("适龄人数"));
        }
    }

    private void subset(String code, String sheet, String part, String whole, String... keys) {
        for (Fact row : district.all(sheet)) {
            certainly(Truth.of(!row.absent())).atMost(code, row.key(keys), part, row.number(part), row.number(whole));
        }
    }
}
