package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.TinyPack;
import org.junheng.workbook.read.NastyWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good county in a folder with bad ones is judged, each bad one is named, and nothing of another file is told. */
class NastyFolderTest {
    private static final String SECRET = "不可外传的一行";

    /** One of each kind. */
    private static final List<String> CHOSEN = List.of(
            "200000 attributes of a row",
            "a cell of 9 MB",
            "a value inside a value",
            "two sheets of one name",
            "a row number twice",
            "a number beyond all memory",
            "everything merged",
            "the sheet that is needed leads nowhere",
            "a sheet outside the file",
            "a document type in the texts",
            "a document type in the content types",
            "bytes that are no text in the content types",
            "a bomb in a sheet",
            "a workbook of 1990");

    @TempDir
    private Path folder;

    @Test
    void the_good_county_beside_bad_ones_is_judged() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        Path province = Files.createDirectory(folder.resolve("province"));
        NastyWorkbook.good(province.resolve("好县.xlsx"));
        List<NastyWorkbook> nasty = NastyWorkbook.all().stream()
                .filter(each -> CHOSEN.contains(each.name()))
                .toList();
        assertEquals(CHOSEN.size(), nasty.size());
        for (int i = 0; i < nasty.size(); i++) {
            nasty.get(i).write(province.resolve("坏县" + i + ".xlsx"), secret);
        }
        String told = check(province);
        for (int i = 0; i < nasty.size(); i++) {
            assertTrue(told.contains("坏县" + i), nasty.get(i).name());
        }
        assertTrue(text(folder.resolve("out/好县/report.json")).contains("\"verdict\": \"COMPLIANT\""), told);
        assertPlain(told);
    }

    /** What is printed; the run is incomplete, and no failure of the program's own. */
    private String check(Path province) {
        SmallCase.Answer answer = SmallCase.call(
                "check",
                province.toString(),
                "--pack",
                TinyPack.in(folder).folder().toString(),
                "--out",
                folder.resolve("out").toString(),
                "--date",
                "2026-01-05");
        assertEquals(2, answer.code(), answer.err());
        return answer.out() + answer.err();
    }

    private void assertPlain(String told) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(text(file).contains(SECRET), file.toString());
            }
        }
        for (String foreign : List.of(SECRET, "Fatal Error", "Exception", "\tat ", "root:x")) {
            assertFalse(told.contains(foreign), told);
        }
    }

    private static String text(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
