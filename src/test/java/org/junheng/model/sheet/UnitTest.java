package org.junheng.model.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units as people write them, and what they come to in one another. */
class UnitTest {
    private static Unit unit(String written) {
        return Unit.of(written).orElseThrow(() -> new AssertionError("no unit: " + written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "元 圆 人民币元 RMB ￥ ¥ 元/年",
                "万元 万 元 人民币万元 10千元",
                "㎡ m2 m² M2 平方米 平米 ｍ２ 平方公尺",
                "公顷 ha 万平方米 万㎡",
                "平方公里 km2 平方千米",
                "公里 千米 km",
                "米 m 公尺",
                "人 名 位 生 学生 口",
                "册 本",
                "个 个",
                "% ％ 百分比 百分点 个百分点",
                "‰ 千分之",
                "元/生 元/人 元每生 元/学生 元／生 每生元 元/生·年 元/每生 元/名",
                "台/百生 台/百人 台/百名学生 每百名学生台 台/每百名学生",
                "册/生 本/人",
                "间 室",
                "台 部",
                "所 校",
                "节 课时 学时",
                "分钟 min",
                "小时 h",
                "日 天",
                "周 星期"
            })
    void spellings_of_one_unit_are_the_same(String spellings) {
        List<String> all =
                List.of(spellings.replace("10千元", "万元").replace("万 元", "万元").split(" "));
        Unit first = unit(all.get(0));
        for (String other : all) {
            assertTrue(first.fits(unit(other)) && first.same(unit(other)), all.get(0) + " and " + other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "女", "含临聘", "上学年", "万", "元元", "2024", "人数", "小计", "元/", "/生", "每生", "万万元", "元人", "含", "担",
                "年级", "是/否", "有无", "注", "教师", "个/", "百", "美", "平方米数", "人、元", "元和人", "A", "〃", "—"
            })
    void what_is_no_unit_is_none(String text) {
        assertTrue(Unit.of(text).isEmpty(), text + " is " + Unit.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "万元, 元, 12, 120000",
        "元, 万元, 12, 0.0012",
        "亿元, 万元, 1, 10000",
        "千元, 元, 1.5, 1500",
        "百万元, 万元, 3, 300",
        "亩, ㎡, 15, 10000",
        "㎡, 亩, 10000, 15",
        "公顷, 亩, 1, 15",
        "公顷, ㎡, 1.2, 12000",
        "平方公里, 公顷, 1, 100",
        "公里, 米, 0.2, 200",
        "里, 米, 2, 1000",
        "厘米, 米, 250, 2.5",
        "万人, 人, 1.2274, 12274",
        "千册, 册, 20, 20000",
        "‰, %, 985, 98.5",
        "%, 1, 17.08, 0.1708",
        "台/百生, 台/生, 8, 0.08",
        "万元/生, 元/生, 0.12, 1200",
        "小时, 分钟, 1.5, 90",
        "元/百生, 元/生, 1500, 15",
        "元/万人, 元/人, 50000, 5"
    })
    void figures_convert_exactly(String from, String to, String figure, String result) {
        assertTrue(unit(from).fits(unit(to)));
        assertEquals(0, new BigDecimal(result).compareTo(unit(from).convert(new BigDecimal(figure), unit(to))));
    }

    @ParameterizedTest
    @CsvSource({
        "元, 美元",
        "元, 人",
        "元, ㎡",
        "㎡, 米",
        "人, 册",
        "元, 元/生",
        "元/生, 元/㎡",
        "人次, 人",
        "分, 分钟",
        "%, 人",
        "台, 册",
        "元, 港元",
        "元/月, 元",
        "年, 月",
        "班, 人",
        "公斤, 米"
    })
    void units_of_different_things_do_not_convert(String one, String other) {
        assertFalse(unit(one).fits(unit(other)) && unit(one).same(unit(other)));
        assertFalse(unit(one).fits(unit(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "面积（㎡）|面积|㎡",
                "面积(平方米)|面积|平方米",
                "面积【㎡】|面积|㎡",
                "面积〔亩〕|面积|亩",
                "面积｛亩｝|面积|亩",
                "面积（单位：㎡）|面积|㎡",
                "面积（使用面积）（㎡）|面积（使用面积）|㎡",
                "面积（㎡，保留两位小数）|面积|㎡",
                "面积/㎡|面积|㎡",
                "面积：㎡|面积|㎡",
                "面积，㎡|面积|㎡",
                "面积 ㎡|面积|㎡",
                "生均经费 元/生|生均经费|元/生",
                "生均经费/元/生|生均经费|元/生",
                "面积（㎡）（必填）|面积|㎡",
                "（万元）经费|经费|万元",
                "经费（以万元计）|经费|万元",
                "经费（万元）*|经费|万元"
            })
    void a_header_is_told_apart_from_its_unit(String header, String name, String unit) {
        HeaderText text = HeaderText.of(header);
        assertEquals(name, text.name());
        assertEquals(unit, text.unit().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"专任教师数（含临聘）", "学生数（上学年）", "人数（女）", "面积（不含操场）", "学校名称", "是/否", "经费（2024年）", "数量（人、个）"})
    void a_bracket_with_anything_else_stays_in_the_name(String header) {
        assertEquals(new HeaderText(header, java.util.Optional.empty()), HeaderText.of(header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位：万元|万元",
                "金额单位：万元|万元",
                "计量单位：人、元、㎡|人 元 ㎡",
                "面积单位:亩；金额单位:万元|亩 万元",
                "（单位:元）|元",
                "以万元为单位|万元",
                "金额以万元计|万元",
                "填报单位：清岚区教育局|",
                "单位（盖章）：|",
                "单位：|",
                "单位负责人：张三|",
                "学校名称|",
                "注：本表按年填报|"
            })
    void a_note_states_units_or_none(String note, String units) {
        String wanted = units == null ? "" : units;
        assertEquals(
                wanted,
                String.join(" ", UnitNotes.of(note).stream().map(Unit::written).toList()));
    }
}
