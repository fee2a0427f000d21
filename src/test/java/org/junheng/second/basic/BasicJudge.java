package org.junheng.second.basic;

import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Does a district meet the national frame of basic balance, criterion by criterion? */
public final class BasicJudge {
    private BasicJudge() {}

    public static Opinions judge(District district) {
        Opinions opinions = new Opinions();
        Parts parts = new Parts(district);
        shared(district, parts, opinions);
        Conclusion.judge(district, opinions);
        return opinions;
    }

    /** All but the conclusion, which every province draws for itself. */
    public static void shared(District district, Parts parts, Opinions opinions) {
        expectRows(district, parts);
        Balance.judge(parts, opinions);
        Documents.judge(district, opinions);
        new Admission(district, opinions).judge();
        Finance finance = new Finance(district, opinions);
        finance.judge();
        finance.jumps();
        new PublicFunds(district, opinions).judge();
        new Teachers(district, parts, opinions).judge();
        new Conduct(district, opinions).judge();
        new DataChecks(district, parts, opinions).judge();
        new Queries(district, parts, opinions).judge();
        new YearQueries(district, opinions).judge();
    }

    /** The rows without which the clauses cannot be judged. */
    private static void expectRows(District district, Parts parts) {
        Parts.STAGES.forEach(stage -> district.expect("入学", Map.of("学段", stage), Truth.YES));
        for (String kind : List.of("视力", "听力", "智力")) {
            district.expect("残疾儿童入学", Map.of("类别", kind), Truth.YES);
        }
        List.of("校长", "教师").forEach(kind -> district.expect("教师交流", Map.of("类别", kind), Truth.YES));
        expectYears(district);
        parts.expectRows(district, "教职工");
        parts.expectRows(district, "体质健康");
        for (Fact school : district.all("学校")) {
            String code = school.text("学校代码");
            Truth ordinary = school.is("学校类型", "特殊教育学校").not();
            district.expect("办学行为", Map.of("学校代码", code), ordinary);
            for (String stage : Parts.STAGES) {
                Truth funded =
                        school.is("举办者", "公办").and(school.number(stage + "生数").atLeast(1));
                district.expect("公用经费", Map.of("学校代码", code, "学段", stage), funded);
            }
        }
    }

    /**
     * Of surveys the newest year of all, of places three (连续三年), of funds four, which may end a year earlier. Which year that is no
     * clause says; the invented districts have two sheets that agree on it, which is what the program asks for.
     */
    private static void expectYears(District district) {
        int newest = Math.max(
                Math.max(
                        district.years("满意度调查", "调查年份").last(),
                        district.years("优质高中名额", "年份").last()),
                district.years("教育经费", "年份").last());
        district.expectYears("满意度调查", "调查年份", 1, newest);
        district.expectYears("优质高中名额", "年份", 3, newest);
        district.expectYears("教育经费", "年份", 4, newest - 1);
    }
}
