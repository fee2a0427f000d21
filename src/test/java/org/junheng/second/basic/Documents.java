package org.junheng.second.basic;

import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Opinions;

/** What the government must have set up, of which it says yes or no: clauses 2012-17项-01, 02, 05, 07, 09 and 11. */
final class Documents {
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("ADM-01", "随迁子女纳入教育发展规划"),
            Map.entry("ADM-02", "随迁子女纳入财政保障"),
            Map.entry("ADM-03", "留守儿童关爱体系政府主导"),
            Map.entry("ADM-04", "留守儿童关爱体系社会参与"),
            Map.entry("RES-01", "责任机制"),
            Map.entry("RES-02", "监督机制"),
            Map.entry("RES-03", "问责机制"),
            Map.entry("FIN-27", "薄弱学校改造计划"),
            Map.entry("FIN-29", "学校标准化建设方案"),
            Map.entry("TCH-01", "绩效工资全面实施"),
            Map.entry("EXC-01", "教师交流制度"));

    private Documents() {}

    static void judge(District district, Opinions opinions) {
        for (Fact work : district.all("政府工作")) {
            ASKED.forEach((code, column) -> opinions.holds(code, work.text("区县名称"), column, work.flag(column)));
        }
    }
}
