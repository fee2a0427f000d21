package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.HUNDRED;
import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.total;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does every grade have all subjects of the plan, and enough lessons of them? */
final class PlainCurriculum {
    private final PlainLedger ledger;
    private final PlainTables tables;
    private final Map<String, List<PlainRow>> lessons;

    PlainCurriculum(PlainLedger ledger, PlainTables tables, List<PlainRow> lessons) {
        this.ledger = ledger;
        this.tables = tables;
        this.lessons = PlainTables.by(lessons, "学校代码", "年级");
    }

    /** What one scheme of a group asks for and gets. */
    private static final class Scheme {
        BigDecimal periods = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal lackingPeriods = BigDecimal.ZERO;
        int subjects;
        int lacking;
        /** Whether each subject has one row under the plan's own name that gives as much as the plan asks. */
        boolean plain = true;
    }

    /** @param room any class of the grade */
    void grade(PlainRow room) {
        String grade = room.text("年级");
        String key = room.text("学校代码") + "/" + grade;
        List<PlainRow> rows = lessons.getOrDefault(key, List.of());
        Map<String, List<PlainRow>> bySubject = new HashMap<>();
        for (PlainRow row : rows) {
            PlainRow subject = tables.subjects.get(row.text("科目"));
            if (subject != null) {
                bySubject
                        .computeIfAbsent(subject.text("课程计划名称"), none -> new ArrayList<>())
                        .add(row);
            }
        }
        int plain = 0;
        for (Map.Entry<String, Map<String, List<PlainRow>>> entry :
                tables.plan.getOrDefault(grade, Map.of()).entrySet()) {
            List<PlainCell> cells = new ArrayList<>(List.of(room.cells("学校代码", "年级")));
            List<Scheme> all = new ArrayList<>();
            entry.getValue().values().forEach(plan -> all.add(scheme(plan, bySubject, cells)));
            if (all.stream().anyMatch(scheme -> scheme.plain)) {
                plain++;
            } else {
                group(key, entry.getKey(), all, cells);
            }
        }
        if (plain > 0) {
            List<PlainCell> cells = sum(rows, "学校代码", "年级", "科目", "周课时");
            together("CUR-01", key, "开齐的科目组", plain, cells);
            together("CUR-02", key, "开足的科目组", plain, cells);
        }
        PlainRow week = tables.weeks.get(grade);
        if (week != null) {
            List<PlainCell> cells = sum(rows, "学校代码", "年级", "周课时");
            cells.add(week.cell("周总课时"));
            ledger.atMost("CUR-03", key, "周总课时", total(rows, "周课时"), week.number("周总课时"), cells);
        }
    }

    private void together(String code, String key, String item, int groups, List<PlainCell> cells) {
        ledger.atLeast(code, key, item, of(groups), of(groups), cells);
        ledger.count(code).together += groups - 1;
    }

    private static Scheme scheme(List<PlainRow> plan, Map<String, List<PlainRow>> bySubject, List<PlainCell> cells) {
        Scheme scheme = new Scheme();
        for (PlainRow planned : plan) {
            List<PlainRow> given = bySubject.getOrDefault(planned.text("科目"), List.of());
            BigDecimal periods = total(given, "周课时");
            BigDecimal due = planned.number("周课时");
            scheme.plain &= given.stream()
                    .anyMatch(row -> row.has("科目", planned.text("科目"))
                            && row.number("周课时").compareTo(due) >= 0);
            scheme.subjects++;
            scheme.lacking += periods.signum() > 0 ? 0 : 1;
            scheme.periods = scheme.periods.add(due);
            scheme.given = scheme.given.add(periods);
            scheme.lackingPeriods =
                    scheme.lackingPeriods.add(due.subtract(periods).max(BigDecimal.ZERO));
            cells.addAll(List.of(planned.cells("年级", "组", "方案", "科目", "周课时")));
            given.forEach(row -> cells.addAll(List.of(row.cells("学校代码", "年级", "科目", "周课时"))));
        }
        return scheme;
    }

    private void group(String key, String group, List<Scheme> schemes, List<PlainCell> cells) {
        int lacking = schemes.stream().mapToInt(one -> one.lacking).min().orElseThrow();
        int due = schemes.stream()
                .filter(one -> one.lacking == lacking)
                .mapToInt(one -> one.subjects)
                .min()
                .orElseThrow();
        ledger.atLeast("CUR-01", key, group, of(due - lacking), of(due), cells);
        if (lacking > 0) {
            return;
        }
        List<Scheme> whole = schemes.stream().filter(one -> one.lacking == 0).toList();
        if (whole.stream().mapToInt(one -> one.subjects).sum() == 1) {
            Scheme one = whole.get(0);
            ledger.atLeast("CUR-02", key, group, one.given, one.periods, cells);
        } else {
            BigDecimal least = whole.stream()
                    .map(one -> one.lackingPeriods)
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            ledger.atMost("CUR-02", key, group + "缺课时", least, BigDecimal.ZERO, cells);
        }
    }

    /** The share of each field in the nine years of a school that has them all. */
    void nineYears(PlainRow school, Set<String> grades) {
        BigDecimal all = BigDecimal.ZERO;
        Map<String, BigDecimal> fields = new HashMap<>();
        List<PlainCell> cells = new ArrayList<>();
        for (String grade : grades) {
            for (PlainRow row : lessons.getOrDefault(school.text("学校代码") + "/" + grade, List.of())) {
                PlainRow subject = tables.subjects.get(row.text("科目"));
                PlainRow field = subject == null ? null : tables.fields.get(subject.text("课程计划名称"));
                if (field != null) {
                    BigDecimal hours =
                            row.number("周课时").multiply(tables.weeks.get(grade).number("教学周数"));
                    all = all.add(hours);
                    fields.merge(field.text("领域"), hours, BigDecimal::add);
                    cells.addAll(List.of(row.cells("学校代码", "年级", "科目", "周课时")));
                }
            }
        }
        for (PlainRow ratio : tables.ratios) {
            String field = ratio.text("领域");
            BigDecimal share = over(fields.getOrDefault(field, BigDecimal.ZERO), all)
                    .multiply(HUNDRED)
                    .setScale(1, RoundingMode.HALF_UP);
            String key = school.text("学校代码");
            ledger.between("CUR-04", key, field, share, ratio.number("下限"), ratio.number("上限"), cells);
        }
    }
}
