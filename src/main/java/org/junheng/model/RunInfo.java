package org.junheng.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run was about.
 *
 * @param id a hash of everything that determines the outcome
 * @param complete whether nothing was left undetermined, in error or unread
 * @param assessedOn the day the assessment speaks for
 * @param waived how many judgements that are not met a waiver accepts; they count as not met all the same
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
        int waived) {
    public RunInfo {
        workbooks = List.copyOf(workbooks);
    }

    /** One input file by name and content. */
    public record Input(String name, String sha256) {}
}
