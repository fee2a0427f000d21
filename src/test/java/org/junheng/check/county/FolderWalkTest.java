package org.junheng.check.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that could be a county is passed over in silence, and nothing else is in the way. */
class FolderWalkTest {
    @TempDir
    private Path home;

    private WorkbookFiles walk(boolean recursive, Path... named) throws UnreadableInput {
        return new FolderWalk(recursive, Texts.of("check", "zh")).of(List.of(named));
    }

    private Path file(String name) throws IOException {
        Path file = home.resolve("省").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "content");
    }

    private Path archive(String name, String inside) throws IOException {
        Path file = file(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(inside));
        }
        return file;
    }

    private static List<String> read(WorkbookFiles files) {
        return files.files().stream().map(WorkbookFiles.Named::name).toList();
    }

    private static List<String> refused(WorkbookFiles files) {
        return files.refused().stream().map(file -> file.input().name()).toList();
    }

    private void assertRefused(String name, String word) throws Exception {
        file("甲县.xlsx");
        for (boolean recursive : List.of(false, true)) {
            WorkbookFiles files = walk(recursive, home.resolve("省"));
            assertEquals(List.of("甲县.xlsx"), read(files));
            assertEquals(List.of(name), refused(files));
            String sentence = files.refused().get(0).sentence();
            assertTrue(sentence.contains("[" + name + "]") && sentence.contains(word), sentence);
            assertTrue(sentence.contains("建议："), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县.xlsx",
                "县.XLSX",
                "县.xlsm",
                "县.xltx",
                "县.xls",
                "县.XLS",
                "县.xlsb",
                "县.et",
                "县.ett",
                "县.ods",
                "县.fods",
                "县.csv",
                "县.tsv",
                "县.dbf",
                "县.numbers"
            })
    void what_is_named_like_a_workbook_is_for_its_reader_to_judge(String name) throws Exception {
        file(name);
        assertEquals(List.of(name), read(walk(false, home.resolve("省"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$甲县.xlsx",
                ".~甲县.xlsx",
                ".~lock.甲县.xlsx#",
                ".甲县.xlsx",
                "说明.docx",
                "说明.pdf",
                "说明.txt",
                "图.png",
                "说明",
                ".缓存/乙县.xlsx",
                "附件/说明.pdf"
            })
    void what_cannot_be_a_county_is_left_out(String name) throws Exception {
        file("甲县.xlsx");
        file(name);
        for (boolean recursive : List.of(false, true)) {
            WorkbookFiles files = walk(recursive, home.resolve("省"));
            assertEquals(List.of("甲县.xlsx"), read(files));
            assertEquals(List.of(), refused(files));
        }
    }

    @Test
    void a_document_with_a_table_embedded_in_it_is_no_county() throws Exception {
        file("甲县.xlsx");
        archive("说明.docx", "word/embeddings/表.xlsx");
        archive("图片.zip", "图.png");
        assertEquals(1, walk(false, home.resolve("省")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"上报.zip", "上报", "上报.zip.001"})
    void an_archive_with_a_workbook_in_it_is_named(String name) throws Exception {
        archive(name, "东部/乙县.xlsx");
        assertRefused(name, "压缩包");
    }

    @ParameterizedTest
    @ValueSource(strings = {"上报.rar", "上报.7z", "上报.tar.gz"})
    void an_archive_that_cannot_be_looked_into_is_named(String name) throws Exception {
        file(name);
        assertRefused(name, "压缩包");
    }

    @ParameterizedTest
    @ValueSource(strings = {"乙县", "乙县.xlsx.bak", "乙县.tmp"})
    void a_workbook_under_another_name_is_named(String name) throws Exception {
        archive(name, "xl/workbook.xml");
        assertRefused(name, "文件名");
    }

    @Test
    void a_broken_link_is_named() throws Exception {
        Files.createDirectories(home.resolve("省"));
        Files.createSymbolicLink(home.resolve("省/乙县.xlsx"), home.resolve("没有.xlsx"));
        assertRefused("乙县.xlsx", "失效的链接");
    }

    @Test
    void a_link_in_a_circle_is_named() throws Exception {
        Files.createDirectories(home.resolve("省"));
        Files.createSymbolicLink(home.resolve("省/乙县.xlsx"), home.resolve("省/乙县.xlsx"));
        assertRefused("乙县.xlsx", "失效的链接");
    }

    @Test
    void a_link_to_the_folder_itself_is_named_and_not_followed() throws Exception {
        Files.createDirectories(home.resolve("省"));
        Files.createSymbolicLink(home.resolve("省/东部"), home.resolve("省"));
        assertRefused("东部", "链接");
    }

    @Test
    void a_folder_named_like_a_workbook_is_for_the_reader_to_refuse() throws Exception {
        Files.createDirectories(home.resolve("省/乙县.xlsx"));
        assertEquals(List.of("乙县.xlsx"), read(walk(true, home.resolve("省"))));
    }

    @Test
    void a_subfolder_with_workbooks_deep_inside_is_named_or_walked() throws Exception {
        file("甲县.xlsx");
        file("东部/沿海/乙县.et");
        assertEquals(List.of("东部"), refused(walk(false, home.resolve("省"))));
        assertEquals(List.of("东部/沿海/乙县.et", "甲县.xlsx"), read(walk(true, home.resolve("省"))));
    }

    @Test
    void what_an_earlier_check_left_is_no_county() throws Exception {
        file("甲县.xlsx");
        file("结果/run.json");
        file("结果/inputs/workbooks/甲县.xlsx");
        assertEquals(1, walk(true, home.resolve("省")).size());
    }

    @Test
    void one_file_under_two_paths_is_one_county() throws Exception {
        Path county = file("甲县.xlsx");
        Path again = home.resolve("省/../省/甲县.xlsx");
        assertEquals(List.of("甲县.xlsx"), read(walk(false, county, again, home.resolve("省"))));
    }

    @Test
    void files_of_one_name_are_told_apart_by_their_folders() throws Exception {
        Path east = file("东部/甲县.xlsx");
        Path west = file("西部/甲县.xlsx");
        assertEquals(List.of("东部/甲县.xlsx", "西部/甲县.xlsx"), read(walk(false, east, west)));
    }

    @Test
    void a_folder_without_anything_that_could_be_a_county_is_refused() throws Exception {
        file("说明.pdf");
        assertThrows(UnreadableInput.class, () -> walk(true, home.resolve("省")));
    }

    @Test
    void every_file_stands_in_one_list_or_the_other() throws Exception {
        Stream.of("甲县.xlsx", "乙县.xls", "上报.rar", "东部/丙县.xlsx").forEach(name -> {
            try {
                file(name);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(4, walk(false, home.resolve("省")).size());
        assertEquals(4, walk(true, home.resolve("省")).size());
    }
}
