package org.junheng.second.fujian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.second.Fact;
import org.junheng.second.Truth;

/**
 * Which lessons are planned? The plan of Fujian was not found (clauses 课程-替代表 and 课程-2022-替代表), so that its
 * stand-in is read from the pack's table as data, and so are the names of subjects; shares and totals are the clauses'.
 */
final class Plan {
    private static final Path TABLES = Path.of("rules", "fujian-basic-balance", "tables");
    private static final String SINCE_2022 = "2022-09-01";

    private final List<Fact> lessons;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param day that the assessment speaks for, such as {@code 2024-11-27} */
    Plan(String day) {
        lessons = inForce("课程计划.csv", day);
        inForce("科目名称.csv", day).forEach(row -> names.put(row.text("名称"), row.text("课程计划名称")));
    }

    static boolean isOf2022(String day) {
        return day.compareTo(SINCE_2022) >= 0;
    }

    private static List<Fact> inForce(String table, String day) {
        try {
            List<String> lines = Files.readAllLines(TABLES.resolve(table));
            String[] header = lines.get(0).split(",", -1);
            List<Fact> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                boolean begun = row.get("自").compareTo(day) <= 0;
                boolean ended = !row.get("止").isEmpty() && row.get("止").compareTo(day) < 0;
                if (begun && !ended) {
                    rows.add(new Fact(row, Truth.YES, false));
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of a grade by group, then by way to teach it: the subjects with their lessons a week. */
    Map<String, Map<String, List<Fact>>> of(String grade) {
        Map<String, Map<String, List<Fact>>> groups = new LinkedHashMap<>();
        for (Fact lesson : lessons) {
            if (lesson.text("年级").equals(grade)) {
                groups.computeIfAbsent(lesson.text("组"), first -> new LinkedHashMap<>())
                        .computeIfAbsent(lesson.text("方案"), first -> new ArrayList<>())
                        .add(lesson);
            }
        }
        return groups;
    }

    boolean knows(String subject) {
        return names.containsKey(subject);
    }

    /** Whether a school's name of a subject means one of some; of a name that is not listed that is open. */
    Truth means(String subject, List<String> planned) {
        return knows(subject) ? Truth.of(planned.contains(names.get(subject))) : Truth.OPEN;
    }
}
