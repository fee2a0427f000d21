package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is each form, figure and call named that does not fit a folder of forms as one county? */
class AsOneFaultsTest extends AsOneCounty {
    @Test
    void each_item_and_figure_of_the_printed_guarantees_that_was_changed_is_named() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        change(county.resolve("district-form.xlsx"), cell(0, "E13", 599));
        Path tables = county.resolve("declaration-tables.xlsx");
        change(tables, furtherItems("1", "1", "1"));
        change(tables, cell(3, "B3", "超过 2000 人的小学 1 所，初中 2 所，超过 2500 人的一贯制学校 3 所。"));
        change(tables, cell(3, "B4", "超过 45 人的小学班级 2 个，超过 50 人的初中班级 4 个。"));
        change(tables, cell(3, "B5", "特殊教育学校公用经费为 96 万元，特殊教育学生数为 120 人，生均 8000 元。"));
        change(tables, cell(3, "B9", "符合交流条件教师 400 人，实际交流 41 人，其中骨干教师 8 人。"));
        check();
        assertEquals(11, json("report.json").get("problems").size(), problems());
        for (String named : List.of(
                "3.每12个班级配备音乐、美术专用教室各1间以上：填的与判定一致 否",
                "14.优质高中招生名额分配比例不低于50%：填了达标，分配比例也达标 否",
                "15.随迁子女就读比例不低于85%：填了达标，就读比例也达标 否",
                "表4的超过2000人的小学 1所，应等于 0所",
                "表4的超过2000人的初中 2所，应等于 0所",
                "表4的超过2500人的一贯制学校 3所，应等于 0所",
                "表4的超过45人的小学班级 2个，应等于 1个",
                "表4的超过50人的初中班级 4个，应等于 0个",
                "表4的特殊教育学生数 120人，应等于 110人",
                "表4的符合交流条件教师 400人，应等于 398人",
                "表4的交流的骨干教师 8人，应等于 9人")) {
            assertTrue(problems().contains(named), named + "\n" + problems());
        }
    }

    @Test
    void a_printed_figure_that_was_changed_is_named() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        Path tables = county.resolve("declaration-tables.xlsx");
        change(tables, cell(2, "D5", 0.226));
        change(tables, cell(0, "H7", 9.97));
        change(tables, cell(0, "K6", ""));
        change(tables, cell(3, "C3", ""));
        change(tables, cell(3, "C7", 1));
        check();
        List<String> named = new ArrayList<>();
        json("report.json")
                .get("problems")
                .forEach(one -> named.add(one.get("message").asText()));
        assertEquals(5, named.size(), named.toString());
        assertTrue(problems().contains("小学 差异系数 生均教学及辅助用房面积：差异系数 0.226，应等于 0.224"), problems());
        assertTrue(problems().contains("小学 柳塘小学：生均体育运动场馆面积 9.97㎡，应等于 9.79㎡"), problems());
        assertTrue(problems().contains("小学 清溪小学：没有填达标，判定也没有全部达到"), problems());
        assertTrue(problems().contains("4.所有小学、初中规模不超过2000人，一贯制学校义务教育阶段不超过2500人：填的与判定一致 否"), problems());
        assertTrue(problems().contains("8.教师平均工资收入不低于当地公务员平均工资收入：填的与判定一致 否"), problems());
    }

    @Test
    void forms_that_come_twice_never_under_another_code_or_locked_are_named_and_the_rest_judged() throws IOException {
        giveSchools(1, 2, 3, 4, 6);
        give("district-form.xlsx", "register.xlsx");
        Files.copy(FORMS.resolve(school(1)), county.resolve("云岭.xlsx"));
        change(county.resolve(school(3)), cell(0, "E6", "0002"));
        Files.copy(Path.of("fixtures", "nasty", "password.xlsx"), county.resolve(school(7)));
        check();
        assertTrue(
                problems().contains("[0001] 交了两次：[school-form-0001.xlsx]学校填报表（云岭小学）和 [云岭.xlsx]学校填报表（云岭小学），内容相同"),
                problems());
        assertTrue(
                problems()
                        .contains(
                                "[0002] 交了两次：[school-form-0002.xlsx]学校填报表（清溪小学）和 [school-form-0003.xlsx]学校填报表（柳塘小学），有"),
                problems());
        assertTrue(problems().contains("还没有收到 [学校代码 0003 柳塘小学] 的 [学校填报表]"), problems());
        assertEquals(6, problems().split("还没有收到").length - 1, problems());
        assertAskedFor("学校代码 0003 柳塘小学", 6);
        JsonNode run = json("report.json").get("run");
        JsonNode last = run.get("workbooks").get(run.get("workbooks").size() - 1);
        assertEquals(school(7), last.get("name").asText());
        assertTrue(
                last.has("refused") && problems().contains(last.get("refused").asText()), problems());
        assertFalse(run.get("complete").asBoolean());
        Map<String, JsonNode> judged = judged();
        assertEquals("21", found(judged, "RES-1 0001/小学 ").get("actual").asText());
        assertEquals("111", found(judged, "RES-1 0004/小学 ").get("actual").asText());
        assertTrue(judged.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("RES-1 0002")
                        || entry.getKey().startsWith("RES-1 0003"))
                .allMatch(entry -> entry.getValue().get("verdict").asText().equals("UNDETERMINED")));
        assertEquals(0, run("verify", out()), printed);
    }

    /** The page to send round begins with the first that has not handed in, and has a row for each. */
    private void assertAskedFor(String first, int count) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(home.resolve("out").resolve("findings.xlsx"))))) {
            Sheet asked = book.getSheet("催交名单");
            assertEquals(count, asked.getLastRowNum());
            assertEquals(first, asked.getRow(1).getCell(0).getStringCellValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--watch, 去掉 --watch，改好文件后重新检查一次。",
        "--profile, 去掉 --profile；要看规则的费时，用它单独检查文件夹里的一个工作簿。",
        "--shard=5/9, 一个县要一次判完，不能分份，去掉 --shard。",
        "--resume, 一个县要一次判完，没有做完的不能接着做，去掉 --resume，从头检查。"
    })
    void what_only_counties_of_one_workbook_can_have_is_refused_by_name_with_the_way_out(String option, String instead)
            throws IOException {
        giveSchools(1);
        assertEquals(64, run("check", county.toString(), "--as-one", "--pack", PACK, "--out", out(), option), printed);
        String name = option.replaceAll("=.*", "");
        assertTrue(printed.contains(name + " 不能用于合为一个县的文件夹（命令里写了 --as-one）：" + instead), printed);
        assertFalse(Files.exists(home.resolve("out")));
    }

    @Test
    void two_refused_options_are_both_named_and_a_pack_that_makes_the_folder_one_county_is_said_to()
            throws IOException {
        giveSchools(1);
        assertEquals(64, run("check", county.toString(), "--pack", PACK, "--resume", "--shard", "1/2"), printed);
        assertTrue(
                printed.contains("--shard、--resume 不能用于合为一个县的文件夹（规则包的 pack.yaml 写了 county: folder）：一个县要一次判完，不能分份"),
                printed);
    }
}
