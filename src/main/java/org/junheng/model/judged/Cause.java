package org.junheng.model.judged;

/**
 * Why a judgement came out otherwise than in an earlier run.
 *
 * @param place where the cause stands: a cell, or file and line; empty if it has no place
 * @param words the cause in the user's language, its place included
 */
public record Cause(Kind kind, String place, String words) {
    public enum Kind {
        /** A cell of the workbook, or a row that nothing but its number tells from others. */
        DATA,
        /** A school, or whatever else has a row of its own, that only one of the workbooks knows. */
        SUBJECT,
        /** A line of a rule. */
        RULE,
        /** A row of a pack's table. */
        TABLE,
        /** A waiver that was given, or that no longer holds. */
        WAIVER,
        /** Another day of assessment, on which other limits are in force. */
        DATE,
        /** Another version of the program. */
        PROGRAM,
        /** Nothing of these that the runs could tell. */
        OTHER
    }
}
