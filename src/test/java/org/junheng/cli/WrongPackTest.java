package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was made for another pack is recognised by its sheets and columns. */
class WrongPackTest {
    @TempDir
    private Path temp;

    private SmallCase.Answer check(String district, String pack) {
        return SmallCase.call(
                "check",
                "fixtures/" + district + ".xlsx",
                "--pack",
                "rules/" + pack,
                "--out",
                temp.resolve("out").toString(),
                "--date",
                "2026-01-05",
                "--no-copy");
    }

    @Test
    void guangdongs_workbook_under_fujians_pack_is_named() {
        SmallCase.Answer answer = check("guangdong-compliant", "fujian-basic-balance");
        assertTrue(answer.err().contains("像是规则包 guangdong-basic-balance"), answer.err());
    }

    @Test
    void a_workbook_of_the_pack_itself_is_not_doubted() {
        assertEquals("", check("guangdong-compliant", "guangdong-basic-balance").err());
    }
}
