package org.junheng.judging;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.ShippedPacks;
import org.junheng.check.PackCopy;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.pack.PackFault;

/** A published table of weekly periods: a subject in a grade, whether it stands alone or for others. */
final class PublishedCurriculum {
    static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级");
    private static final String CLAUSE = "课程-替代表";

    private final List<Entry> entries;

    private PublishedCurriculum(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Entry(String grade, String group, String variant, String subject, String periods) {
        boolean standsIn(String... variants) {
            return Arrays.asList(variants).contains(variant);
        }

        BigDecimal number() {
            return new BigDecimal(periods);
        }
    }

    static PublishedCurriculum of(String place) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("fixtures/published/curriculum-" + place + ".csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String group = cells.length > 10 ? cells[10] : cells[0];
            String variant = cells.length > 10 ? cells[11] : "单设";
            for (int i = 0; i < GRADES.size(); i++) {
                if (!cells[i + 1].isEmpty()) {
                    entries.add(new Entry(GRADES.get(i), group, variant, cells[0], cells[i + 1]));
                }
            }
        }
        return new PublishedCurriculum(entries);
    }

    /** Rows of the sheet 课程开设 of a school that offers these variants. */
    List<String> offered(String... variants) {
        return offeredFrom(GRADES, variants);
    }

    List<String> offeredFrom(List<String> grades, String... variants) {
        return entries.stream()
                .filter(entry -> grades.contains(entry.grade()) && entry.standsIn(variants))
                .map(entry -> String.join("|", "A", entry.grade(), entry.subject(), entry.periods()))
                .toList();
    }

    BigDecimal periods(String... variants) {
        return entries.stream()
                .filter(entry -> entry.standsIn(variants))
                .map(Entry::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal periodsOf(String subject) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(subject))
                .map(Entry::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 35 weeks a year, 33 in grade nine. */
    BigDecimal hours(String... variants) {
        BigDecimal hours = entries.stream()
                .filter(entry -> entry.standsIn(variants))
                .map(entry ->
                        entry.number().multiply(new BigDecimal(entry.grade().equals("九年级") ? 33 : 35)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return hours.stripTrailingZeros().scale() <= 0 ? hours.setScale(0) : hours;
    }

    /** The shipped rules with this table as the plan, on a day on which the scheme of 2001 held. */
    Outcome judge(Path temp, String[] weekly, List<String> offered) throws PackFault {
        PackCopy pack = PackCopy.in(temp)
                .add("tables/课程计划.csv", plan())
                .add("tables/教学时间.csv", weeks(weekly))
                .add("tables/科目名称.csv", names())
                .add("tables/课程领域.csv", areas());
        Rulebook rulebook = ShippedPacks.rulebook(pack.pack());
        Set<String> grades = offered.stream().map(row -> row.split("\\|")[1]).collect(Collectors.toSet());
        List<String> classes = new ArrayList<>(List.of("学校代码|班级名称|学段|年级|学生数|教室面积|教室建成年份"));
        GRADES.stream()
                .filter(grades::contains)
                .forEach(grade -> classes.add("A|" + grade + "1班|" + (GRADES.indexOf(grade) < 6 ? "小学" : "初中") + "|"
                        + grade + "|40|70|2010"));
        List<String> rows = new ArrayList<>(List.of("学校代码|年级|科目|周课时"));
        rows.addAll(offered);
        return Trial.in(temp)
                .sheet("学校", "学校代码|学校名称|学校类型|举办者|城乡|小学生数|初中生数|小学班数|初中班数", "A|一校|九年一贯制|公办|城区|240|120|6|3")
                .sheet("班级", classes.toArray(String[]::new))
                .sheet("课程开设", rows.toArray(String[]::new))
                .judge(rulebook, LocalDate.of(2020, 9, 1));
    }

    private String plan() {
        return entries.stream()
                .map(entry -> String.join(
                        ",",
                        entry.grade(),
                        entry.group(),
                        entry.variant(),
                        entry.subject(),
                        entry.periods(),
                        "",
                        "",
                        CLAUSE))
                .collect(Collectors.joining("\n", "年级,组,方案,科目,周课时,自,止,依据\n", "\n"));
    }

    private static String weeks(String[] weekly) {
        StringBuilder text = new StringBuilder("年级,周总课时,教学周数,依据\n");
        for (int i = 0; i < GRADES.size(); i++) {
            String weeks = i == 8 ? "33" : "35";
            text.append(String.join(",", GRADES.get(i), weekly[i], weeks, "课程-周总课时"))
                    .append('\n');
        }
        return text.toString();
    }

    private String names() {
        return subjects().stream()
                .map(subject -> subject + "," + subject + ",,,课程-名称")
                .collect(Collectors.joining("\n", "名称,课程计划名称,自,止,依据\n", "\n"));
    }

    private String areas() {
        return subjects().stream()
                .map(subject -> subject + "," + area(subject) + ",课程-课时比例")
                .collect(Collectors.joining("\n", "科目,领域,依据\n", "\n"));
    }

    private static String area(String subject) {
        return switch (subject) {
            case "道德与法治" -> "品德";
            case "语文", "数学", "外语" -> subject;
            case "体育与健康" -> "体育";
            case "音乐", "美术", "艺术" -> "艺术";
            case "科学", "生物", "物理", "化学" -> "科学";
            case "历史", "地理", "历史与社会" -> "历史与社会";
            default -> "综合实践和地方学校课程";
        };
    }

    private Set<String> subjects() {
        return entries.stream().map(Entry::subject).collect(Collectors.toCollection(TreeSet::new));
    }
}
