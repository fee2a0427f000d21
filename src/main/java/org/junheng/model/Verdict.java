package org.junheng.model;

/** The verdict of one judgement. */
public enum Verdict {
    MET,
    NOT_MET,
    UNDETERMINED,
    ERROR
}
