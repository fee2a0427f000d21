package org.junheng.model.judged;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run was about.
 *
 * @param id a hash of everything that determines the outcome
 * @param complete whether nothing was left undetermined, in error or unread
 * @param assessedOn the day the assessment speaks for
 * @param county what a county is called whose data are in several workbooks; empty if each workbook is one
 * @param waived how many judgements that are not met a waiver accepts; they count as not met all the same
 * @param queries how many figures are improbable and not explained; they are not among the counts
 */
public record RunInfo(
        String id,
        RunVerdict verdict,
        boolean complete,
        LocalDate assessedOn,
        String packId,
        String packTitle,
        String packSha256,
        List<Input> workbooks,
        Counts counts,
        int waived,
        int queries,
        String county) {
    public RunInfo {
        workbooks = List.copyOf(workbooks);
    }

    /** Where each workbook is a county of its own. */
    public RunInfo(
            String id,
            RunVerdict verdict,
            boolean complete,
            LocalDate assessedOn,
            String packId,
            String packTitle,
            String packSha256,
            List<Input> workbooks,
            Counts counts,
            int waived,
            int queries) {
        this(id, verdict, complete, assessedOn, packId, packTitle, packSha256, workbooks, counts, waived, queries, "");
    }

    /** Whether its workbooks are one county together. */
    public boolean isJoined() {
        return !county.isEmpty();
    }

    /** What it was about: the county, or its workbooks by name. */
    public String named(String between) {
        return isJoined() ? county : workbooks.stream().map(Input::name).collect(Collectors.joining(between));
    }

    /**
     * One input file by name and content.
     *
     * @param sha256 empty if the file could not be opened
     * @param refused why it could not be read, a sentence; empty if it was
     */
    public record Input(String name, String sha256, String refused) {
        /** A file that was read. */
        public Input(String name, String sha256) {
            this(name, sha256, "");
        }

        public boolean isRefused() {
            return !refused.isEmpty();
        }
    }
}
