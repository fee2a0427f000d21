package org.junheng.model.judged;

/** How binding a criterion is, by the wording of its source. */
public enum Severity {
    MUST,
    SHOULD,
    /** What is improbable rather than wrong: it decides nothing and has to be explained or corrected. */
    QUERY
}
