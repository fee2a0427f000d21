package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Does a folder of forms come to what is expected as one county? */
class AsOneTest extends AsOneCounty {
    @Test
    void ten_files_and_the_district_form_come_to_the_expected_figures_and_can_be_asked_about() throws IOException {
        giveSchools(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        give("district-form.xlsx");
        assertEquals(
                1, run("check", county.toString(), "--pack", PACK, "--date", "2026-11-28", "--out", out()), printed);
        assertExpectedFigures();
        JsonNode run = json("report.json").get("run");
        assertEquals("示例区", run.get("county").asText());
        assertEquals(11, run.get("workbooks").size());
        assertFalse(run.get("complete").asBoolean());
        assertPayIsComparedInOneUnit();
        assertOpenForTwoStages();
        assertCanBeAsked();
    }

    private void assertPayIsComparedInOneUnit() throws IOException {
        JsonNode pay = found(judged(), "GOV-08 ");
        assertEquals("NOT_MET", pay.get("verdict").asText());
        assertEquals("112000", pay.get("actual").asText());
        assertEquals("113500", pay.get("required").asText());
        assertTrue(problems().contains("[教师年平均工资] 以 [万元] 计，已换算为 [元]（1万元 = 10000元）"), problems());
    }

    /** What the form holds for the whole school only is nobody's figure where the school has two stages. */
    private void assertOpenForTwoStages() throws IOException {
        Map<String, JsonNode> judged = judged();
        for (String code : List.of("RES-2", "RES-3")) {
            for (String subject : List.of("0009/小学", "0009/初中", "0010/小学", "0010/初中")) {
                assertEquals(
                        "UNDETERMINED",
                        found(judged, code + " " + subject).get("verdict").asText());
            }
            assertEquals(
                    "NOT_MET", found(judged, code + " 0001/小学").get("verdict").asText());
        }
        assertEquals(
                "UNDETERMINED",
                found(judged, "CV-P 小学 每百名学生拥有县级以上骨干教师数").get("verdict").asText());
        assertEquals(
                "UNDETERMINED",
                found(judged, "CV-J 初中 每百名学生拥有体育艺术专任教师数").get("verdict").asText());
        List<String> sentences = new ArrayList<>();
        json("report.json")
                .get("findings")
                .forEach(one -> sentences.add(one.get("message").asText()));
        assertTrue(
                sentences.stream().anyMatch(sentence -> sentence.contains("填报表里没有 [分学段骨干教师数] 这一项")),
                sentences.toString());
    }

    private void assertCanBeAsked() throws IOException {
        JsonNode finding = null;
        for (JsonNode one : json("report.json").get("findings")) {
            finding = one.get("code").asText().equals("RES-4")
                            && one.get("subject").get("key").asText().equals("0001/小学")
                    ? one
                    : finding;
        }
        assertEquals(
                "school-form-0001.xlsx",
                finding.get("evidence").get(0).get("workbook").asText());
        assertEquals("学校填报表", finding.get("evidence").get(0).get("sheet").asText());
        assertEquals(0, run("verify", out()), printed);
        assertEquals(0, run("explain", out(), finding.get("id").asText()), printed);
        assertTrue(printed.replaceAll("\\s+", "").contains("[school-form-0001.xlsx]学校填报表!E35"), printed);
        assertEquals(0, run("trace", out(), "[school-form-0001.xlsx]学校填报表!E35"), printed);
        assertTrue(printed.contains("RES-4"), printed);
        assertTrue(printed.contains("校舍信息/教学及辅助用房总面积"), printed);
        assertEquals(0, run("trace", out(), "--unused"), printed);
    }

    @Test
    void the_same_forms_as_sheets_of_one_workbook_come_to_the_same_and_the_printed_tables_agree() throws IOException {
        give("school-forms-one-book.xlsx", "district-form.xlsx", "declaration-tables.xlsx");
        change(county.resolve("declaration-tables.xlsx"), furtherItems("", "1", ""));
        assertEquals(1, check(), printed);
        assertExpectedFigures();
        assertEquals(0, json("report.json").get("problems").size(), problems());
        json("report.json")
                .get("dataChecks")
                .forEach(one -> assertEquals(0, one.get("disagree").asInt(), one.toString()));
    }
}
