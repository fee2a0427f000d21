package org.junheng.model.judged;

import java.time.LocalDate;
import java.util.Locale;
import org.junheng.model.sheet.Place;

/**
 * A shortfall that an office has accepted for a time, or a query that it has explained, with the reason.
 *
 * @param subject key or label of the subject
 * @param item empty for every item of the subject
 * @param expires the last day on which it holds
 * @param evidence the paper that says so, empty if none is named
 * @param place where it is written
 */
public record Waiver(
        Kind kind,
        String code,
        String subject,
        String item,
        String reason,
        String approver,
        LocalDate issued,
        LocalDate expires,
        String evidence,
        Place place) {
    /** What is accepted. */
    public enum Kind {
        /** A shortfall. */
        WAIVER,
        /** A figure that is improbable and right all the same. */
        EXPLANATION;

        /** What the names of its sentences and of its problems begin with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
