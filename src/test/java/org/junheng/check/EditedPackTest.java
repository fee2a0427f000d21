package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.model.judged.CriterionSummary;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer edits rules as text; nothing is compiled by anybody. */
class EditedPackTest {
    private static final String CANTEEN_RULE = """
            rule "食堂 食堂须持证"
                @code( "CANTEEN" )
                @basis( "闽2007-班额" )
                @owner( "市场监管局" )
                @severity( must )
                @area( "办学标准" )
                @remedy( "补办许可" )
            when
                $校 : 学校( $证 : 食堂持证 )
            then
                judge.that( $校 ).measure( "食堂持证", $证 ).holds();
            end
            """;

    private static Report shipped;

    @TempDir
    private Path folder;

    @BeforeAll
    static void judge_by_the_shipped_pack() throws Exception {
        shipped = Judged.by(Shipped.PACK, Shipped.DEMO);
    }

    @Test
    void ninety_nine_for_ninety_eight_fails_the_two_cohorts_in_between_and_changes_one_hash() throws Exception {
        PackCopy edited = PackCopy.in(folder).replace("retention-history.drl", "atLeast( 98 )", "atLeast( 99 )");
        Report after = Judged.by(edited.pack(), Shipped.DEMO);
        // 2023届 1603÷(1611+174−158)=98.52%，2024届 1642÷(1652+181−169)=98.68%
        Set<String> expected = Judged.lines(shipped.findings());
        expected.add("RET-04 2023届 以前各届九年义务教育巩固率 NOT_MET");
        expected.add("RET-04 2024届 以前各届九年义务教育巩固率 NOT_MET");
        // three of five cohorts earned 7 × 3/5 = 4.2 points, one earns 1.4: the total of 85.29 falls to 82.49, below 85
        expected.add("ALL-3 清岚区 政府工作得分 NOT_MET");
        assertEquals(56, expected.size());
        assertEquals(expected, Judged.lines(after.findings()));
        assertEquals(Set.of("RET-04"), changedRules(shipped, after));
    }

    @Test
    void a_new_column_a_line_in_the_facts_and_a_rule_are_judged() throws Exception {
        PackCopy edited = PackCopy.in(folder)
                .replace("facts.drl", "    校园用地面积 :", "    食堂持证 : Boolean\n    校园用地面积 :")
                .add("canteen.drl", CANTEEN_RULE);
        Path workbook = WorkbookCopy.of(Shipped.COMPLIANT)
                .addColumn("学校", "食堂持证", "是", "QL105", "否")
                .save(folder);
        Report report = Judged.by(edited.pack(), workbook);
        assertEquals(Set.of("CANTEEN QL105 食堂持证 NOT_MET"), Judged.lines(report.findings()));
        assertEquals(
                "学校!Y8",
                Judged.byName(report).get("CANTEEN QL105 食堂持证").evidence().stream()
                        .filter(evidence -> evidence.header().equals("食堂持证"))
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .toString());
        assertEquals(Set.of(), kinds(report));
    }

    @Test
    void a_column_that_the_pack_does_not_know_is_remarked_on_and_nothing_else_changes() throws Exception {
        Path workbook = WorkbookCopy.of(Shipped.DEMO)
                .addColumn("学校", "食堂持证", "是", "QL105", "否")
                .save(folder);
        Report report = Judged.by(Shipped.PACK, workbook);
        assertEquals(Set.of(Problem.Kind.UNKNOWN_COLUMN), kinds(report));
        assertEquals(Set.of(), Judged.changed(shipped, report));
    }

    @Test
    void a_pack_saved_with_byte_order_marks_and_windows_line_ends_gives_the_same_bytes() throws Exception {
        PackCopy edited = PackCopy.in(folder).resave(text -> "\uFEFF" + text.replace("\n", "\r\n"));
        assertArrayEquals(Judged.json(shipped), Judged.json(Judged.by(edited.pack(), Shipped.DEMO)));
    }

    private static Set<Problem.Kind> kinds(Report report) {
        Set<Problem.Kind> kinds = new TreeSet<>();
        report.problems().forEach(problem -> kinds.add(problem.kind()));
        return kinds;
    }

    private static Set<String> changedRules(Report before, Report after) {
        Map<String, String> earlier = hashes(before);
        Map<String, String> later = hashes(after);
        assertEquals(earlier.keySet(), later.keySet());
        Set<String> changed = new TreeSet<>(earlier.keySet());
        changed.removeIf(code -> earlier.get(code).equals(later.get(code)));
        return changed;
    }

    private static Map<String, String> hashes(Report report) {
        Map<String, String> hashes = new TreeMap<>();
        for (CriterionSummary criterion : report.criteria()) {
            hashes.put(criterion.code(), criterion.rule().sha256());
        }
        return hashes;
    }
}
