package org.junheng.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junheng.fixtures.District;

/**
 * The sheets of one invented county: schools of the compliant demonstration district, drawn again and again under new
 * codes and names, with classes that lose a pupil here and there and up to a twentieth more of ground, rooms and books.
 *
 * <p>No figure falls below its limit by that, and every total is added up again, so that a county is as good as the
 * district it is drawn from until something is planted in it.
 */
final class CountyTables {
    private static final String SCHOOL = "学校代码";
    private static final List<Table> COMPLIANT =
            District.compliant().sheets().stream().map(Table::of).toList();
    private static final Map<String, Map<String, List<String[]>>> BY_SCHOOL = bySchool();
    private static final List<String> STOCK =
            List.of("教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值", "计算机台数", "图书册数", "校园用地面积", "校舍建筑面积", "运动场地面积");
    private static final List<String> SIDES = List.of("", "东", "西", "南", "北", "中", "新", "旧");

    private final County county;
    private final Random random;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private CountyTables(County county) {
        this.county = county;
        this.random = new Random(county.seed());
    }

    static Map<String, Table> of(County county) {
        CountyTables made = new CountyTables(county);
        COMPLIANT.forEach(table -> made.tables.put(
                table.name(), table.with(table.title().replace("清岚区", county.name()), new ArrayList<>())));
        made.schools();
        made.clusters();
        made.government();
        return made.tables;
    }

    private static Map<String, Map<String, List<String[]>>> bySchool() {
        Map<String, Map<String, List<String[]>>> sheets = new HashMap<>();
        for (Table table : COMPLIANT) {
            if (table.has(SCHOOL)) {
                int code = table.column(SCHOOL);
                Map<String, List<String[]>> rows = new LinkedHashMap<>();
                table.rows()
                        .forEach(row -> rows.computeIfAbsent(row[code], none -> new ArrayList<>())
                                .add(row));
                sheets.put(table.name(), rows);
            }
        }
        return sheets;
    }

    /** All schools of the district in turn, shuffled anew each time, so that a large county has its share of each. */
    private void schools() {
        List<String> templates = new ArrayList<>(BY_SCHOOL.get("学校").keySet());
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < county.schools(); i++) {
            if (i % templates.size() == 0) {
                Collections.shuffle(templates, random);
            }
            String template = templates.get(i % templates.size());
            int copy = drawn.merge(template, 1, Integer::sum) - 1;
            school(template, county.code() + String.format("%03d", i + 1), SIDES.get(copy));
        }
    }

    private void school(String template, String code, String side) {
        BY_SCHOOL.forEach((sheet, rows) -> {
            if (!sheet.equals("片区学校")) {
                for (String[] row : rows.getOrDefault(template, List.of())) {
                    String[] copy = row.clone();
                    copy[tables.get(sheet).column(SCHOOL)] = code;
                    tables.get(sheet).rows().add(copy);
                }
            }
        });
        Table schools = tables.get("学校");
        String[] school = schools.rows().get(schools.rows().size() - 1);
        int name = schools.column("学校名称");
        school[name] = county.name().substring(0, 2) + side + school[name];
        long more = 1000 + random.nextInt(50);
        STOCK.forEach(stock -> change(schools, school, stock, value -> value * more / 1000));
        fewerPupils(schools, school, code);
    }

    /** One pupil less in some classes, and in the school. */
    private void fewerPupils(Table schools, String[] school, String code) {
        Table classes = tables.get("班级");
        int pupils = classes.column("学生数");
        int level = classes.column("学段");
        List<String[]> rows = classes.rows();
        for (int i = rows.size() - 1; i >= 0 && rows.get(i)[classes.column(SCHOOL)].equals(code); i--) {
            String[] row = rows.get(i);
            if (random.nextInt(4) == 0 && Integer.parseInt(row[pupils]) > 8) {
                change(classes, row, "学生数", size -> size - 1);
                change(schools, school, row[level] + "生数", all -> all - 1);
            }
        }
    }

    /** Public schools in town, four to six to a cluster, each level by itself. */
    private void clusters() {
        Table schools = tables.get("学校");
        int type = schools.column("学校类型");
        List<String[]> clusters = tables.get("片区学校").rows();
        for (boolean primary : new boolean[] {true, false}) {
            List<String[]> members = schools.rows().stream()
                    .filter(row -> row[schools.column("城乡")].equals("城区"))
                    .filter(row -> row[schools.column("举办者")].equals("公办"))
                    .filter(row -> !Set.of("教学点", "特殊教育学校").contains(row[type]))
                    .filter(row -> row[type].equals("小学") == primary)
                    .toList();
            for (int i = 0; i < members.size(); i++) {
                boolean leads = i % 5 == 0;
                clusters.add(new String[] {
                    (primary ? "小学" : "中学") + "第" + (i / 5 + 1) + "小片区",
                    members.get(i)[0],
                    leads ? "牵头" : "成员",
                    leads ? "3" : "1"
                });
            }
        }
    }

    private void government() {
        Table schools = tables.get("学校");
        long primary = schools.sum("小学生数");
        long junior = schools.sum("初中生数");
        long many = schools.rows().stream()
                .filter(row -> row[schools.column("学校类型")].equals("小学"))
                .count();
        long points = schools.rows().stream()
                .filter(row -> Set.of("教学点", "特殊教育学校").contains(row[schools.column("学校类型")]))
                .count();
        tables.get("全区").rows().add(new String[] {
            county.name(),
            Long.toString(many),
            Long.toString(schools.rows().size() - many - points),
            Long.toString(primary),
            Long.toString(junior),
            Long.toString(schools.sum("小学专任教师数")),
            Long.toString(schools.sum("初中专任教师数"))
        });
        scaled("入学", (row, value) -> value * (row[0].equals("小学") ? primary / 12274.0 : junior / 5085.0));
        double size = (primary + junior) / (12274.0 + 5085.0);
        scaled("巩固率", (row, value) -> value * size);
        scaled("优质高中名额", (row, value) -> value * size);
        scaled("满意度调查", (row, value) -> value * size);
        scaled("教师交流", (row, value) -> Math.ceil(value * size));
        scaled("教育经费", "万元", (row, value) -> value * size);
        scaled("残疾儿童入学", (row, value) -> value + (int) (size * 20));
        tables.get("备查材料").rows().addAll(compliant("备查材料").rows());
        String[] works = compliant("政府工作").rows().get(0).clone();
        works[0] = county.name();
        tables.get("政府工作").rows().add(works);
    }

    /** How a figure changes with the size of the county. */
    private interface Scale {
        double of(String[] row, double value);
    }

    private void scaled(String sheet, Scale scale) {
        scaled(sheet, "", scale);
    }

    /** @param unit of the columns that change; if empty, all that hold numbers and no years */
    private void scaled(String sheet, String unit, Scale scale) {
        Table table = tables.get(sheet);
        for (String[] row : compliant(sheet).rows()) {
            String[] copy = row.clone();
            for (int i = 0; i < copy.length; i++) {
                var column = table.columns().get(i);
                if (unit.isEmpty()
                        ? !column.isText() && !column.unit().equals("年")
                        : column.unit().equals(unit)) {
                    copy[i] = Long.toString(Math.round(scale.of(row, Double.parseDouble(copy[i]))));
                }
            }
            table.rows().add(copy);
        }
    }

    private static Table compliant(String sheet) {
        return COMPLIANT.stream()
                .filter(table -> table.name().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    private static void change(Table table, String[] row, String column, UnaryOperator<Long> change) {
        int index = table.column(column);
        row[index] = Long.toString(change.apply(Long.parseLong(row[index])));
    }
}
