package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.TinyPack;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Is a change found in whichever of the workbooks of one county it is? */
class JoinedDiffTest {
    @TempDir
    private Path folder;

    @Test
    void a_cell_of_the_last_workbook_is_the_cause_as_one_of_the_first_is() throws Exception {
        SmallProvince province = new SmallProvince(folder);
        TinyPack pack = province.pack("p", "", "");
        Path before = check(province.write("y1", Map.of()), pack, "before");
        Path after = check(province.set("02S1 图书", "900").write("y2", Map.of()), pack, "after");
        Answer answer = SmallCase.call("diff", before.toString(), after.toString());
        assertEquals(1, answer.code(), answer.err());
        assertTrue(answer.out().contains("起因〔数据〕") && answer.out().contains("图书 4000 → 900"), answer.out());
        assertFalse(answer.out().contains("其他"), answer.out());
    }

    /** The workbooks of two counties stand for two workbooks of one, of which the first is always the same. */
    private Path check(Path year, TinyPack pack, String name) throws Exception {
        Path county = Files.createDirectories(folder.resolve(name + "-in"));
        Files.copy(folder.resolve("y1/县01.xlsx"), county.resolve("县01.xlsx"));
        Files.copy(year.resolve("县02.xlsx"), county.resolve("县02.xlsx"));
        Path out = folder.resolve(name);
        Answer answer = SmallCase.call(
                "check",
                county.toString(),
                "--as-one",
                "--pack",
                pack.folder().toString(),
                "--out",
                out.toString(),
                "--date",
                "2025-09-01");
        assertTrue(answer.code() <= 2, answer.err());
        return out;
    }
}
