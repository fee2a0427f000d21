package org.junheng.model.judged;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run was about.
 *
 * @param id a hash of everything that determines the outcome
 * @param complete whether nothing was left undetermined, in error or unread
 * @param assessedOn the day the assessment speaks for
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
        int queries) {
    public RunInfo {
        workbooks = List.copyOf(workbooks);
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
