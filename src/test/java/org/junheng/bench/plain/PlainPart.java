package org.junheng.bench.plain;

import static org.junheng.bench.plain.PlainLedger.of;
import static org.junheng.bench.plain.PlainLedger.over;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One level of one school that is judged, with its share of what the whole school uses. */
final class PlainPart {
    static final Map<String, String> STOCK = Map.of(
            "生均教学及辅助用房面积", "教学及辅助用房面积",
            "生均体育运动场馆面积", "体育运动场馆面积",
            "生均教学仪器设备值", "教学仪器设备值",
            "每百名学生拥有计算机台数", "计算机台数",
            "生均图书册数", "图书册数");
    static final Map<String, String> OWN = Map.of(
            "师生比", "专任教师数",
            "生均高于规定学历教师数", "高于规定学历教师数",
            "生均中级及以上专业技术职务教师数", "中级及以上职称教师数");

    final PlainRow school;
    final String code;
    final String level;
    final String key;
    final BigDecimal pupils;
    final BigDecimal classes;
    final List<PlainRow> rooms;
    private final String type;
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    BigDecimal points = BigDecimal.ZERO;

    private PlainPart(PlainRow school, String level, List<PlainRow> rooms) {
        this.school = school;
        this.code = school.text("学校代码");
        this.level = level;
        this.key = code + "/" + level;
        this.pupils = school.number(level + "生数");
        this.classes = school.number(level + "班数");
        this.type = school.text("学校类型");
        this.rooms = rooms;
    }

    /** Public schools of the county itself, without teaching points and special schools, by level. */
    static List<PlainPart> all(List<PlainRow> schools, Map<String, List<PlainRow>> rooms) {
        List<PlainPart> parts = new ArrayList<>();
        for (PlainRow school : schools) {
            String type = school.text("学校类型");
            if (school.has("举办者", "公办") && !Set.of("教学点", "特殊教育学校").contains(type)) {
                for (String level : List.of("小学", "初中")) {
                    boolean teaches =
                            level.equals("小学") ? Set.of("小学", "九年一贯制", "十二年一贯制").contains(type) : !type.equals("小学");
                    if (teaches && school.number(level + "生数").signum() > 0) {
                        String key = school.text("学校代码") + "/" + level;
                        parts.add(new PlainPart(school, level, rooms.getOrDefault(key, List.of())));
                    }
                }
            }
        }
        return parts;
    }

    boolean isPrimary() {
        return level.equals("小学");
    }

    /** P or J. */
    String suffix() {
        return isPrimary() ? "-P" : "-J";
    }

    /** The part's amount of one of the eight resources. */
    BigDecimal amount(String resource) {
        String stock = STOCK.get(resource);
        return stock == null ? school.number(level + OWN.get(resource)) : stock(stock);
    }

    /** The part's share of a figure of the whole school. */
    BigDecimal stock(String column) {
        return amounts.computeIfAbsent(column, this::share);
    }

    private BigDecimal share(String column) {
        BigDecimal whole = school.number(column);
        return switch (type) {
            case "小学", "初中" -> whole;
            case "九年一贯制" -> {
                BigDecimal primary = school.number("小学生数");
                BigDecimal all = primary.add(school.number("初中生数").multiply(of("1.1")));
                BigDecimal share = over(whole.multiply(primary), all);
                yield isPrimary() ? share : whole.subtract(share);
            }
            case "完全中学" -> {
                BigDecimal all = pupils.add(school.number("高中生数").multiply(of("1.2")));
                yield over(whole.multiply(pupils), all);
            }
            default -> {
                BigDecimal junior = school.number("初中生数").multiply(of("1.1"));
                BigDecimal all = school.number("小学生数")
                        .add(junior)
                        .add(school.number("高中生数").multiply(of("1.32")));
                yield over(whole.multiply(isPrimary() ? pupils : junior), all);
            }
        };
    }

    /** Cells behind the part's share of a figure. */
    List<PlainCell> cells(String column) {
        return switch (type) {
            case "小学", "初中" -> List.of(school.cells("学校代码", "学校名称", "学校类型", level + "生数", level + "班数", column));
            case "九年一贯制" -> List.of(school.cells("学校代码", "学校名称", "学校类型", "小学生数", "初中生数", level + "班数", column));
            default -> List.of(school.cells("学校代码", "学校名称", "学校类型", "小学生数", "初中生数", "高中生数", level + "班数", column));
        };
    }

    List<PlainCell> cells(PlainRow more, String... headers) {
        List<PlainCell> cells = new ArrayList<>(List.of(more.cells(headers)));
        cells.addAll(List.of(school.cells("学校代码", "学校名称", "学校类型", level + "生数", level + "班数")));
        return cells;
    }

    String resourceColumn(String resource) {
        String stock = STOCK.get(resource);
        return stock == null ? level + OWN.get(resource) : stock;
    }

    void earn(boolean met, int worth) {
        points = met ? points.add(of(worth)) : points;
    }
}
