package org.junheng.pack.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junheng.ShippedPacks;
import org.junheng.TinyPack;
import org.junheng.model.pack.PackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan could not use of measures.csv is named by lint, before a plan is asked for. */
class MeasureLintTest {
    private static final String HEAD = "表,列,单位,步长,单价,可增减,出资,来源,已核实\n";
    private static final String GOOD = "班级,学生数,人,1,9,增,局,公告,是\n";

    @TempDir
    private Path home;

    private List<String> offenders(String table, String language) {
        TinyPack pack = TinyPack.in(home).file("measures.csv", table);
        return Lint.offenders(pack.folder(), language).stream()
                .filter(fault -> fault.file().endsWith("measures.csv"))
                .map(PackFault.Fault::toString)
                .toList();
    }

    @Test
    void a_table_of_which_a_plan_uses_every_row_has_none() {
        assertEquals(List.of(), offenders(HEAD + GOOD + "学校,学生总数,人,10,,随,,,否\n", "zh"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "年级,学生数,人,1,9,增,局,公告,是 | 没有 [年级] 这张表；最接近的是 [班级] | there is no sheet [年级]; the nearest is [班级]",
                "食堂面积表,学生数,人,1,9,增,局,公告,是 | 没有 [食堂面积表] 这张表 | there is no sheet [食堂面积表]",
                "班级,学生,人,1,9,增,局,公告,是 | [班级] 没有栏目 [学生]；最接近的是 [学生数] | [班级] has no column [学生]; the nearest is [学生数]",
                "班级,班级名称,,1,,增,局,公告,是 | [班级名称] 是 [班级] 的标识栏目，不能改，删去这一行 | [班级名称] is a key of [班级] and cannot be changed; delete the row",
                "班级,学生数,名,1,9,增,局,公告,是 | 单位 [名] 与栏目 [学生数] 的单位 [人] 不同 | the unit [名] is not that of the column [学生数], [人]",
                "班级,学生数,,1,9,增,局,公告,是 | 单位 [] 与栏目 [学生数] 的单位 [人] 不同 | the unit [] is not that of the column [学生数], [人]",
                "班级,学生数,人,0,9,增,局,公告,是 | 步长 [0] 应为大于 0 的数 | the step [0] should be a number above 0",
                "班级,学生数,人,,9,增,局,公告,是 | 步长 [] 应为大于 0 的数 | the step [] should be a number above 0",
                "班级,学生数,人,1,9,添,局,公告,是 | 可增减 [添] 应为 增、减、增减、调、随 之一 | the way [添] should be one of up, down, both, shift, follow",
                "班级,学生数,人,1,9,增,局,公告,对 | 已核实 [对] 应为 是 或 否 | verified [对] should be yes or no",
                "班级,学生数,人,1,9,减,局,公告,是 | [学生数] 只减，或只随别处改，不应有单价：只减的不用花钱，随别处改的已在那里算过。建议：单价留空，或改“可增减”。 | [学生数] only shrinks or only follows others and should have no price: what shrinks costs nothing, what follows is paid for there. Maybe: leave the price blank, or change the way.",
                "班级,学生数,人,1,9,增,局,,是 | [学生数] 有单价，没有说从哪里来。建议：填“来源”。 | [学生数] has a price and does not say where it is from. Maybe: fill in the source."
            })
    void a_row_that_cannot_be_used_is_named_with_its_line(String row, String chinese, String english) {
        assertEquals(List.of("tiny/measures.csv:2  " + chinese), offenders(HEAD + row + "\n", "zh"));
        assertEquals(List.of("tiny/measures.csv:2  " + english), offenders(HEAD + row + "\n", "en"));
    }

    @Test
    void every_fault_of_a_row_is_named_at_once() {
        assertEquals(4, offenders(HEAD + "班级,班级名称,,1,9万,改,局,公告,对\n", "zh").size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-1", "9万", "九", "９", "1e3", "+9", ".5", "9.", "0x9", "1 000", "'\"1,000\"'", "≈9", "9元"})
    void what_is_no_plain_number_is_no_price(String price) {
        String row = "班级,学生数,人,1," + price + ",增,局,公告,是\n";
        String shown = price.replace("\"", "");
        assertEquals(
                List.of("tiny/measures.csv:3  单价(price) [" + shown + "] 应为不小于 0 的数，只写数字和小数点，没有就留空"),
                offenders(HEAD + "学校,学生总数,人,1,,增,,,否\n" + row, "zh"));
        assertEquals(
                List.of("tiny/measures.csv:2  步长(step) [" + shown + "] 应为不小于 0 的数，只写数字和小数点，没有就留空"),
                offenders(HEAD + "班级,学生数,人," + price + ",9,增,局,公告,是\n", "zh"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "班级,学生数,人,1,8,增,局,公告,是 | [班级] 的 [学生数] 第 2 行已经写过，只留一行 | line 2 says already how [学生数] of [班级] may be changed; keep one of them",
                "班级, 学生数 ,人,2,,减,局,公告,否 | [班级] 的 [学生数] 第 2 行已经写过，只留一行 | line 2 says already how [学生数] of [班级] may be changed; keep one of them"
            })
    void a_column_that_stands_twice_is_named(String row, String chinese, String english) {
        assertEquals(List.of("tiny/measures.csv:3  " + chinese), offenders(HEAD + GOOD + row + "\n", "zh"));
        assertEquals(List.of("tiny/measures.csv:3  " + english), offenders(HEAD + GOOD + row + "\n", "en"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "表,列,单位,步长,单价,可增减,出资,来源,已核实,备注 | 没有 [备注] 这一列",
                "表,列,单位,步长,价格,可增减,出资,来源,已核实 | 没有 [价格] 这一列",
                "表,列,单位,步长,单价,可增减,出资,来源 | 缺少 已核实(verified) 这一列",
                "表,列,单位,步长,单价,可增减,出资,来源,已核实,price | 有两列 单价(price)",
                "表,列,单位,步长,单价,可增减,出资,来源,已核实,单价 | 有两列 单价(price)"
            })
    void a_header_that_nothing_reads_or_that_is_missing_is_named(String header, String words) {
        List<String> found = offenders(header + "\n", "zh");
        assertEquals(true, found.get(0).startsWith("tiny/measures.csv:1  " + words), found.toString());
    }

    @Test
    void a_column_that_no_rule_reads_is_named() {
        TinyPack pack = TinyPack.in(home);
        pack.file("facts.drl", facts()).file("measures.csv", HEAD + "食堂,面积,㎡,1,9,增,局,公告,是\n");
        assertEquals(
                List.of("tiny/measures.csv:2  没有规则读 [食堂] 的 [面积]，plan 用不上这一行。建议：删去，或改成规则用到的栏目。"),
                Lint.offenders(pack.folder(), "zh").stream()
                        .filter(fault -> fault.file().endsWith("measures.csv"))
                        .map(PackFault.Fault::toString)
                        .toList());
    }

    private String facts() {
        try {
            return java.nio.file.Files.readString(home.resolve("tiny/facts.drl"))
                    + "declare 食堂 extends Row\n @sheet( \"食堂\" )\n 代码 : String @key @required @label\n"
                    + " 面积 : BigDecimal @unit( \"㎡\" )\nend\n";
        } catch (java.io.IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"''", "'# nothing'", "表;列;单位;步长;单价;可增减;出资;来源;已核实"})
    void a_file_without_a_header_is_named(String table) {
        assertEquals(1, offenders(table + "\n", "zh").size());
    }

    @Test
    void no_shipped_pack_has_a_row_that_no_plan_uses() {
        for (Path shipped : ShippedPacks.all()) {
            List<String> found = Lint.offenders(shipped, "zh").stream()
                    .map(PackFault.Fault::toString)
                    .toList();
            assertEquals(List.of(), found, shipped.toString());
        }
    }
}
