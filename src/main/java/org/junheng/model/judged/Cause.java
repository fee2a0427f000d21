package org.junheng.model.judged;

/**
 * Why a judgement came out otherwise than in an earlier run.
 *
 * @param place where the cause stands: a cell, or file and line; empty if it has no place
 * @param words the cause in the user's language, its place included
 */
public record Cause(Kind kind, String place, String words) {
    public enum Kind {
        /** A cell or a row of the workbook. */
        DATA,
        /** A line of a rule. */
        RULE,
        /** A row of a pack's table. */
        TABLE,
        /** A waiver that was given, or that no longer holds. */
        WAIVER,
        /** Another version of the program. */
        PROGRAM,
        /** Nothing of these that the runs could tell. */
        OTHER
    }
}
