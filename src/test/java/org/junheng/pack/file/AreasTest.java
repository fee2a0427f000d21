package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junheng.TinyPack;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.pack.lint.Lint;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The criteria of a file are in the area that pack.yaml says, unless one says another. */
class AreasTest {
    private static final String OWN =
            TinyPack.criterion("OWN-01", "must", "$班 : 班级( $人 : 学生数 )", "judge.that( $班 ).measure( $人 ).atLeast( 1 )");
    private static final String UNSAID = OWN.replace("OWN-01", "NONE-01").replace("@area( \"班额\" ) ", "");
    private static final String LEAVING =
            "rule \"不列入\" when $班 : 班级( 学段 == \"初中\" ) then judge.exclude( $班, \"评估\", \"不评\" ); end\n";

    @TempDir
    private Path home;

    private TinyPack pack;

    @BeforeEach
    void write() {
        pack = TinyPack.in(home).file("more.drl", OWN + UNSAID + LEAVING).file("pack.yaml", manifest("  more.drl: 规模"));
    }

    private static String manifest(String areas) {
        return "id: tiny\ntitle: 试验\nareas:\n" + areas + "\n";
    }

    private static String area(Pack pack, String title) {
        return pack.rules().stream()
                .filter(rule -> rule.title().equals(title))
                .map(Rule::area)
                .reduce("", String::concat);
    }

    private static List<String> areas(Pack pack) {
        return List.of(area(pack, "OWN-01"), area(pack, "NONE-01"), area(pack, "不列入"));
    }

    @Test
    void a_criterion_is_in_the_area_of_its_file_unless_it_says_its_own_and_a_derivation_in_none() throws PackFault {
        assertEquals(List.of("班额", "规模", ""), areas(PackLoader.load(pack.folder(), "zh")));
    }

    @Test
    void an_heir_leaves_the_areas_of_what_it_inherits() throws PackFault {
        TinyPack heir = TinyPack.heirIn(home, UNSAID.replace("NONE-01", "HEIR-01"))
                .file("more.drl", UNSAID.replace("NONE-01", "HEIR-02"))
                .file("pack.yaml", "id: heir\ntitle: 继承\nextends: tiny\nareas: { heir.drl: 甲, more.drl: 乙 }\n");
        Pack loaded = PackLoader.load(heir.folder(), "zh");
        assertEquals(List.of("班额", "规模", ""), areas(loaded));
        assertEquals(List.of("甲", "乙"), List.of(area(loaded, "HEIR-01"), area(loaded, "HEIR-02")));
    }

    @Test
    void the_area_of_a_file_can_be_asked_for() throws PackFault {
        pack.file(
                "total.drl",
                TinyPack.criterion(
                        "ALL-01",
                        "must",
                        "$校 : 学校() accumulate( $判 : Judgement( area == \"规模\" ); $计 : tally( $判 ) )",
                        "judge.that( $校 ).measure( \"规模\", $计.allMet ).holds()"));
        assertEquals("班额", area(PackLoader.load(pack.folder(), "zh"), "ALL-01"));
        pack.file("pack.yaml", manifest("  more.drl: 规棋"));
        PackFault unknown = assertThrows(PackFault.class, () -> PackLoader.load(pack.folder(), "zh"));
        assertTrue(unknown.faults().get(0).sentence().contains("area=规棋"), unknown.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'  moer.drl: 规模', tiny/pack.yaml:4:3  areas 里的 [moer.drl] 不是本包的规则文件，最接近的是 [more.drl]",
        "'  more: 规模', tiny/pack.yaml:4:3  areas 里的 [more] 不是本包的规则文件，最接近的是 [more.drl]",
        "'  more.drl:', tiny/pack.yaml:4:3  缺少“more.drl”，或者它的值是空的",
        "'  - more.drl', tiny/pack.yaml:4:3  “areas”",
        "'  more.drl: [规模]', tiny/pack.yaml:4:13  “more.drl”"
    })
    void a_file_that_is_not_there_or_has_no_area_is_named_with_its_place(String areas, String fault) {
        pack.file("pack.yaml", manifest(areas));
        PackFault found = assertThrows(PackFault.class, () -> PackLoader.load(pack.folder(), "zh"));
        assertTrue(
                found.faults().get(0).toString().startsWith(fault),
                found.faults().toString());
    }

    @Test
    void a_criterion_in_no_area_is_told_where_to_say_it() {
        pack.file("pack.yaml", "id: tiny\ntitle: 试验\n");
        assertTrue(
                Lint.offenders(pack.folder(), "zh").stream()
                        .anyMatch(fault -> fault.sentence().contains("标准 [NONE-01] 缺 @area")
                                && fault.sentence().contains("pack.yaml 的 areas")),
                Lint.offenders(pack.folder(), "zh").toString());
    }
}
