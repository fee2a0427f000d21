package org.junheng.format;

import java.util.List;
import org.junheng.format.intake.MayLack;

/**
 * report.json, member by member in the promised order.
 *
 * @param format the version of this description
 * @param problems what has to be mended: whatever keeps the run from being complete, and waivers that do not count
 * @param remarks what else was noticed of the data
 * @param proofs published figures beside what the pack's rules make of the same data
 * @param readings coefficients beside what other ways of computing come to
 */
record WrittenReport(
        int format,
        Run run,
        List<Criterion> criteria,
        List<Clause> clauses,
        List<WrittenFinding> findings,
        List<WrittenFinding> queries,
        List<WrittenFinding> waived,
        List<DataCheck> dataChecks,
        List<Exclusion> exclusions,
        List<Problem> problems,
        List<Problem> remarks,
        @MayLack List<Proof> proofs,
        @MayLack List<Reading> readings) {
    static final int FORMAT = 2;

    /** @param county what a county is called that has several workbooks; null if each workbook is one */
    record Run(
            String id,
            String verdict,
            boolean complete,
            String assessedOn,
            Pack pack,
            @MayLack String county,
            List<Workbook> workbooks,
            RunCounts counts) {}

    record Pack(String id, String title, String sha256) {}

    /** @param refused why it could not be read; null if it was */
    record Workbook(String name, String sha256, @MayLack String refused) {}

    record RunCounts(int considered, int met, int notMet, int undetermined, int error, int queries, int waived) {}

    /**
     * A criterion with what came of it.
     *
     * @param comparator the one that its judgements have, unless they say otherwise; so the unit
     * @param basis ids of clauses
     * @param concludes whether it decides the verdict of the run
     * @param starved whether it considered nobody for want of data
     */
    record Criterion(
            String code,
            String title,
            String severity,
            String owner,
            String area,
            String remedy,
            String comparator,
            String unit,
            @RecordJson.OneLine List<String> basis,
            Rule rule,
            boolean concludes,
            int considered,
            int met,
            int notMet,
            int undetermined,
            int error,
            boolean starved) {}

    record Rule(String file, int line, String sha256) {}

    record Clause(
            String id,
            String document,
            String article,
            String text,
            boolean verified,
            String how,
            @RecordJson.OneLine List<String> codes) {}

    record DataCheck(
            String code,
            String title,
            Rule rule,
            int considered,
            int agree,
            int disagree,
            int undetermined,
            int error) {}

    record Exclusion(
            WrittenFinding.Subject subject,
            String scope,
            String reason,
            List<String> basis,
            List<WrittenEvidence> evidence) {}

    /** @param nearest the nearest known word; null if there is none */
    record Problem(
            String kind,
            String message,
            String workbook,
            String sheet,
            String cell,
            String value,
            @MayLack String nearest,
            @MayLack Consequences consequences) {}

    /**
     * A published example.
     *
     * @param expected the printed figure, to more places where somebody has worked it out
     * @param computed null if the rules came to none
     */
    record Proof(
            String name,
            String basis,
            String file,
            int line,
            String code,
            String subject,
            String item,
            String printed,
            String expected,
            @MayLack String computed,
            boolean equal) {}

    /**
     * A coefficient.
     *
     * @param judgement its id
     * @param comparator null if it is the criterion's
     */
    record Reading(
            String judgement,
            String code,
            WrittenFinding.Subject subject,
            String item,
            String actual,
            String required,
            List<Other> others,
            @MayLack String comparator) {}

    /** @param figure null if this way comes to none */
    record Other(String name, String source, @MayLack String figure) {}

    record Consequences(int count, @RecordJson.OneLine List<String> codes) {}
}
