package org.junheng.model;

import java.time.LocalDate;

/**
 * A shortfall that an office has accepted for a time, with its reason.
 *
 * @param subject key or label of the subject
 * @param item empty for every item of the subject
 * @param expires the last day on which it holds
 * @param evidence the paper that says so
 * @param place where it is written
 */
public record Waiver(
        String code,
        String subject,
        String item,
        String reason,
        String approver,
        LocalDate issued,
        LocalDate expires,
        String evidence,
        Place place) {}
