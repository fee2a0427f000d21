package org.junheng.check.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junheng.check.SavedFiles;
import org.junheng.model.answer.CaseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits rules and looks at the cases. */
class CaseWatchTest {
    private static final String CASES = """
            - base: 一个班
              given:
                学校: [ { 学校代码: A1, 学生总数: 45 } ]
                班级: [ { 学校代码: A1, 班级名称: 1班, 学段: 小学, 学生数: 45 } ]
            - case: 在线上
              from: 一个班
              expect: { CLS-01: { A1/1班: 达标 } }
            - case: 合计
              from: 一个班
              expect: { DAT-01: { A1: 达标 } }
            """;

    @TempDir
    private Path home;

    private final List<List<CaseResult>> tried = new ArrayList<>();
    private final List<List<CaseResult>> standing = new ArrayList<>();

    private final CaseWatch.Screen screen = new CaseWatch.Screen() {
        @Override
        public void tried(List<CaseResult> results, List<String> files, Duration took) {
            tried.add(results);
        }

        @Override
        public void broken(List<String> faults, List<CaseResult> last, List<String> files, Duration took) {
            standing.add(last);
        }
    };

    @Test
    void a_saved_rule_judges_the_cases_that_rest_on_it_and_no_other() throws IOException {
        SavedFiles files = new SavedFiles(home);
        files.pack.cases(CASES);
        files.thenSave(() -> files.limit("rules.drl", 44));
        new CaseWatch(files.pack.folder(), "zh", screen).run(files);
        assertEquals(List.of("在线上 true", "合计 true"), passing(tried.get(0)));
        assertEquals(List.of("在线上 false", "合计 true"), passing(tried.get(1)));
        assertEquals(List.of(false, true), List.of(same(0), same(1)));
    }

    private boolean same(int index) {
        return tried.get(0).get(index) == tried.get(1).get(index);
    }

    @Test
    void an_edited_case_is_judged_anew_and_a_broken_one_leaves_the_last_results() throws IOException {
        SavedFiles files = new SavedFiles(home);
        files.pack.cases(CASES);
        files.thenSave(() -> files.pack.cases(CASES.replace("学生数: 45", "学生数: 46")))
                .thenSave(() -> files.pack.cases(CASES.replace("CLS-01", "CLS-99")));
        new CaseWatch(files.pack.folder(), "zh", screen).run(files);
        assertEquals(List.of("在线上 false", "合计 false"), passing(tried.get(1)));
        assertEquals(List.of(tried.get(1)), standing);
    }

    private static List<String> passing(List<CaseResult> results) {
        return results.stream()
                .map(result -> result.tested().name() + " " + result.passes())
                .toList();
    }
}
