package org.junheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junheng.engine.fact.Outcome;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Problem.Kind;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One column by another name: one cause, the nearest name, and everything that rests on it beneath. */
class RenamedColumnTest {
    private static final String PACK = "fujian-basic-balance";

    @ParameterizedTest
    @CsvSource({
        "学校, 小学生数, 小学在读学生数",
        "学校, 图书册数, 藏书册数",
        "班级, 学生数, 学生人数",
        "课程开设, 周课时, 每周课时",
        "巩固率, 毕业人数, 毕业生人数",
        "教育经费, 财政经常性收入, 经常性收入"
    })
    void a_renamed_column_is_one_cause_with_the_nearest_name_and_its_consequences(
            String sheet, String column, String other) {
        Book book = Packs.district(PACK);
        book.page(sheet).header(column, other);
        Outcome outcome = book.judge(Packs.rulebook(PACK));
        List<Problem> causes =
                outcome.problems().stream().filter(Problem::blocking).toList();
        assertEquals(
                List.of(Kind.MISSING_COLUMN), causes.stream().map(Problem::kind).toList(), causes.toString());
        assertEquals(other, causes.get(0).nearest().orElseThrow());
        Set<String> ids = Set.copyOf(causes.get(0).consequences().ids());
        List<Judgement> open = outcome.judgements().stream()
                .filter(each -> each.verdict() == Verdict.UNDETERMINED && !each.isQuery())
                .toList();
        assertEquals(open.size(), causes.get(0).consequences().count());
        assertTrue(open.stream().allMatch(each -> ids.contains(each.id())));
        assertTrue(!open.isEmpty());
        assertEquals(RunVerdict.INCOMPLETE, Book.verdict(outcome));
    }

    @Test
    void a_renamed_sheet_is_one_cause_too() {
        Book book = Packs.district(PACK).renamed("学校", "学校表");
        Outcome outcome = book.judge(Packs.rulebook(PACK));
        List<Problem> causes =
                outcome.problems().stream().filter(Problem::blocking).toList();
        assertEquals(
                List.of(Kind.MISSING_SHEET), causes.stream().map(Problem::kind).toList(), causes.toString());
        assertEquals("学校表", causes.get(0).nearest().orElseThrow());
        assertTrue(causes.get(0).consequences().count() > 0);
    }
}
