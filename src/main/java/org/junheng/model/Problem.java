package org.junheng.model;

import java.util.Optional;

/**
 * Something wrong with the data, kept apart from shortfalls.
 *
 * @param value what stands in the cell, empty if nothing does
 * @param blocking whether a run with this problem cannot be complete; a remark otherwise
 */
public record Problem(
        Kind kind, String message, Optional<Place> place, String workbook, String value, boolean blocking) {
    public enum Kind {
        MISSING_SHEET("missingSheet"),
        UNKNOWN_SHEET("unknownSheet"),
        EMPTY_SHEET("emptySheet"),
        NO_HEADER("noHeader"),
        MISSING_COLUMN("missingColumn"),
        UNKNOWN_COLUMN("unknownColumn"),
        DUPLICATE_COLUMN("duplicateColumn"),
        BLANK("blank"),
        WRONG_TYPE("wrongType"),
        ERROR_VALUE("errorValue"),
        NOT_CALCULATED("notCalculated"),
        NOT_LISTED("notListed"),
        OUT_OF_RANGE("outOfRange"),
        DUPLICATE_KEY("duplicateKey"),
        HIDDEN("hidden"),
        DISAGREEMENT("disagreement"),
        RULE_ERROR("ruleError"),
        WAIVER_EXPIRED("waiverExpired"),
        WAIVER_UNMATCHED("waiverUnmatched"),
        WAIVER_NOT_APPLIED("waiverNotApplied"),
        WAIVER_MALFORMED("waiverMalformed"),
        WAIVER_DUPLICATE("waiverDuplicate");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        /** The name in report.json. */
        public String json() {
            return json;
        }

        /** Whether it is about a waiver that does not count. */
        public boolean isAboutWaiver() {
            return json.startsWith("waiver");
        }
    }
}
