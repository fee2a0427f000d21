package org.junheng.model;

import static org.junheng.model.JudgementBuilder.judgement;
import static org.junheng.model.ReportBuilder.clause;
import static org.junheng.model.ReportBuilder.report;

import org.junheng.model.judged.Counts;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Report;
import org.junheng.model.judged.RunVerdict;
import org.junheng.model.judged.Verdict;

/** A report with one of each: a shortfall, a blank, a school left out, a check, a problem and a remark. */
public final class SmallReport {
    private SmallReport() {}

    public static Report made() {
        return report("区.xlsx", RunVerdict.NOT_COMPLIANT)
                .criterion("CLS-01", "小学班额不超过45人", new Counts(2, 0, 1, 1, 0), clause("A", false))
                .starved("CUR-01", "开齐课程")
                .judged(oversized())
                .judged(undetermined())
                .excluded("民办一小", "差异系数", "民办学校不列入")
                .check("SUM-01", "学生数与班级合计一致", new Counts(3, 1, 1, 1, 0))
                .problem(Problem.Kind.BLANK, "“班级!D6”是空白", "D6", "", true)
                .problem(Problem.Kind.UNKNOWN_SHEET, "不认识的工作表“备注”", "", "", false)
                .clause(clause("A", false), "CLS-01")
                .build();
    }

    public static JudgementBuilder oversized() {
        return judgement("CLS-01", "一年1班")
                .id("f1")
                .key("A1/一年1班")
                .verdict(Verdict.NOT_MET)
                .figures("班额", "46", "45", "人", "1")
                .message("一年1班：班额 46人，应不超过 45人，超出 1人（班级!D5）")
                .remedy("分班")
                .points("6", "0.5")
                .observed("班级", "D5", "学生数", "46")
                .required("班额", "B2", "上限", "45");
    }

    public static JudgementBuilder undetermined() {
        return judgement("CLS-01", "一年2班")
                .id("f2")
                .key("A1/一年2班")
                .verdict(Verdict.UNDETERMINED)
                .figures("班额", "", "45", "人", "")
                .message("一年2班：“学生数”是空白（班级!D6）");
    }
}
