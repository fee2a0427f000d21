package org.junheng.model.judged;

/**
 * One clause of a source document.
 *
 * @param verified whether somebody compared text and figures with the official document
 * @param how how the pack deals with it
 */
public record Clause(String id, String document, String article, String text, boolean verified, How how) {
    public enum How {
        RULE("rule"),
        BY_HAND("byHand"),
        NOT_YET("notYet");

        private final String json;

        How(String json) {
            this.json = json;
        }

        /** The name in report.json. */
        public String json() {
            return json;
        }
    }
}
