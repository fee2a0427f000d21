package org.junheng.second.fujian;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** Clauses 方案-职责: what each office must have is there, whole, dated and in time. */
final class Duties {
    private static final Map<String, String> CODES =
            Map.of("区政府办", "GOV", "教育局", "EDU", "财政局", "FIN", "公务员局", "CSB", "乡镇（街道）", "TWN");
    /** In the words in which the offices' table names what the clauses ask. */
    private static final Map<String, List<String>> MATERIALS = Map.of(
            "区政府办", List.of("区政府文件和会议纪要", "专题会议记录和领导讲话", "部门协调和督办记录", "申报表和申报材料审核意见"),
            "教育局", List.of("历年工作总结", "标准化建设实施材料", "差异系数测算表", "自评报告", "分项目自评表", "区级备查材料汇编", "宣传和知晓率、满意度材料"),
            "财政局", List.of("教师工资福利发放材料", "三个增长测算表", "生均公用经费拨付材料", "教育费附加征收使用材料", "土地出让收益计提材料", "财政工作年度总结"),
            "公务员局", List.of("教师管理以县为主材料", "教师编制和岗位配备材料"),
            "乡镇（街道）", List.of("职责分工文件", "控辍保学劝返记录"));

    private Duties() {}

    static void judge(District district, Opinions opinions) {
        MATERIALS.forEach((office, materials) -> materials.forEach(material -> {
            String key = office + "/" + material;
            long rows = district.all("备查材料").stream()
                    .filter(row -> row.key("责任单位", "材料").equals(key))
                    .count();
            opinions.atLeast("DUTY-" + CODES.get(office) + "-1", key, "登记的备查材料", Figure.of(rows), 1);
        }));
        district.all("备查材料").forEach(row -> material(row, opinions));
    }

    /** Of what is not there nobody asks whether it is whole or dated. */
    private static void material(Fact row, Opinions opinions) {
        String key = row.key("责任单位", "材料");
        String code = "DUTY-" + CODES.get(row.text("责任单位")) + "-";
        Truth there = opinions.holds(code + "2", key, "备有材料", row.flag("备有"));
        if (there.yes()) {
            opinions.holds(code + "2", key, "材料完整", row.flag("完整"));
            opinions.atLeast(code + "2", key, "注明日期", Figure.of(row.has("日期") ? 1 : 0), 1);
        }
        if (row.has("日期")) {
            Truth inTime = row.has("期限")
                    ? Truth.of(!LocalDate.parse(row.text("日期")).isAfter(LocalDate.parse(row.text("期限"))))
                    : Truth.OPEN;
            opinions.holds(code + "3", key, "按期形成", inTime);
        }
    }
}
