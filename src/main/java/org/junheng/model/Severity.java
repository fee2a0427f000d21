package org.junheng.model;

/** How binding a criterion is, by the wording of its source. */
public enum Severity {
    MUST,
    SHOULD
}
