package org.junheng.second.basic;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.second.Figure;

/**
 * One of the eight indicators of clause 2012-八项指标.
 *
 * @param column where a school says how much it has; of teachers it says so for each stage, the stage first
 */
public record Resource(String name, String column, boolean byStage) {
    public static final List<Resource> STOCKS = List.of(
            new Resource("生均教学及辅助用房面积", "教学及辅助用房面积", false),
            new Resource("生均体育运动场馆面积", "体育运动场馆面积", false),
            new Resource("生均教学仪器设备值", "教学仪器设备值", false),
            new Resource("每百名学生拥有计算机台数", "计算机台数", false),
            new Resource("生均图书册数", "图书册数", false));
    /** What a province asks of its schools besides. */
    public static final List<Resource> GROUNDS = List.of(
            new Resource("生均校园用地面积", "校园用地面积", false),
            new Resource("生均校舍建筑面积", "校舍建筑面积", false),
            new Resource("生均运动场地面积", "运动场地面积", false));

    public static final Resource TEACHERS = new Resource("师生比", "专任教师数", true);
    public static final Resource LEARNED = new Resource("生均高于规定学历教师数", "高于规定学历教师数", true);
    public static final Resource RANKED = new Resource("生均中级及以上专业技术职务教师数", "中级及以上职称教师数", true);
    public static final List<Resource> ALL =
            Stream.concat(STOCKS.stream(), Stream.of(TEACHERS, LEARNED, RANKED)).toList();

    /** How much of it a part has: its share of what the whole school has, or what it has of its own. */
    public Figure of(Part part) {
        return byStage
                ? part.school().number(part.stage() + column)
                : Shares.of(part.school().number(column), part);
    }
}
