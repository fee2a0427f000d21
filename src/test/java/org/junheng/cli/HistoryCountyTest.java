package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.TinyPack;
import org.junheng.check.change.HistoryRun;
import org.junheng.cli.SmallCase.Answer;
import org.junheng.model.answer.History;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One county of a province over the years, by whatever it is called.
 *
 * <p>Its file is named by code and name in the first year and by the name alone in the second; in the third it was checked
 * without the others, in the fourth they without it.
 */
class HistoryCountyTest {
    @TempDir
    private static Path folder;

    private static Path runs;

    @BeforeAll
    static void four_years() throws Exception {
        runs = folder.resolve("runs");
        SmallProvince province = new SmallProvince(folder);
        TinyPack pack = province.pack("p1", "", "");
        Path facts = pack.folder().resolve("facts.drl");
        pack.file("facts.drl", Files.readString(facts).replace("名称 : String     @key", "名称 : String     @unique @key"));
        Map<Integer, String> first = Map.of(1, "350101-云阳县", 2, "350102-云山县", 3, "丙县（试点）", 4, "丁县（试点）");
        Path one = few(province.write("y1", first));
        check(pack, one, "2023");
        check(pack, few(province.write("y2", Map.of(1, "云阳县", 2, "云山县"))), "2024");
        check(pack, one.resolve("350101-云阳县.xlsx"), "2025");
        Files.delete(one.resolve("350101-云阳县.xlsx"));
        check(pack, one, "2026");
    }

    /** The first counties alone are enough. */
    private static Path few(Path province) throws IOException {
        for (int county = 6; county <= SmallProvince.COUNTIES; county++) {
            Files.delete(province.resolve("县%02d.xlsx".formatted(county)));
        }
        return province;
    }

    private static void check(TinyPack pack, Path workbooks, String year) {
        Answer answer = SmallCase.call(
                "check",
                workbooks.toString(),
                "--pack",
                pack.folder().toString(),
                "--out",
                runs.resolve(year).toString(),
                "--date",
                year + "-09-01");
        assertTrue(answer.code() <= 2, answer.err());
    }

    private static History history(String county) throws UnreadableInput {
        return new HistoryRun("zh", Optional.empty(), Optional.of("FUND"))
                .of(runs, Optional.of(county), (what, done, total) -> {});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"350101-云阳县", "350101-云阳县.xlsx", "云阳县", "' 云阳县 '", "350101", "县01", "01S3"})
    void a_county_is_found_by_its_folder_its_file_its_code_or_its_own_name(String asked) throws Exception {
        History history = history(asked);
        assertEquals(
                "2023 350101-云阳县.xlsx; 2024 云阳县.xlsx; 2025 350101-云阳县.xlsx",
                history.runs().stream()
                        .map(run -> run.name() + " " + run.info().named("、"))
                        .collect(Collectors.joining("; ")));
        assertEquals(
                List.of("2026 false"),
                history.unread().stream()
                        .map(run -> run.name() + " " + run.refused())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"云阴县, ；最接近的是 [云阳县]", "350110, ；最接近的是 [350101]", "完全另一个名字, 。建议"})
    void a_name_that_no_county_has_is_answered_with_the_nearest(String asked, String nearest) {
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> history(asked));
        assertTrue(refusal.getMessage().startsWith("这一次没有 [" + asked + "] 这个区县，有："), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(nearest), refusal.getMessage());
    }

    @Test
    void a_name_that_several_have_is_not_guessed_at() {
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> history("试点"));
        assertTrue(refusal.getMessage().startsWith("[试点] 在 [2023] 里可以是：丁县（试点）、丙县（试点）。"), refusal.getMessage());
    }

    @Test
    void the_terminal_tells_under_which_name_it_stands_in_each_year() {
        Answer answer = SmallCase.call("history", runs.toString(), "--county", "350101");
        assertEquals(0, answer.code(), answer.err());
        for (String said : List.of("2023（350101-云阳县.xlsx）", "2024（云阳县.xlsx）", "没有算进来：2026。这一次没有 [350101]")) {
            assertTrue(answer.out().contains(said), said + "\n" + answer.out());
        }
    }
}
