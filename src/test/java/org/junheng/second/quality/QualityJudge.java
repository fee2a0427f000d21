package org.junheng.second.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Opinion;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Does a district meet the quality balance of 2017, criterion by criterion? */
public final class QualityJudge {
    private static final List<String> SUBJECTS = List.of("语文", "数学", "科学", "体育与健康", "艺术", "德育");
    private static final List<String> VETOES =
            List.of("以考试方式招生", "违规择校", "重点学校", "重点班", "有编不补或长期聘用编外教师", "重大安全责任事故和严重违纪违规", "弄虚作假");
    private static final List<String> ASKED = List.of("学生", "家长", "教师", "校长", "人大代表", "政协委员", "其他群众");

    private QualityJudge() {}

    public static Opinions judge(District district) {
        Opinions opinions = new Opinions();
        Schools schools = new Schools(district);
        expectRows(district);
        new Resources(schools, opinions).judge();
        new Guarantees(district, schools, opinions).judge();
        new Buildings(district, schools, opinions).judge();
        new Outcomes(district, opinions).judge();
        new Checks(district, opinions).judge();
        new Queries(district, schools, opinions).judge();
        district.all("全区").forEach(county -> conclude(county.text("区县名称"), opinions));
        return opinions;
    }

    private static void expectRows(District district) {
        for (Fact school : district.all("学校")) {
            district.expect("学校质量", Map.of("学校代码", school.text("学校代码")), Schools.ordinary(school));
        }
        for (Fact row : district.all("学段情况", "学段", "初中")) {
            district.expect(
                    "初中巩固", Map.of("学校代码", row.text("学校代码")), row.number("学生数").atLeast(1));
        }
        for (String stage : Schools.STAGES) {
            SUBJECTS.forEach(subject -> district.expect("质量监测", Map.of("学段", stage, "学科", subject), Truth.YES));
        }
        VETOES.forEach(veto -> district.expect("一票否决", Map.of("事项", veto), Truth.YES));
        ASKED.forEach(asked -> district.expect("社会认可度", Map.of("对象", asked), Truth.YES));
    }

    /** Clause 2017-四部分; what is a reminder decides nothing. */
    private static void conclude(String key, Opinions opinions) {
        Truth resources = part(opinions, "OUT-1", key, "资源配置全部达到", code -> code.matches("CV-[PJ]|RES-[89]"));
        Truth government = part(opinions, "OUT-2", key, "政府保障程度全部达到", code -> code.startsWith("GOV-"));
        Truth quality =
                part(opinions, "OUT-3", key, "教育质量全部达到", code -> code.startsWith("QUA-") && !code.equals("QUA-9S"));
        Truth content = part(opinions, "OUT-4", key, "社会认可度全部达到", code -> code.startsWith("SOC-"));
        Truth clean = part(opinions, "OUT-5", key, "一票否决全部达到", code -> code.startsWith("VETO-"));
        Truth ready = opinions.allMet(Set.of("PRE-1", "PRE-2"));
        opinions.holds("OUT-0", key, "综合结论", Truth.all(List.of(ready, resources, government, quality, content, clean)));
    }

    private static Truth part(Opinions opinions, String code, String key, String item, Predicate<String> belongs) {
        Set<String> codes = new TreeSet<>();
        opinions.all().stream().map(Opinion::code).filter(belongs).forEach(codes::add);
        return opinions.holds(code, key, item, opinions.allMet(codes));
    }
}
