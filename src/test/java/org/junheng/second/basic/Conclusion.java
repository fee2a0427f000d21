package org.junheng.second.basic;

import java.util.Set;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;

/** The two of the four parts of policy 1.1 that the national frame can judge, and both together. */
final class Conclusion {
    private Conclusion() {}

    static void judge(District district, Opinions opinions) {
        for (Fact county : district.all("全区")) {
            String key = county.text("区县名称");
            Truth balanced = opinions.holds("ALL-2", key, "校际均衡", opinions.allMet(Set.of("CV-P", "CV-J")));
            Truth content = opinions.holds("ALL-4", key, "公众满意度", opinions.allMet(Set.of("SAT-01")));
            opinions.holds("ALL-0", key, "各部分全部达到", balanced.and(content));
        }
    }
}
