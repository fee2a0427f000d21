package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call of plan writes, says and ends with. */
class PlanCommandTest extends WithSmallCase {
    @BeforeEach
    void a_pack_with_prices() {
        small.text("pack/measures.csv", "表,列,单位,步长,单价,可增减,出资,来源,已核实\n书库,册数,册,1,22,增,馆,示例,否\n");
    }

    @Test
    void the_changes_are_written_into_a_copy_that_passes() {
        Answer plan = plan("10", "7");
        assertEquals(0, plan.code(), plan.err());
        assertTrue(plan.out().contains("册数 7→10（书库!B3）；约 66元"), plan.out());
        assertTrue(Files.exists(folder.resolve("plan/plan.json")) && Files.exists(folder.resolve("plan/plan.xlsx")));
        Answer again = SmallCase.call(
                "check",
                small.path("mended.xlsx").toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("again").toString());
        assertEquals(0, again.code(), again.out() + again.err());
    }

    @Test
    void what_stands_on_its_limit_is_said_to_turn() {
        Answer plan = plan("10", "12");
        assertEquals(0, plan.code(), plan.err());
        assertTrue(plan.out().contains("B1 1"), plan.out());
    }

    @Test
    void a_run_without_copies_is_refused_with_the_way_out() {
        Path book = small.workbook("甲区.xlsx", "9");
        SmallCase.call(
                "check",
                book.toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("run").toString(),
                "--no-copy");
        Answer plan = SmallCase.call("plan", small.path("run").toString());
        assertEquals(65, plan.code());
        assertTrue(plan.err().contains("--no-copy"), plan.err());
    }

    @Test
    void what_is_no_run_is_refused() {
        assertEquals(
                65, SmallCase.call("plan", folder.resolve("nothing").toString()).code());
        assertEquals(64, SmallCase.call("plan").code());
    }

    private Answer plan(String... figures) {
        Path book = small.workbook("甲区.xlsx", figures);
        SmallCase.call(
                "check",
                book.toString(),
                "--pack",
                small.path("pack").toString(),
                "--out",
                small.path("run").toString());
        return SmallCase.call(
                "plan",
                small.path("run").toString(),
                "--out",
                small.path("plan").toString(),
                "--apply",
                small.path("mended.xlsx").toString());
    }
}
