package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junheng.model.text.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Do the parts of a batch add up to what one run leaves, and nothing else to anything? */
class ShardsTest extends WithSmallCase {
    private static final String SEAL = ",\n  \"seal\": \"";

    @BeforeEach
    void province() throws IOException {
        for (int i = 1; i <= 6; i++) {
            small.workbook("省/县" + i + ".xlsx", String.valueOf(7 + i), "12");
        }
        small.text("省/县3坏.xlsx", "no workbook");
        small.text("省/县4.csv.zip.rar", "packed");
    }

    @Test
    void three_parts_of_seven_counties_add_up_to_one_run_in_whatever_order_they_are_named() throws Exception {
        Answer one = check("省", "一次");
        assertEquals(1, one.code(), one.err());
        for (int i = 1; i <= 3; i++) {
            check("省", "份" + i, "--shard", i + "/3");
        }
        Answer sum = rollup("合", "份3", "份1", "份2");
        assertEquals(1, sum.code(), sum.err());
        assertEquals(small.hashes("一次"), small.hashes("合"));
        assertEquals(6 * 4 + 4 + 4 + 8, small.hashes("合").size());
        assertEquals(entries("一次"), entries("合"));
        assertEquals(0, SmallCase.call("verify", path("合")).code());
        assertEquals(one.out().replace("一次", "合"), sum.out());
    }

    @Test
    void a_part_has_every_third_workbook_by_name() throws Exception {
        check("省", "份2", "--shard", "2/3");
        assertEquals(
                List.of("县2", "县4", "inputs"),
                Stream.of("县1", "县2", "县3", "县3坏", "县4", "县5", "县6", "inputs")
                        .filter(name -> Files.exists(small.path("份2/" + name)))
                        .toList());
    }

    @Test
    void a_part_of_which_nothing_can_be_read_is_still_a_part() throws Exception {
        small.text("坏省/县1.xlsx", "no workbook");
        small.workbook("坏省/县2.xlsx", "12");
        assertEquals(65, check("坏省", "坏1", "--shard", "1/2").code());
        assertEquals(0, check("坏省", "坏2", "--shard", "2/2").code());
        assertEquals(2, rollup("坏合", "坏2", "坏1").code());
        assertEquals(2, check("坏省", "坏一次").code());
        assertEquals(small.hashes("坏一次"), small.hashes("坏合"));
    }

    @Test
    void counties_that_were_checked_alone_add_up_as_well() throws Exception {
        check("省/县2.xlsx", "单2");
        check("省/县1.xlsx", "单1");
        assertEquals(1, rollup("合", "单2", "单1").code());
        List<String> arguments = new ArrayList<>(List.of("check", path("省/县1.xlsx"), path("省/县2.xlsx")));
        arguments.addAll(List.of("--pack", path("pack"), "--out", path("一次"), "--date", "2026-01-05"));
        assertEquals(1, SmallCase.call(arguments.toArray(String[]::new)).code());
        assertEquals(small.hashes("一次"), small.hashes("合"));
    }

    @Test
    void runs_that_kept_no_copies_add_up_by_their_hashes() throws Exception {
        check("省", "一次", "--no-copy");
        check("省", "份1", "--shard", "1/2", "--no-copy");
        check("省", "份2", "--shard", "2/2", "--no-copy");
        assertEquals(1, rollup("合", "份1", "份2").code());
        assertEquals(small.hashes("一次"), small.hashes("合"));
        assertEquals(entries("一次"), entries("合"));
    }

    @Test
    void what_does_not_belong_together_is_refused_with_the_reason() throws Exception {
        small.copyOfPack("别处/pack", "atLeast( 10 )", "atLeast( 11 )");
        check("省", "份1", "--shard", "1/2");
        check("省", "份2", "--shard", "2/2");
        check("省", "三之一", "--shard", "1/3");
        check("省/县1.xlsx", "单1");
        check("省/县1.xlsx", "单1又");
        check("省/县2.xlsx", "单2", "--date", "2026-01-06");
        check("省/县2.xlsx", "单2英", "--lang", "en");
        check("省/县2.xlsx", "单2空", "--no-copy");
        check("省/县2.xlsx", "单2包", "--pack", path("别处/pack"));
        refused("缺第 2/2 份", "份1");
        refused("是同一份：第 1/2 份", "份1", "份1", "份2");
        refused("分的份数不同", "三之一", "份2");
        refused("一个是分份检查的一份", "份1", "单1");
        refused("里都有 [县1.xlsx]", "单1", "单1又");
        refused("评估日期不同", "单1", "单2");
        refused("语言不同", "单1", "单2英");
        refused("只有一个保存了工作簿", "单1", "单2空");
        refused("规则包不同", "单1", "单2包");
        refused("不是检查结果的文件夹", "省");
        assertEquals(
                65,
                SmallCase.call("rollup", path("份1"), path("份2"), "--out", path("份1"))
                        .code());
    }

    @Test
    void a_part_that_was_changed_is_refused_by_the_name_of_the_file() throws Exception {
        check("省", "份1", "--shard", "1/2");
        check("省", "份2", "--shard", "2/2");
        Path report = small.path("份2/县2/report.json");
        String told = Files.readString(report);
        Files.writeString(report, told.replace("NOT_COMPLIANT", "COMPLIANT"));
        refused("[县2/report.json]", "份1", "份2");
        Files.delete(report);
        refused("[县2/report.json]", "份1", "份2");
        Files.writeString(small.path("外.json"), told);
        Files.createSymbolicLink(report, small.path("外.json"));
        refused("[县2/report.json]", "份1", "份2");
    }

    @Test
    void a_part_that_names_files_outside_of_itself_is_refused() throws Exception {
        check("省", "份1", "--shard", "1/2");
        check("省", "份2", "--shard", "2/2");
        forge("\"kept\": \"inputs/workbooks/县2.xlsx\"", "\"kept\": \"../份1/inputs/workbooks/县1.xlsx\"");
        refused("run.json] 读不出来", "份1", "份2");
        forge("\"kept\": \"../份1/inputs/workbooks/县1.xlsx\"", "\"kept\": \"inputs/workbooks/县2.xlsx\"");
        forge("\"name\": \"县2.xlsx\"", "\"name\": \"../../县2.xlsx\"");
        refused("不能用的名称 [../../县2.xlsx]", "份1", "份2");
        Files.writeString(small.path("份2/run.json"), Files.readString(small.path("份2/run.json")) + " ");
        refused("run.json] 读不出来", "份1", "份2");
    }

    @Test
    void a_part_that_nobody_can_have_is_a_wrong_call() {
        for (String part : List.of("0/3", "4/3", "x", "9/9")) {
            assertEquals(64, check("省", "份", "--shard", part).code(), part);
        }
        assertEquals(64, check("省/县1.xlsx", "份", "--shard", "1/2").code());
        assertFalse(Files.exists(small.path("份")));
    }

    /** Changes run.json of the second part and seals it again. */
    private void forge(String old, String now) throws IOException {
        Path file = small.path("份2/run.json");
        String text = Files.readString(file);
        assertTrue(text.contains(old), old);
        String changed = text.replace(old, now);
        String open = changed.substring(0, changed.indexOf(SEAL));
        Files.writeString(file, open + SEAL + Sha256.hex(open) + "\"\n}\n");
    }

    private void refused(String sentence, String... parts) {
        Answer answer = rollup("不成", parts);
        assertEquals(65, answer.code(), answer.out());
        assertTrue(answer.err().contains(sentence), answer.err());
        assertFalse(Files.exists(small.path("不成")));
    }

    private Answer rollup(String out, String... parts) {
        List<String> arguments = new ArrayList<>(List.of("rollup", "--out", path(out)));
        Stream.of(parts).map(this::path).forEach(arguments::add);
        return SmallCase.call(arguments.toArray(String[]::new));
    }

    private Answer check(String workbooks, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", path(workbooks), "--out", path(out)));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--pack")) {
            arguments.addAll(List.of("--pack", path("pack")));
        }
        if (!arguments.contains("--date")) {
            arguments.addAll(List.of("--date", "2026-01-05"));
        }
        return SmallCase.call(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return small.path(name).toString();
    }

    /** What run.json says but for the time, the seal and the options. */
    private String entries(String run) throws IOException {
        String text = Files.readString(small.path(run + "/run.json"));
        String rest = text.substring(text.indexOf("\"pack\": {"), text.indexOf(SEAL));
        return rest.replaceAll("(?s),\\s*\"previous\".*", "");
    }
}
