package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Clause;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.pack.Rule;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.Test;

/** Whatever the district's plan sets as a target or a duty is judged, or stands in the report by hand with an office. */
class PlanCoverageTest {
    /** Any office may own it. */
    private static final String ANY = "(区政府办|区政府教育督导室|教育局|财政局|公务员局|编办|自然资源局|住建局|乡镇（街道）).*";

    private static final List<Task> TASKS = List.of(
            new Task("差异系数小学不超过0.65、初中不超过0.55", "方案-差异系数", ANY),
            new Task("九年义务教育巩固率不低于98%", "方案-巩固率", ANY),
            new Task("完成学校标准化建设", "方案-标准化", ANY),
            new Task("校长、教师定期交流", "方案-交流", ANY),
            new Task("小片区管理", "方案-小片区", ANY),
            new Task("开齐开足省颁课程", "方案-课程", ANY),
            new Task("公众满意度", "方案-满意度", ANY),
            new Task("办学行为规范", "方案-办学行为", ANY),
            new Task("经费保障", "方案-经费", ANY),
            new Task("10月底前通过验收", "方案-时限", "区政府办"),
            new Task("文件、会议纪要、记录和领导讲话", "方案-职责-区政府办", "区政府办"),
            new Task("协调各部门", "方案-职责-区政府办", "区政府办"),
            new Task("审核申报材料", "方案-职责-区政府办", "区政府办"),
            new Task("总结历年工作", "方案-职责-教育局", "教育局"),
            new Task("标准化建设", "方案-职责-教育局", "教育局"),
            new Task("缩小差异系数", "方案-职责-教育局", "教育局"),
            new Task("自评报告", "方案-职责-教育局", "教育局"),
            new Task("分项目自评", "方案-职责-教育局", "教育局"),
            new Task("汇编区级备查材料", "方案-职责-教育局", "教育局"),
            new Task("宣传（彩铃、短信、标语）", "方案-职责-教育局", "教育局"),
            new Task("知晓率和满意度", "方案-职责-教育局", "教育局"),
            new Task("群众知晓率", "方案-知晓率", "教育局"),
            new Task("教师工资福利", "方案-职责-财政局", "财政局"),
            new Task("三个增长", "方案-职责-财政局", "财政局"),
            new Task("生均公用经费", "方案-职责-财政局", "财政局"),
            new Task("教育费附加", "方案-职责-财政局", "财政局"),
            new Task("土地出让金", "方案-职责-财政局", "财政局"),
            new Task("历年总结", "方案-职责-财政局", "财政局"),
            new Task("教师管理以县为主", "方案-职责-公务员局", "公务员局"),
            new Task("编制", "方案-职责-公务员局", "公务员局"),
            new Task("进一步明确职责", "方案-职责-乡镇（街道）", "乡镇（街道）"),
            new Task("进一步明确职责", "方案-职责-其他部门", "区政府办"));

    /** A target or duty of the plan: words of it, the clause that must hold them, and the office that answers for it. */
    private record Task(String words, String clause, String owner) {}

    @Test
    void every_target_and_duty_of_the_plan_has_a_criterion_or_is_checked_by_hand_by_a_named_office() throws PackFault {
        Pack pack = PackLoader.load(ShippedPacks.RULES.resolve("fujian-basic-balance"), "zh");
        List<String> offenders = new ArrayList<>();
        TASKS.forEach(task -> lack(task, pack).ifPresent(lack -> offenders.add(task + ": " + lack)));
        assertEquals("", String.join("\n", offenders));
    }

    private static Optional<String> lack(Task task, Pack pack) {
        Optional<Clause> clause = pack.clauses().stream()
                .filter(one -> one.id().equals(task.clause()))
                .findFirst();
        if (clause.isEmpty()) {
            return Optional.of("no such clause");
        }
        if (!clause.get().text().contains(task.words())) {
            return Optional.of("the clause says [" + clause.get().text() + "]");
        }
        return switch (clause.get().how()) {
            case RULE -> isJudged(task, pack) ? Optional.empty() : Optional.of("no criterion of that owner cites it");
            case BY_HAND -> names(clause.get(), task) ? Optional.empty() : Optional.of("names no office");
            case NOT_YET -> Optional.of("not checked yet");
        };
    }

    private static boolean isJudged(Task task, Pack pack) {
        return pack.rules().stream()
                .filter(Rule::isCriterion)
                .filter(rule -> rule.basis().contains(task.clause()))
                .anyMatch(rule -> rule.owner().matches(task.owner()));
    }

    private static boolean names(Clause clause, Task task) {
        return clause.text().matches(".*由" + task.owner() + ".*");
    }
}
