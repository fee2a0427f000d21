package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;
import static org.junheng.bench.plain.PlainLedger.sum;
import static org.junheng.bench.plain.PlainLedger.total;
import static org.junheng.bench.plain.PlainLedger.up;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Staff, teachers of each subject, fitness, conduct, funds and clusters, school by school. */
final class PlainStaff {
    private static final Map<String, String> CONDUCT =
            Map.of("QUA-01", "重点学校", "QUA-02", "重点班", "QUA-03", "择校招生", "QUA-04", "减负制度", "QUA-05", "课业负担监测");

    private final PlainLedger ledger;
    private final PlainBook book;
    private final PlainTables tables;
    private final List<PlainPart> parts;

    PlainStaff(PlainLedger ledger, PlainBook book, PlainTables tables, List<PlainPart> parts) {
        this.ledger = ledger;
        this.book = book;
        this.tables = tables;
        this.parts = parts;
    }

    void judge(Map<String, PlainRow> schools) {
        staff();
        subjects();
        fitness();
        book.rows("办学行为")
                .forEach(row -> CONDUCT.forEach((code, header) -> {
                    String good = code.equals("QUA-04") ? "有" : code.equals("QUA-05") ? "合格" : "无";
                    List<PlainCell> cells = List.of(row.cells("学校代码", header));
                    ledger.book(code, row.text("学校代码"), header, row.has(header, good), row.text(header), good, cells);
                }));
        book.rows("公用经费").forEach(row -> grant(row, schools.get(row.text("学校代码"))));
        clusters(schools);
    }

    private void staff() {
        Map<String, List<PlainRow>> staff = PlainTables.by(book.rows("教职工"), "学校代码", "学段");
        Map<String, BigDecimal> pupils = new HashMap<>();
        Map<String, BigDecimal> all = new HashMap<>();
        Map<String, List<PlainCell>> cells = new HashMap<>();
        for (PlainPart part : parts) {
            PlainRow row = staff.get(part.key).get(0);
            BigDecimal own = row.number("在编教职工数");
            pupils.merge(part.level, part.pupils, BigDecimal::add);
            all.merge(part.level, own, BigDecimal::add);
            List<PlainCell> evidence = part.cells(row, "学校代码", "学段", "在编教职工数");
            cells.computeIfAbsent(part.level, none -> new ArrayList<>()).addAll(evidence);
            ledger.atLeast(
                    "TCH-04" + part.suffix(),
                    part.key,
                    "在编教职工数",
                    own,
                    up(over(part.pupils, ratio(part.level))),
                    evidence);
            BigDecimal hundredth = part.pupils.multiply(of("0.01"));
            ledger.atLeast(part.isPrimary() ? "DAT-48" : "DAT-52", part.key, "在编教职工数", own, hundredth, evidence);
        }
        all.forEach((level, own) -> ledger.atLeast(
                level.equals("小学") ? "TCH-03-P" : "TCH-03-J",
                level,
                "在编教职工数",
                own,
                up(over(pupils.get(level), ratio(level))),
                cells.get(level)));
    }

    private static BigDecimal ratio(String level) {
        return level.equals("小学") ? of(19) : of("13.5");
    }

    private void subjects() {
        Map<String, List<PlainRow>> teachers = PlainTables.by(book.rows("学科教师"), "学校代码", "学段", "学科");
        for (PlainPart part : parts) {
            for (PlainRow due : tables.due.get(part.level)) {
                String subject = due.text("学科");
                List<PlainRow> rows = teachers.getOrDefault(part.key + "/" + subject, List.of());
                List<PlainCell> cells = sum(rows, "学校代码", "学段", "学科", "教师数");
                cells.add(due.cell("学科"));
                cells.addAll(List.of(part.school.cells("学校代码", "学校名称", "学校类型")));
                ledger.atLeast("TCH-05", part.key, subject, total(rows, "教师数"), BigDecimal.ONE, cells);
            }
        }
    }

    private void fitness() {
        List<PlainRow> rows = book.rows("体质健康");
        for (PlainRow row : rows) {
            BigDecimal due = up(row.number("参测人数").multiply(of("0.85")));
            String key = row.text("学校代码") + "/" + row.text("学段");
            List<PlainCell> cells = List.of(row.cells("学校代码", "学段", "参测人数", "及格人数"));
            ledger.atLeast("FIT-02", key, "体质健康及格人数", row.number("及格人数"), due, cells);
        }
        PlainTables.by(rows, "学段").forEach((level, own) -> {
            BigDecimal due = up(total(own, "参测人数").multiply(of("0.85")));
            List<PlainCell> cells = sum(own, "学段", "参测人数", "及格人数");
            ledger.atLeast("FIT-01", level, "体质健康及格人数", total(own, "及格人数"), due, cells);
        });
    }

    /** A school of fewer than a hundred pupils gets the money of a hundred. */
    private void grant(PlainRow row, PlainRow school) {
        String level = row.text("学段");
        BigDecimal pupils = school.number(level + "生数");
        if (!school.has("举办者", "公办") || school.has("学校类型", "特殊教育学校") || pupils.signum() == 0) {
            return;
        }
        PlainRow grant = tables.grants.get(level);
        BigDecimal all = school.number("小学生数").add(school.number("初中生数"));
        BigDecimal paid = over(pupils.multiply(all.max(of(100))), all);
        BigDecimal due =
                paid.multiply(grant.number("每生定额")).add(row.number("寄宿生数").multiply(grant.number("寄宿生加拨")));
        List<PlainCell> cells = new ArrayList<>(List.of(row.cells("学校代码", "学段", "寄宿生数", "公用经费拨款")));
        cells.addAll(List.of(school.cells("学校代码", "学校类型", "举办者", "小学生数", "初中生数")));
        cells.addAll(List.of(grant.cells("学段", "每生定额", "寄宿生加拨")));
        String code = level.equals("小学") ? "FIN-26-P" : "FIN-26-J";
        ledger.atLeast(code, row.text("学校代码") + "/" + level, "公用经费拨款", row.number("公用经费拨款"), due, cells);
    }

    private void clusters(Map<String, PlainRow> schools) {
        List<PlainRow> rows = book.rows("片区学校");
        Map<String, List<PlainRow>> bySchool = PlainTables.by(rows, "学校代码");
        schools.forEach((code, school) -> {
            boolean point = school.has("学校类型", "教学点") || school.has("学校类型", "特殊教育学校");
            if (school.has("城乡", "城区") && school.has("举办者", "公办") && !point) {
                List<PlainRow> own = bySchool.getOrDefault(code, List.of());
                List<PlainCell> cells = sum(own, "片区名称", "学校代码");
                cells.addAll(List.of(school.cells("学校代码", "学校类型", "举办者", "城乡")));
                ledger.equalTo("CLU-01", code, "所在片区", of(own.size()), BigDecimal.ONE, cells);
            }
        });
        PlainTables.by(rows, "片区名称").forEach((name, own) -> {
            List<PlainRow> leaders =
                    own.stream().filter(row -> row.has("角色", "牵头")).toList();
            List<PlainCell> cells = sum(own, "片区名称", "角色", "学校代码");
            ledger.equalTo("CLU-02", name, "牵头学校", of(leaders.size()), BigDecimal.ONE, cells);
            List<PlainCell> exchanged = sum(own, "片区名称", "片区内交流教师数");
            ledger.atLeast("CLU-03", name, "片区内交流教师", total(own, "片区内交流教师数"), BigDecimal.ONE, exchanged);
        });
    }
}
