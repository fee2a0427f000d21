package org.junheng.bench.plain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pack's tables as they hold on a day, read once and used for all counties. */
public final class PlainTables {
    final Map<String, List<PlainRow>> steps;
    final Map<String, List<PlainRow>> due;
    final Map<String, PlainRow> subjects = new HashMap<>();
    final Map<String, PlainRow> weeks = new HashMap<>();
    final Map<String, PlainRow> fields = new HashMap<>();
    final List<PlainRow> ratios;
    final List<PlainRow> papers;
    final List<PlainRow> works;
    final Set<BigDecimal> repeated = new HashSet<>();

    /** By grade, group and scheme. */
    final Map<String, Map<String, Map<String, List<PlainRow>>>> plan = new HashMap<>();

    final Map<String, PlainRow> grants = new HashMap<>();

    private PlainTables(PlainBook book, LocalDate day) {
        steps = by(book.rows("校舍分档"), "学段");
        due = by(book.rows("应配学科"), "学段");
        book.rows("科目名称").forEach(row -> subjects.put(row.text("名称"), row));
        book.rows("教学时间").forEach(row -> weeks.put(row.text("年级"), row));
        book.rows("课程领域").forEach(row -> fields.put(row.text("科目"), row));
        book.rows("重复数字").forEach(row -> repeated.add(row.number("数")));
        ratios = book.rows("课时比例");
        papers = book.rows("职责");
        works = book.rows("政府工作指标");
        book.rows("课程计划")
                .forEach(row -> plan.computeIfAbsent(row.text("年级"), none -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("组"), none -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("方案"), none -> new ArrayList<>())
                        .add(row));
        for (PlainRow row : book.rows("公用经费基准")) {
            if (row.number("自").intValue() <= day.getYear()) {
                grants.put(row.text("学段"), row);
            }
        }
    }

    public static PlainTables read(LocalDate day) throws IOException {
        PlainBook book = new PlainBook();
        for (String table : List.of("公用经费基准", "应配学科", "重复数字")) {
            book.table(Path.of("rules/basic-balance/tables", table + ".csv"), day);
        }
        for (String table : List.of("政府工作指标", "教学时间", "校舍分档", "科目名称", "职责", "课时比例", "课程计划", "课程领域")) {
            book.table(Path.of("rules/fujian-basic-balance/tables", table + ".csv"), day);
        }
        return new PlainTables(book, day);
    }

    static Map<String, List<PlainRow>> by(List<PlainRow> rows, String... headers) {
        Map<String, List<PlainRow>> by = new LinkedHashMap<>();
        for (PlainRow row : rows) {
            String key = row.text(headers[0]);
            for (int i = 1; i < headers.length; i++) {
                key += "/" + row.text(headers[i]);
            }
            by.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
        }
        return by;
    }
}
