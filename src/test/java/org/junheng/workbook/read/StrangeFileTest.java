package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is named like a workbook, or lies beside one, and is none. */
class StrangeFileTest {
    @TempDir
    private Path folder;

    private static Fault fault(Path file) {
        return assertThrows(Refused.class, () -> FileKind.requireArchive(file)).fault();
    }

    /** Reading a pipe that nobody writes to, or all zeros, would never end. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "pipes and devices are made as Linux makes them")
    void a_pipe_and_a_device_are_refused_unread() throws IOException, InterruptedException {
        Path pipe = folder.resolve("甲.xlsx");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path zeros = Files.createSymbolicLink(folder.resolve("乙.xlsx"), Path.of("/dev/zero"));
        assertEquals(Fault.NO_FILE, fault(pipe));
        assertEquals(Fault.NO_FILE, fault(zeros));
    }

    /** Excel writes the name of whoever has the workbook open, padded to 165 bytes. */
    @Test
    void the_lock_of_an_open_workbook_is_named_as_one() throws IOException {
        Path lock = Files.write(folder.resolve("~$甲县.xlsx"), ("\u0006张三" + " ".repeat(150)).getBytes("GBK"));
        assertEquals(Fault.LOCK_FILE, fault(lock));
    }

    /** First record of each version: BOF, its number, its length, the version, the kind of sheet. */
    @Test
    void workbooks_of_before_1997_are_named_as_old() throws IOException {
        Map<String, byte[]> beginnings = Map.of(
                "2", new byte[] {9, 0, 4, 0, 2, 0, 16, 0},
                "3", new byte[] {9, 2, 6, 0, 0, 3, 16, 0},
                "4", new byte[] {9, 4, 6, 0, 0, 4, 16, 0},
                "5", new byte[] {9, 8, 8, 0, 0, 5, 5, 0});
        for (Map.Entry<String, byte[]> version : beginnings.entrySet()) {
            Path file = Files.write(folder.resolve(version.getKey() + ".xls"), version.getValue());
            assertEquals(Fault.OLD_FORMAT, fault(file), version.getKey());
        }
    }

    /** Of two values one would be taken without a word, and nobody can say whether it is the one that was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1'><v>1</v><v>2</v></c>",
                "<c r='A1'><v>1</v><f>A2</f><v>2</v></c>",
                "<c r='A1' t='inlineStr'><is><t>甲</t></is><is><t>乙</t></is></c>",
                "<c r='A1' t='number'><v>1</v></c>",
                "<c r='A1' t=''><v>1</v></c>"
            })
    void a_cell_of_two_values_or_of_no_known_kind_is_refused(String cell) throws IOException {
        String row = "<row r=\"1\">" + cell.replace('\'', '"') + "</row>";
        Path file = new TinyWorkbook().sheet("学校", row).write(folder.resolve("表.xlsx"));
        UnreadableInput refused = assertThrows(UnreadableInput.class, () -> ReadSheets.of(file));
        assertTrue(refused.getMessage().contains("学校"), refused.getMessage());
    }

    @Test
    void a_text_beside_an_empty_value_is_read() throws Exception {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><v/><is><t>甲</t></is></c></row>";
        Path file = new TinyWorkbook().sheet("学校", row).write(folder.resolve("表.xlsx"));
        assertEquals("甲", ReadSheets.of(file).get(0).cell("A1").shown());
    }
}
