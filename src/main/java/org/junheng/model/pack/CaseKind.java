package org.junheng.model.pack;

/** What a case can show of a criterion. */
public enum CaseKind {
    MET,
    NOT_MET,
    /** The figure is exactly the limit. */
    AT_LIMIT,
    /** A cell that the figure needs is blank. */
    BLANK,
    /** A subject that the criterion does not speak of. */
    NOT_APPLICABLE
}
