package org.junheng.second.fujian;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Truth;

/** Which cohorts must be there? The newest of every kind, of the newest year that the sheets have. */
final class Cohorts {
    private Cohorts() {}

    static void expect(District district) {
        int newest = district.years("满意度调查", "调查年份").last();
        for (String kind : List.of("九年", "小学六年", "初中三年")) {
            TreeSet<String> names = new TreeSet<>();
            district.all("巩固率", "学程", kind).stream().map(Fact::cells).forEach(row -> names.add(row.get("届别")));
            String like = names.isEmpty() ? "" + newest : names.last();
            if (names.isEmpty() || Integer.parseInt(like.substring(0, 4)) < newest) {
                district.expect("巩固率", Map.of("届别", newest + like.substring(4), "学程", kind), Truth.YES);
            }
        }
    }
}
