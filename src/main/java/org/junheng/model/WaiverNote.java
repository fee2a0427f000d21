package org.junheng.model;

/**
 * What a run recorded of the waiver that accepts a shortfall for a time.
 *
 * @param expires the last day on which it holds
 * @param evidence the paper that says so
 * @param place where the waiver is written
 */
public record WaiverNote(
        String approver, String reason, String issued, String expires, String evidence, String place) {}
