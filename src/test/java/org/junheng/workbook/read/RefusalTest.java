package org.junheng.workbook.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.fixtures.NastyFixtures;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    @TempDir
    private Path folder;

    private static UnreadableInput refusal(Path file) {
        return assertThrows(UnreadableInput.class, () -> ReadSheets.of(file));
    }

    private static Fault fault(Path file) {
        return ((Refused) refusal(file).getCause()).fault();
    }

    private static Set<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Set<String> nastyFiles() throws Exception {
        return names(NastyFixtures.FOLDER);
    }

    @ParameterizedTest
    @MethodSource("nastyFiles")
    void a_nasty_file_is_refused_with_one_sentence_that_names_it_and_the_way_out(String name) {
        String sentence = refusal(NastyFixtures.FOLDER.resolve(name)).getMessage();
        assertTrue(sentence.contains("“" + name + "”"), sentence);
        assertTrue(sentence.contains("；请") && sentence.endsWith("。"), sentence);
        for (String inside : List.of("Exception", "org.", "java.", "fixtures", "\n", "{")) {
            assertFalse(sentence.contains(inside), sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "address-of-other-row.xlsx, MALFORMED_ROW",
        "binary.xlsb, BINARY_WORKBOOK",
        "cell-twice.xlsx, MALFORMED_ROW",
        "changed-byte.xlsx, DAMAGED_ARCHIVE",
        "column-beyond-last.xlsx, MALFORMED_ROW",
        "document-renamed.xlsx, NO_WORKBOOK",
        "empty.xlsx, EMPTY",
        "external-entity-in-types.xlsx, NO_WORKBOOK",
        "external-entity.xlsx, DOCTYPE",
        "html-renamed.xlsx, HTML",
        "malformed-sheet.xlsx, MALFORMED_PART",
        "malformed-strings.xlsx, MALFORMED_PART",
        "malformed-workbook-part.xlsx, MALFORMED_PART",
        "no-workbook-part.xlsx, NO_WORKBOOK",
        "old-document-renamed.xlsx, OTHER_OFFICE",
        "old-format.xls, OLD_FORMAT",
        "open-document-renamed.xlsx, NO_WORKBOOK",
        "password.xlsx, PASSWORD",
        "picture-renamed.xlsx, UNKNOWN",
        "row-beyond-last.xlsx, MALFORMED_ROW",
        "row-twice.xlsx, MALFORMED_ROW",
        "sheet-part-missing.xlsx, MALFORMED_PART",
        "text-renamed.xlsx, TEXT",
        "truncated.xlsx, DAMAGED_ARCHIVE",
        "unknown-text-number.xlsx, MALFORMED_PART",
        "xml-table-renamed.xlsx, HTML",
        "zip-bomb-in-strings.xlsx, ZIP_BOMB",
        "zip-bomb.xlsx, ZIP_BOMB"
    })
    void a_nasty_file_is_refused_for_the_fault_it_is_named_by(String name, Fault fault) {
        assertEquals(fault, fault(NastyFixtures.FOLDER.resolve(name)));
    }

    @Test
    void the_committed_nasty_files_are_those_the_generator_writes() throws Exception {
        NastyFixtures.write(folder);
        assertEquals(names(folder), nastyFiles());
    }

    @Test
    void a_missing_file_and_a_folder_are_refused_by_name() {
        assertEquals(
                "找不到文件“没有.xlsx”；请检查文件名和所在文件夹后重试。",
                refusal(folder.resolve("没有.xlsx")).getMessage());
        assertEquals(Fault.FOLDER, fault(folder));
    }

    @Test
    void a_file_that_may_not_be_opened_is_told_from_a_missing_one() {
        assertEquals(Fault.LOCKED, FileKind.whyNotOpened(new AccessDeniedException("甲.xlsx")));
        assertEquals(Fault.LOCKED, FileKind.whyNotOpened(new FileSystemException("甲.xlsx", null, "in use")));
    }

    @Test
    void a_damaged_sheet_is_named() {
        assertEquals(
                "文件“malformed-sheet.xlsx”的“学校”内容损坏，无法读取；请用 Excel 或 WPS 打开修复并另存后重试。",
                refusal(NastyFixtures.FOLDER.resolve("malformed-sheet.xlsx")).getMessage());
        assertEquals(
                "文件“cell-twice.xlsx”的工作表“学校”第 1 行内容损坏（行号或单元格地址错乱）；请用 Excel 或 WPS 打开修复并另存后重试。",
                refusal(NastyFixtures.FOLDER.resolve("cell-twice.xlsx")).getMessage());
    }

    @Test
    void every_beginning_of_a_workbook_is_refused_and_never_crashes() throws Exception {
        byte[] whole = Files.readAllBytes(new TinyWorkbook()
                .sheet("学校", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .write(folder.resolve("whole.xlsx")));
        Path part = folder.resolve("part.xlsx");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(part, java.util.Arrays.copyOf(whole, length));
            refusal(part);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_has_a_sentence_in_both_languages(Fault fault) {
        assertTrue(
                Texts.of("workbook", "zh").get(fault.key(), "甲.xlsx", "学校", "3").contains("“甲.xlsx”"));
        assertTrue(Texts.of("workbook", "en")
                .get(fault.key(), "a.xlsx", "School", "3")
                .contains("“a.xlsx”"));
    }
}
